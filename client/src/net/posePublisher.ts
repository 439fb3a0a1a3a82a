// Sends this person's pose: called every frame, it gates by the 50 ms grid and by change, and encodes into one reused
// buffer. The connection owns it. It reads no clock and no DOM, so bots use it as well.
import { MAX_POSE_MESSAGE_BYTES, PoseEncoder } from '@towpath/shared/pose/PoseEncoder'
import type { PoseFrame } from '@towpath/shared/pose/PoseFrame'
import { createPoseSpace, TICK_MS } from '@towpath/shared/pose/PoseSpace'
import type { WishfulSender } from '@towpath/shared/pose/senderWish'
import type { Bounds } from '@towpath/shared/scene/SceneManifest'

/** A frame this much before its tick is taken for it: the next one would come later than this one is early. */
const EARLY_MS = 6

export type PosePublisherOptions = {
  readonly bounds: Bounds
  /** Gets a view of a buffer that is used again: it copies or sends at once. */
  readonly send: (bytes: Uint8Array) => void
}

export type PosePublisher = WishfulSender & {
  /** True if something was sent. `nowMs` is any steady clock. */
  publish(frame: PoseFrame, nowMs: number): boolean
  /** After a reconnection: begin with an L0. */
  restart(): void
  /** From now on in another scene, beginning with an L0. */
  enter(bounds: Bounds): void
}

export function createPosePublisher(options: PosePublisherOptions): PosePublisher {
  let encoder = new PoseEncoder(createPoseSpace(options.bounds))
  const buffer = new Uint8Array(MAX_POSE_MESSAGE_BYTES)
  let lastTick = -1
  let gridMs = 0

  return {
    publish(frame, nowMs) {
      const tick = Math.floor((nowMs - gridMs + EARLY_MS) / TICK_MS)
      if (tick <= lastTick) return false
      lastTick = tick
      const length = encoder.encodeInto(frame, tick, buffer)
      if (length === 0) return false
      options.send(buffer.subarray(0, length))
      return true
    },
    restart() {
      encoder.restart()
    },
    enter(bounds) {
      const { absolutesWanted } = encoder
      encoder = new PoseEncoder(createPoseSpace(bounds))
      encoder.absolutesWanted = absolutesWanted
    },
    wantAbsolutes(often) {
      encoder.absolutesWanted = often
    },
    moveGrid(laterMs) {
      gridMs += laterMs
    },
  }
}
