// A stage for tests of the relay: people on a line, 1 m apart, who sample on one grid, and readers who decode what they get.

import { PoseDecoder } from '@towpath/shared/pose/PoseDecoder'
import { MAX_POSE_MESSAGE_BYTES, PoseEncoder } from '@towpath/shared/pose/PoseEncoder'
import { createPoseFrame, LEFT_TRACKED, type PoseFrame, RIGHT_TRACKED } from '@towpath/shared/pose/PoseFrame'
import { createPoseSpace } from '@towpath/shared/pose/PoseSpace'
import { PoseBatchWalker } from '@towpath/shared/pose/poseBatch'
import { CANAL, type Change, changeFrame, poseError } from '@towpath/shared/pose/poseSamples'
import { heedWish, readWish } from '@towpath/shared/pose/senderWish'
import { PoseRelay } from './PoseRelay.ts'

const space = createPoseSpace(CANAL)

/** People on a line, 1 m apart, each with an encoder, and a reader that decodes what it gets. */
export function createStage(people: number) {
  const closed: number[] = []
  const relay = new PoseRelay({ bounds: CANAL, groundHeightAt: () => 0, onNonsense: (id) => closed.push(id) })
  const stage = {
    relay,
    closed,
    nowMs: 0,
    tick: 0,
    people: [] as StagePerson[],
    come(id: number): StagePerson {
      const person = createPerson(id)
      stage.people[id] = person
      relay.join(id, { reader: person, nowMs: stage.nowMs })
      return person
    },
    /** One tick of everyone who moves by `change`; those without stay still. */
    step(changeOf: (id: number) => Change | undefined = () => undefined): void {
      stage.tick++
      stage.nowMs += 50
      for (const person of stage.people) {
        const change = changeOf(person.id)
        if (change !== undefined) changeFrame(person.frame, change, NEARBY(person.id))
        const length = person.encoder.encodeInto(person.frame, stage.tick, person.out)
        if (length > 0) relay.accept(person.id, person.out.subarray(0, length), stage.nowMs)
      }
      relay.flush(stage.nowMs)
    },
  }
  for (let id = 0; id < people; id++) stage.come(id)
  return stage
}

/** So that no change of the tests goes faster or higher than people do. */
export const NEARBY = (id: number) => ({ min: [id - 1, 1, -1], max: [id + 1, 2, 1] }) as const

export type StagePerson = ReturnType<typeof createPerson>

export function createPerson(id: number) {
  const frame = createPoseFrame()
  for (let part = 0; part < 3; part++) frame.values.set([id, part === 0 ? 1.6 : 1.1, part * 0.2], part * 7)
  frame.hands = LEFT_TRACKED | RIGHT_TRACKED
  const known = new Map<number, { decoder: PoseDecoder; frame: PoseFrame }>()
  const walker = new PoseBatchWalker()
  const ignored = createPoseFrame()
  return {
    id,
    frame,
    encoder: new PoseEncoder(space),
    out: new Uint8Array(MAX_POSE_MESSAGE_BYTES),
    buffered: 0,
    batches: 0,
    bytes: 0,
    layers: [0, 0, 0],
    /** How much later than at first this person samples, as asked. */
    gridMs: 0,
    bufferedBytes() {
      return this.buffered
    },
    wantAbsolutes(often: boolean) {
      this.encoder.absolutesWanted = often
    },
    moveGrid(laterMs: number) {
      this.gridMs += laterMs
    },
    send(type: number, bytes: Uint8Array) {
      if (bytes.length === 0) {
        this.encoder.restart()
        return
      }
      const wish = readWish(type, bytes)
      if (wish >= 0) {
        heedWish(wish, this)
        return
      }
      this.batches++
      this.bytes += bytes.length
      walker.begin(type, bytes)
      while (walker.next()) {
        const stream = known.get(walker.poseId) ?? { decoder: new PoseDecoder(space), frame: createPoseFrame() }
        known.set(walker.poseId, stream)
        const length = stream.decoder.decodeInto(bytes, walker.offset, bytes.length, stream.frame)
        if (length === 0) throw new Error(`${id} cannot decode a record of ${walker.poseId}`)
        this.layers[stream.decoder.layer]!++
        walker.take(length)
      }
    },
    knows: (other: number): PoseFrame => known.get(other)?.frame ?? ignored,
    hasSeen: (other: number): boolean => known.has(other),
  }
}

export function wrongness(stage: ReturnType<typeof createStage>, reader: number, person: number): number {
  const { metres, degrees } = poseError(stage.people[person]!.frame, stage.people[reader]!.knows(person))
  return Math.max(metres / 0.00103, degrees / 0.506)
}

export const move = (id: number, tick: number): Change => ({ kind: 'move', size: 0.5, seed: id * 7919 + tick })
