// One bot's view of the others: decodes every batch with the real decoder, counts, and measures how old poses are.

import { PoseDecoder } from '@towpath/shared/pose/PoseDecoder'
import { createPoseFrame, type PoseFrame } from '@towpath/shared/pose/PoseFrame'
import type { PoseSpace } from '@towpath/shared/pose/PoseSpace'
import { PoseBatchWalker } from '@towpath/shared/pose/poseBatch'
import { readWish } from '@towpath/shared/pose/senderWish'
import type { SentPoses } from './SentPoses.ts'

export class PoseReader {
  /** Poses read, and batches that could not be read to their end. */
  poses = 0
  unreadable = 0
  /** Off, it only heeds wishes: many readers in one process hold one another up and would measure that. */
  readsPoses = true
  /** Of those who are followed closely, the newest pose in each batch. Those far away come late on purpose. */
  readonly latenciesMs: number[] = []
  /** The last pose of everybody, by pose id. */
  readonly seen = new Map<number, PoseFrame>()
  #space: PoseSpace
  readonly #sent: SentPoses
  readonly #onWish: (wish: number) => void
  readonly #decoders = new Map<number, PoseDecoder>()
  readonly #walker = new PoseBatchWalker()
  /** The newest tick of everybody who is followed in the batch at hand. */
  readonly #followed = new Map<number, number>()

  constructor(space: PoseSpace, sent: SentPoses, onWish: (wish: number) => void) {
    this.#space = space
    this.#sent = sent
    this.#onWish = onWish
  }

  /** Another scene: nobody's stream goes on from before. */
  enter(space: PoseSpace): void {
    this.#space = space
    this.#decoders.clear()
    this.seen.clear()
  }

  read(type: number, bytes: Uint8Array): void {
    const wish = readWish(type, bytes)
    if (wish >= 0) this.#onWish(wish)
    if (!this.readsPoses) return
    const walker = this.#walker
    walker.begin(type, bytes)
    while (walker.next()) {
      const decoder = this.#decoders.get(walker.poseId) ?? new PoseDecoder(this.#space)
      const frame = this.seen.get(walker.poseId) ?? createPoseFrame()
      const length = decoder.decodeInto(bytes, walker.offset, bytes.length, frame)
      if (length === 0) {
        this.unreadable += 1
        return
      }
      this.#decoders.set(walker.poseId, decoder)
      this.seen.set(walker.poseId, frame)
      this.poses += 1
      if (decoder.layer > 0) this.#followed.set(walker.poseId, decoder.tick)
      walker.take(length)
    }
    for (const [poseId, tick] of this.#followed) {
      const age = this.#sent.ageMs(poseId, tick)
      if (age !== undefined) this.latenciesMs.push(age)
    }
    this.#followed.clear()
  }
}
