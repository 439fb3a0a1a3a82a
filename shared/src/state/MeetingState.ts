// The facts of a meeting: written by the server alone, mirrored to everyone, so nothing private may stand here.

import { type SchemaType, schema, t } from '@colyseus/schema'

export const PersonState = schema(
  {
    id: t.string(),
    name: t.string(),
    /** A `Role`. */
    role: t.string(),
    /** See `formatFigure`. */
    figure: t.string(),
    /** Names this person in pose batches; 0 to 254, free again when they are gone. */
    poseId: t.uint8(),
    /** Id of the spot or seat they were given; people move a little around it. */
    place: t.string(),
    seated: t.boolean(),
    /** 'on' | 'off' | 'silenced' (off by a host) | 'none' (listens and writes). */
    microphone: t.string(),
    speaking: t.boolean(),
    /** 0, or their number in the order of raising. */
    handRaised: t.uint32(),
    /** Headset taken off, or the page out of sight. */
    away: t.boolean(),
    /** The line dropped; their place is held. */
    reconnecting: t.boolean(),
    helpCalled: t.boolean(),
    /** A `Reach`: to whom they speak. */
    reach: t.string(),
    /** The other end of their private line, or empty. */
    lineWith: t.string(),
    /** Here to listen: their microphone stays off until a host asks them to speak. */
    listens: t.boolean(),
    /** Withdrawn to the quiet place: neither seen nor heard, and their place is kept. */
    quietPlace: t.boolean(),
    /** Somebody sits beside them and helps. */
    companion: t.boolean(),
    /** Their line carries badly. */
    weak: t.boolean(),
    /** Goes along with the host who leads a walk. */
    walks: t.boolean(),
  },
  'PersonState',
)
export type PersonState = SchemaType<typeof PersonState>

export const MeetingState = schema(
  {
    meetingId: t.string(),
    title: t.string(),
    /** Where whoever is new arrives. */
    scene: t.string(),
    /** The host who leads a walk, or empty. */
    walkLeader: t.string(),
    /** The scene that people are about to move to together, or empty. */
    movingTo: t.string(),
    /** The stop whose people move; empty when everybody does. */
    movingFrom: t.string(),
    locked: t.boolean(),
    /** Whether voice can be had at all just now. */
    voiceUp: t.boolean(),
    people: t.map(PersonState),
    /** Only hosts are heard, and nobody else can turn a microphone on. */
    quiet: t.boolean(),
    /** A `VoiceMode`: heard from where people stand, or everybody equally loud. */
    voiceMode: t.string(),
    /** Whoever is new waits at the door until a host lets them in. */
    waitingRoom: t.boolean(),
    /** Whether participants write, and go about. Hosts and helpers may both. */
    mayWrite: t.boolean(),
    mayMove: t.boolean(),
    /** Nothing is heard from one table to another, nor from outside. */
    tablesClosed: t.boolean(),
  },
  'MeetingState',
)
export type MeetingState = SchemaType<typeof MeetingState>
