// What the helpdesk needs to know, as plain JSON: no personal data beyond the names that everyone in the meeting sees.

import type { Role } from '@towpath/shared/people/role'
import { createPoseFrame, HEAD, headYawRadians, LEFT_TRACKED, RIGHT_TRACKED } from '@towpath/shared/pose/PoseFrame'
import type { PersonFacts } from '../state/facts.ts'
import { myScene } from '../state/whereabouts.ts'
import type { VoiceSlotReport, VoiceTruth } from '../voice/VoiceSession.ts'
import type { MeetingSession, NetCounters, RenderReport } from './MeetingSession.ts'

type Position = [x: number, y: number, z: number]

export type HelpdeskReport = {
  readonly version: string
  readonly connection: 'joining' | 'joined' | 'dropped' | 'left'
  readonly meeting: string
  readonly scene: string
  readonly me: {
    readonly id: string
    readonly name: string
    readonly role: Role
    readonly seat: string
    readonly muted: boolean
    readonly handRaised: boolean
    readonly position: Position
  }
  readonly people: readonly {
    readonly id: string
    readonly name: string
    readonly role: Role
    readonly position: Position
    readonly yaw: number
    readonly hands: 0 | 1 | 2
    readonly speaking: boolean
    readonly muted: boolean
    readonly handRaised: boolean
    readonly away: boolean
  }[]
  readonly net: NetCounters
  readonly voice: {
    readonly state: VoiceTruth['state']
    readonly microphone: VoiceTruth['microphone']
    readonly slots: readonly VoiceSlotReport[]
  }
  readonly render: RenderReport
}

const NOT_DRAWN: RenderReport = {
  fps: 0,
  frameMs: 0,
  drawCalls: 0,
  triangles: 0,
  textures: 0,
  geometries: 0,
  mode: 'page',
}

export function helpdeskReport(session: MeetingSession, version: string, nowMs: number): HelpdeskReport {
  const { connection, meeting, meId, people, byId } = session.facts.getState()
  const { state, microphone, slots } = session.voice.truth.getState()
  const me = byId[meId]
  const frame = createPoseFrame()
  return {
    version,
    connection,
    meeting: meeting.id,
    scene: myScene(session.facts.getState()),
    me: {
      id: meId,
      name: me?.name ?? '',
      role: me?.role ?? 'resident',
      seat: me?.place ?? '',
      muted: microphone !== 'on',
      handRaised: (me?.handRaised ?? 0) > 0,
      position: [session.ears.x, session.ears.y, session.ears.z],
    },
    people: people.filter(({ id }) => id !== meId).map(report),
    net: session.net(),
    voice: { state, microphone, slots: slots.map((slot) => ({ ...slot })) },
    render: session.render.report?.() ?? NOT_DRAWN,
  }

  function report(person: PersonFacts): HelpdeskReport['people'][number] {
    frame.values.fill(0)
    frame.hands = 0
    const seen = session.poses.source.sampleInto(person.id, nowMs, frame) !== 'gone'
    const [x = 0, y = 0, z = 0] = frame.values.subarray(HEAD, HEAD + 3)
    const hands = ((frame.hands & LEFT_TRACKED ? 1 : 0) + (frame.hands & RIGHT_TRACKED ? 1 : 0)) as 0 | 1 | 2
    return {
      id: person.id,
      name: person.name,
      role: person.role,
      position: [x, y, z],
      yaw: seen ? headYawRadians(frame) : 0,
      hands,
      speaking: person.speaking,
      muted: person.microphone !== 'on',
      handRaised: person.handRaised > 0,
      away: person.away,
    }
  }
}
