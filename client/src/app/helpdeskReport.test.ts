import { HEAD } from '@towpath/shared/pose/PoseFrame'
import { expect, it } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { createFacts, NO_MEETING, NOBODY_YET, type PersonFacts } from '../state/facts.ts'
import type { VoiceTruth } from '../voice/VoiceSession.ts'
import { helpdeskReport } from './helpdeskReport.ts'
import type { MeetingSession } from './MeetingSession.ts'

function person(id: string, more: Partial<PersonFacts> = {}): PersonFacts {
  return {
    ...NOBODY_YET,
    id,
    name: `Name ${id}`,
    figure: 'f1',
    poseId: 1,
    place: 'lock.2',
    microphone: 'on',
    ...more,
  }
}

function session(): MeetingSession {
  const people = [person('me', { role: 'host' }), person('bo', { microphone: 'silenced', handRaised: 3, away: true })]
  const facts = createFacts()
  facts.setState({
    connection: 'joined',
    meeting: { ...NO_MEETING, id: 'm', title: 'Walk', scene: 'canal-walk', voiceUp: true },
    meId: 'me',
    people,
    byId: Object.fromEntries(people.map((one) => [one.id, one])),
  })
  const slot = { personId: 'bo', level: 0.2, packetsReceived: 9, packetsLost: 1, jitterMs: 4, delayMs: 40 }
  const truth: VoiceTruth = {
    state: 'connected',
    microphone: 'on',
    microphoneWanted: true,
    slots: [slot],
    soundBlocked: false,
  }
  return {
    facts,
    voice: { truth: createStore(() => truth) },
    ears: { x: 1, y: 1.6, z: 3, qx: 0, qy: 0, qz: 0, qw: 1 },
    net: () => ({ rttMs: 20, downBytesPerSecond: 900, upBytesPerSecond: 300, poseFramesPerSecond: 20 }),
    render: { report: null },
    poses: {
      source: {
        sampleInto: (_id: string, _now: number, out: { values: Float32Array; hands: number }) => {
          out.values.set([4, 1.5, 6, 0, Math.SQRT1_2, 0, Math.SQRT1_2], HEAD)
          out.hands = 1
          return 'live'
        },
      },
    },
  } as unknown as MeetingSession
}

it('has the shape that the helpdesk and its scripts rely on', () => {
  expect(helpdeskReport(session(), '1.2.3', 0)).toEqual({
    version: '1.2.3',
    connection: 'joined',
    meeting: 'm',
    scene: 'canal-walk',
    me: {
      id: 'me',
      name: 'Name me',
      role: 'host',
      seat: 'lock.2',
      muted: false,
      handRaised: false,
      position: [1, 1.6, 3],
    },
    people: [
      {
        id: 'bo',
        name: 'Name bo',
        role: 'resident',
        position: [4, 1.5, 6],
        yaw: expect.closeTo(Math.PI / 2, 5),
        hands: 1,
        speaking: false,
        muted: true,
        handRaised: true,
        away: true,
      },
    ],
    net: { rttMs: 20, downBytesPerSecond: 900, upBytesPerSecond: 300, poseFramesPerSecond: 20 },
    voice: {
      state: 'connected',
      microphone: 'on',
      slots: [{ personId: 'bo', level: 0.2, packetsReceived: 9, packetsLost: 1, jitterMs: 4, delayMs: 40 }],
    },
    render: { fps: 0, frameMs: 0, drawCalls: 0, triangles: 0, textures: 0, geometries: 0, mode: 'page' },
  })
})

it('is plain JSON', () => {
  const report = helpdeskReport(session(), '1.2.3', 0)
  expect(JSON.parse(JSON.stringify(report))).toEqual(report)
})
