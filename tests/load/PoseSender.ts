// One bot's own body: its motion through the real encoder, twenty times a second on a grid of its own.

import { MAX_POSE_MESSAGE_BYTES, PoseEncoder } from '@towpath/shared/pose/PoseEncoder'
import { createPoseFrame } from '@towpath/shared/pose/PoseFrame'
import { type PoseSpace, TICK_MS } from '@towpath/shared/pose/PoseSpace'
import type { Motion } from '../support/motion.ts'
import type { SentPoses } from './SentPoses.ts'

export class PoseSender {
  motion: Motion
  readonly #encoder: PoseEncoder
  readonly #absolutesWanted: () => boolean
  readonly #frame = createPoseFrame()
  readonly #bytes = new Uint8Array(MAX_POSE_MESSAGE_BYTES)
  readonly #startedMs = performance.now() - Math.random() * TICK_MS
  #timer: NodeJS.Timeout | undefined

  constructor(space: PoseSpace, motion: Motion, absolutesWanted: () => boolean) {
    this.motion = motion
    this.#absolutesWanted = absolutesWanted
    this.#encoder = new PoseEncoder(space)
  }

  start(poseId: number, sent: SentPoses, send: (bytes: Uint8Array) => void): void {
    let lastTick = 0
    this.#timer = setInterval(() => {
      const elapsedMs = performance.now() - this.#startedMs
      const tick = Math.floor(elapsedMs / TICK_MS)
      if (tick === lastTick) return
      lastTick = tick
      this.motion.sampleInto(elapsedMs / 1000, this.#frame)
      this.#encoder.absolutesWanted = this.#absolutesWanted()
      const length = this.#encoder.encodeInto(this.#frame, tick, this.#bytes)
      if (length === 0) return
      sent.remember(poseId, tick)
      send(this.#bytes.subarray(0, length))
    }, TICK_MS / 5)
  }

  stop(): void {
    clearInterval(this.#timer)
  }
}
