// Connects the sockets of one room with its pose relays, one a scene: nobody gets poses from another scene than their own.
// Poses are bytes here and nothing else.

import type { Clock } from '@towpath/shared/lib/clock'
import { scenesByPlace } from '@towpath/shared/scene/placesOf'
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
  /** The meeting has put the person elsewhere; say so before they hear of it. In another scene they have to join anew. */
  jumped(person: Attendee): void
  /** In another scene than before, and their page has not said yet that it is there. */
  isBetween(person: Attendee): boolean
  speaking(person: Attendee): void
  /** Neither gets anything of the other's. */
  keepApart(person: Attendee, other: Attendee, apart: boolean): void
  headOf(person: Attendee, out: HeadPosition): boolean
  stop(): void
}

type SceneLane = { readonly relay: PoseRelay; readonly stop: () => void }

export function createPoseLane(
  manifests: readonly SceneManifest[],
  clock: Clock,
  nonsenseBy: (poseId: number) => void,
): PoseLane {
  const nowMs = () => clock.monotonicMs()
  const scenes = scenesByPlace(manifests)
  const lanes = new Map<string, SceneLane>()
  /** By pose id: the lane that the person is in. */
  const joined = new Map<number, SceneLane>()
  const between = new Set<number>()
  const head = { x: 0, y: 0, z: 0, yawRadians: 0, sampledAtMs: 0 }

  function laneOf({ placement }: Attendee): SceneLane {
    const scene = scenes.get(placement.place)
    const manifest = manifests.find(({ id }) => id === scene)
    if (!manifest) throw new Error('a place of no scene')
    const known = lanes.get(manifest.id)
    if (known) return known
    const relay: PoseRelay = new PoseRelay({
      bounds: manifest.bounds,
      groundHeightAt: groundBySpots(manifest),
      onNonsense: nonsenseBy,
      onFresh: () => ticker.fresh(),
    })
    const ticker = startPoseTicker({ relay, nowMs })
    const lane = { relay, stop: ticker.stop }
    lanes.set(manifest.id, lane)
    return lane
  }

  function takeOut({ poseId }: Attendee): void {
    joined.get(poseId)?.relay.leave(poseId)
    joined.delete(poseId)
    between.delete(poseId)
  }

  return {
    join(person, session) {
      takeOut(person)
      const lane = laneOf(person)
      joined.set(person.poseId, lane)
      const reader = {
        bufferedBytes: () => session.bufferedBytes,
        send: (type: number, bytes: Uint8Array) => session.client.sendBytes(type, bytes),
      }
      lane.relay.join(person.poseId, { reader, at: person.placement.position, nowMs: nowMs() })
    },
    leave: takeOut,
    accept(person, bytes) {
      return joined.get(person.poseId)?.relay.accept(person.poseId, bytes, nowMs()) ?? 'unknown'
    },
    jumped(person) {
      const lane = joined.get(person.poseId)
      if (!lane) return
      if (lane === laneOf(person)) return lane.relay.allowJump(person.poseId, person.placement.position, nowMs())
      takeOut(person)
      between.add(person.poseId)
    },
    isBetween({ poseId }) {
      return between.has(poseId)
    },
    speaking(person) {
      joined.get(person.poseId)?.relay.setSpeaking(person.poseId, isSpeaking(person))
    },
    keepApart(person, other, apart) {
      const lane = joined.get(person.poseId)
      if (!lane || lane !== joined.get(other.poseId)) return
      lane.relay.setHidden(person.poseId, other.poseId, apart)
      lane.relay.setHidden(other.poseId, person.poseId, apart)
    },
    headOf(person, out) {
      if (!joined.get(person.poseId)?.relay.headOf(person.poseId, head)) return false
      out.x = head.x
      out.y = head.y
      out.z = head.z
      return true
    },
    stop() {
      for (const lane of lanes.values()) lane.stop()
    },
  }
}
