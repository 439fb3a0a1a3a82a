// One bot's own body: its motion through the real encoder, twenty times a second on a grid of its own, which the server
// may ask to move.

import { MAX_POSE_MESSAGE_BYTES, PoseEncoder } from '@towpath/shared/pose/PoseEncoder'
import { createPoseFrame } from '@towpath/shared/pose/PoseFrame'
import { type PoseSpace, TICK_MS } from '@towpath/shared/pose/PoseSpace'
import type { WishfulSender } from '@towpath/shared/pose/senderWish'
import type { Motion } from '../support/motion.ts'
import type { SentPoses } from './SentPoses.ts'

export type PoseTarget = {
  readonly poseId: number
  readonly sent: SentPoses
  readonly send: (bytes: Uint8Array) => void
}

export class PoseSender implements WishfulSender {
  #encoder: PoseEncoder
  readonly #frame = createPoseFrame()
  readonly #bytes = new Uint8Array(MAX_POSE_MESSAGE_BYTES)
  #startedMs = performance.now() - Math.random() * TICK_MS
  #lastTick = 0
  #timer: NodeJS.Timeout | undefined

  constructor(space: PoseSpace) {
    this.#encoder = new PoseEncoder(space)
  }

  wantAbsolutes(often: boolean): void {
    this.#encoder.absolutesWanted = often
  }

  /** Another scene, beginning with an L0. */
  enter(space: PoseSpace): void {
    const { absolutesWanted } = this.#encoder
    this.#encoder = new PoseEncoder(space)
    this.#encoder.absolutesWanted = absolutesWanted
  }

  moveGrid(laterMs: number): void {
    this.#startedMs += laterMs
  }

  /** `motionNow` is asked each time: people go elsewhere. */
  start(motionNow: () => Motion, target: PoseTarget): void {
    const elapsedMs = performance.now() - this.#startedMs
    const tick = Math.floor(elapsedMs / TICK_MS)
    if (tick > this.#lastTick) {
      this.#lastTick = tick
      motionNow().sampleInto(elapsedMs / 1000, this.#frame)
      this.#sendTo(target, tick)
    }
    const untilNextMs = this.#startedMs + (this.#lastTick + 1) * TICK_MS - performance.now()
    this.#timer = setTimeout(() => this.start(motionNow, target), Math.max(1, Math.ceil(untilNextMs)))
  }

  stop(): void {
    clearTimeout(this.#timer)
  }

  #sendTo({ poseId, sent, send }: PoseTarget, tick: number): void {
    const length = this.#encoder.encodeInto(this.#frame, tick, this.#bytes)
    if (length === 0) return
    sent.remember(poseId, tick)
    send(this.#bytes.subarray(0, length))
  }
}
