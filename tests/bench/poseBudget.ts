// A meeting's poses in virtual time: real publishers, relay and decoders, seeded motion, no sockets and no clock, so that
// every byte is exact and the same on each run. Sizes include Colyseus's header and that of the WebSocket frame.
import { createPosePublisher } from '@towpath/client/src/net/posePublisher.ts'
import { FLUSH_EVERY_MS, SMALL_MEETING } from '@towpath/server/src/presence/flushGrid.ts'
import { PoseRelay } from '@towpath/server/src/presence/PoseRelay.ts'
import { PoseDecoder } from '@towpath/shared/pose/PoseDecoder'
import { createPoseFrame, type PoseFrame } from '@towpath/shared/pose/PoseFrame'
import { createPoseSpace, TICK_MS } from '@towpath/shared/pose/PoseSpace'
import { PoseBatchWalker } from '@towpath/shared/pose/poseBatch'
import { heedWish, readWish } from '@towpath/shared/pose/senderWish'
import { createMotion, kindOf, type MotionKind, uniform } from '../support/motion.ts'

/** [code][type] before the bytes, both ways. */
const COLYSEUS_BYTES = 2
const MASK_BYTES = 4

export type PoseScenario = {
  readonly people: number
  readonly seconds: number
  readonly seed: number
  /** All of one kind instead of the mixture. */
  readonly kind?: MotionKind
  /** Within two metres of each other instead of all over 30 x 30 m. */
  readonly together?: boolean
  /** Everyone samples at the same moment instead of whenever they happen to. */
  readonly aligned?: boolean
}

export type PoseFigures = {
  /** Bytes a second to one reader, with frames; the mean over readers. */
  readonly downPerSecond: number
  /** Bytes for every pose of another person that became known to a reader within the tolerance at its 50 ms. */
  readonly downPerSample: number
  /** Bytes for every record that went to a reader. */
  readonly downPerRecord: number
  readonly upPerSample: number
  readonly upPerFrameSent: number
  readonly upPerSecond: number
  readonly framesSentPerSecond: number
  /** Of the probes: how far what they know is from the truth of that tick, at worst, of those at full rate. */
  readonly worstMetres: number
  readonly worstDegrees: number
  readonly refused: number
}

const BOUNDS = { min: [-60, -2, -60], max: [60, 8, 60] } as const

export function measurePoses(scenario: PoseScenario): PoseFigures {
  const { people, seconds, seed } = scenario
  const warmUpMs = 3000
  const endMs = warmUpMs + seconds * 1000
  let measuring = false
  let down = 0
  let up = 0
  let framesSent = 0
  let refused = 0
  let nowMs = 0
  const relay = new PoseRelay({ bounds: BOUNDS, groundHeightAt: () => 0, onNonsense: () => refused++ })
  const probe = createProbe()
  const senders = Array.from({ length: people }, (_, id) => {
    const motion = createMotion({
      seed: seed * 1000 + id,
      kind: scenario.kind ?? kindOf(id),
      at: placeOf(scenario, id),
      yawRadians: id,
    })
    const phaseMs = scenario.aligned ? 0 : uniform(seed, 7, id) * TICK_MS
    const publisher = createPosePublisher({
      bounds: BOUNDS,
      send(bytes) {
        const verdict = relay.accept(id, bytes, nowMs)
        if (verdict !== 'accepted') refused++
        if (!measuring) return
        up += frameBytes(bytes.length) + MASK_BYTES
        framesSent++
      },
    })
    const sender = {
      motion,
      phaseMs,
      publisher,
      truth: createPoseFrame(),
      wantAbsolutes: publisher.wantAbsolutes,
      // The publisher's clock is this person's own grid: what moves is when its ticks come.
      moveGrid(laterMs: number) {
        sender.phaseMs += laterMs
      },
    }
    return sender
  })
  for (let id = 0; id < people; id++) {
    const reader = {
      bufferedBytes: () => 0,
      send(type: number, bytes: Uint8Array) {
        if (measuring) down += frameBytes(bytes.length)
        const wish = readWish(type, bytes)
        if (wish >= 0) heedWish(wish, senders[id]!)
        else if (id === 0) probe.receive(type, bytes)
      },
    }
    relay.join(id, { reader, nowMs: 0 })
  }

  let records = 0
  let worstMetres = 0
  let worstDegrees = 0
  const order = senders.map((_, id) => id)
  let flushAtMs = 0
  for (let tick = 0; tick * TICK_MS < endMs; tick++) {
    if (!measuring && tick * TICK_MS >= warmUpMs) {
      measuring = true
      records = relay.sent.records
    }
    order.sort((a, b) => senders[a]!.phaseMs - senders[b]!.phaseMs)
    for (const id of order) {
      const sender = senders[id]!
      const sampleMs = Math.max(nowMs, tick * TICK_MS + sender.phaseMs)
      for (; people > SMALL_MEETING && flushAtMs <= sampleMs; flushAtMs += FLUSH_EVERY_MS) {
        nowMs = flushAtMs
        relay.flush(nowMs)
      }
      nowMs = sampleMs
      sender.motion.sampleInto(sampleMs / 1000, sender.truth)
      sender.publisher.publish(sender.truth, tick * TICK_MS)
      if (people <= SMALL_MEETING && !scenario.aligned) relay.flush(nowMs)
    }
    if (people <= SMALL_MEETING && scenario.aligned) relay.flush(nowMs)
    if (!measuring || people > SMALL_MEETING) continue
    for (let id = 1; id < people; id++) {
      const error = errorOf(senders[id]!.truth.values, probe.latest(id).values)
      worstMetres = Math.max(worstMetres, error.metres)
      worstDegrees = Math.max(worstDegrees, error.degrees)
    }
  }
  records = relay.sent.records - records
  const samples = people * seconds * (1000 / TICK_MS)
  return {
    downPerSecond: down / people / seconds,
    downPerSample: down / (samples * (people - 1)),
    downPerRecord: down / records,
    upPerSample: up / samples,
    upPerFrameSent: up / framesSent,
    upPerSecond: up / people / seconds,
    framesSentPerSecond: framesSent / people / seconds,
    worstMetres,
    worstDegrees,
    refused,
  }
}

/** A reader that knows what it was told last, without the delay of a track. */
function createProbe() {
  const space = createPoseSpace(BOUNDS)
  const known = new Map<number, { decoder: PoseDecoder; frame: PoseFrame }>()
  const walker = new PoseBatchWalker()
  return {
    receive(type: number, bytes: Uint8Array): void {
      walker.begin(type, bytes)
      while (walker.next()) {
        const person = known.get(walker.poseId) ?? { decoder: new PoseDecoder(space), frame: createPoseFrame() }
        known.set(walker.poseId, person)
        const length = person.decoder.decodeInto(bytes, walker.offset, bytes.length, person.frame)
        if (length === 0) throw new Error(`a record of ${walker.poseId} cannot be decoded`)
        walker.take(length)
      }
    },
    latest: (poseId: number): PoseFrame => known.get(poseId)!.frame,
  }
}

/** A WebSocket frame from the server; short ones have a header of two bytes, others of four. */
function frameBytes(length: number): number {
  const payload = length + COLYSEUS_BYTES
  return payload + (payload < 126 ? 2 : 4)
}

function placeOf(scenario: PoseScenario, id: number): [number, number, number] {
  if (!scenario.together) return [uniform(scenario.seed, 1, id) * 30 - 15, 0, uniform(scenario.seed, 2, id) * 30 - 15]
  const angle = (id / scenario.people) * 2 * Math.PI
  return [Math.cos(angle) * 1.6, 0, Math.sin(angle) * 1.6]
}

export function errorOf(truth: ArrayLike<number>, seen: ArrayLike<number>): { metres: number; degrees: number } {
  let metres = 0
  let degrees = 0
  for (let at = 0; at < 21; at += 7) {
    metres = Math.max(
      metres,
      Math.hypot(truth[at]! - seen[at]!, truth[at + 1]! - seen[at + 1]!, truth[at + 2]! - seen[at + 2]!),
    )
    let dot = 0
    for (let index = at + 3; index < at + 7; index++) dot += truth[index]! * seen[index]!
    degrees = Math.max(degrees, (2 * Math.acos(Math.min(1, Math.abs(dot))) * 180) / Math.PI)
  }
  return { metres, degrees }
}
