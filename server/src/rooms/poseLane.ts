// Connects the sockets of one room with its pose relay. Poses are bytes here and nothing else.

import type { Clock } from '@towpath/shared/lib/clock'
import type { SceneManifest } from '@towpath/shared/scene/SceneManifest'
import { type Attendee, isSpeaking } from '../meeting/Attendee.ts'
import type { HeadPosition } from '../meeting/MeetingCore.ts'
import { groundBySpots } from '../presence/groundBySpots.ts'
import { PoseRelay, type PoseVerdict } from '../presence/PoseRelay.ts'
import { startPoseTicker } from '../presence/startPoseTicker.ts'
import type { Session } from './Session.ts'

export type PoseLane = {
  /** From now on this session reads poses, and sends them for this person. */
  join(person: Attendee, session: Session): void
  leave(person: Attendee): void
  accept(person: Attendee, bytes: Uint8Array): PoseVerdict
  /** The meeting has put the person elsewhere; say so before they hear of it. */
  jumped(person: Attendee): void
  speaking(person: Attendee): void
  /** Neither gets anything of the other's. */
  keepApart(person: Attendee, other: Attendee, apart: boolean): void
  headOf(person: Attendee, out: HeadPosition): boolean
  stop(): void
}

export function createPoseLane(manifest: SceneManifest, clock: Clock, nonsenseBy: (poseId: number) => void): PoseLane {
  const nowMs = () => clock.monotonicMs()
  const relay = new PoseRelay({
    bounds: manifest.bounds,
    groundHeightAt: groundBySpots(manifest),
    onNonsense: nonsenseBy,
    onFresh: () => ticker.fresh(),
  })
  const ticker = startPoseTicker({ relay, nowMs })
  const joined = new Set<number>()
  const head = { x: 0, y: 0, z: 0, yawRadians: 0, sampledAtMs: 0 }
  return {
    join(person, session) {
      if (joined.has(person.poseId)) relay.leave(person.poseId)
      joined.add(person.poseId)
      const reader = {
        bufferedBytes: () => session.bufferedBytes,
        send: (type: number, bytes: Uint8Array) => session.client.sendBytes(type, bytes),
      }
      relay.join(person.poseId, { reader, at: person.placement.position, nowMs: nowMs() })
    },
    leave(person) {
      if (joined.delete(person.poseId)) relay.leave(person.poseId)
    },
    accept(person, bytes) {
      return joined.has(person.poseId) ? relay.accept(person.poseId, bytes, nowMs()) : 'unknown'
    },
    jumped(person) {
      if (joined.has(person.poseId)) relay.allowJump(person.poseId, person.placement.position, nowMs())
    },
    speaking(person) {
      if (joined.has(person.poseId)) relay.setSpeaking(person.poseId, isSpeaking(person))
    },
    keepApart(person, other, apart) {
      if (!joined.has(person.poseId) || !joined.has(other.poseId)) return
      relay.setHidden(person.poseId, other.poseId, apart)
      relay.setHidden(other.poseId, person.poseId, apart)
    },
    headOf(person, out) {
      if (!joined.has(person.poseId) || !relay.headOf(person.poseId, head)) return false
      out.x = head.x
      out.y = head.y
      out.z = head.z
      return true
    },
    stop: ticker.stop,
  }
}
