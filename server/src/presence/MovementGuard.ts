// Decides whether a decoded frame can be true of a person: how high the head is, where the hands are, how fast they went.
// One a person, owned by the relay. It remembers the last place it believed and never allocates.
import { PART_STRIDE, type PoseFrame } from '@towpath/shared/pose/PoseFrame'
import { TICK_MS } from '@towpath/shared/pose/PoseSpace'
import type { Vec3 } from '@towpath/shared/scene/SceneManifest'

export type MovementVerdict = 'believed' | 'badHeight' | 'handTooFar' | 'tooFast'

const SPEED_METRES_A_SECOND = 5
/** Whoever sent nothing for a while may have come this far meanwhile. */
const LONGEST_CREDIT_METRES = 10
const TICK_SLACK_METRES = 0.3
const HAND_METRES = 1.2
const HEAD_LOW_METRES = 0.4
const HEAD_HIGH_METRES = 2.3
const LANDING_METRES = 2
const FLIGHT_MS = 1500
const USUAL_HEAD_METRES = 1.5

export class MovementGuard {
  x = 0
  y = 0
  z = 0
  /** Whether any place is believed yet: the first frame may be anywhere unless the meeting put the person somewhere. */
  placed = false
  readonly #groundHeightAt: (x: number, z: number) => number
  #creditMetres = 0
  #creditAtMs = 0
  #astray = false
  #jumpUntilMs = 0
  readonly #jumpTo = { x: 0, y: 0, z: 0, pending: false, landed: false }

  constructor(groundHeightAt: (x: number, z: number) => number) {
    this.#groundHeightAt = groundHeightAt
  }

  /** The meeting moved the person: one jump to within 2 m of `to` is no speed, and after 1.5 s they count as there. */
  allowJump(to: Vec3, nowMs: number): void {
    const jump = this.#jumpTo
    jump.x = to[0]
    jump.y = to[1]
    jump.z = to[2]
    jump.pending = true
    jump.landed = false
    this.#jumpUntilMs = nowMs + FLIGHT_MS
  }

  /** `ticks` is how many ticks of the sender's grid the frame lies after the last one that was believed. */
  judge(frame: PoseFrame, ticks: number, nowMs: number): MovementVerdict {
    const v = frame.values
    const height = v[1]! - this.#groundHeightAt(v[0]!, v[2]!)
    if (height < HEAD_LOW_METRES || height > HEAD_HIGH_METRES) return 'badHeight'
    for (let part = 1; part < 3; part++) {
      if ((frame.hands & part) !== 0 && distance(v, part * PART_STRIDE, v[0]!, v[1]!, v[2]!) > HAND_METRES)
        return 'handTooFar'
    }
    if (this.#landed(v, nowMs)) return this.#believe(v, nowMs)
    this.#arrivedUnseen(nowMs)
    if (!this.placed) return this.#believe(v, nowMs)
    const gained = (SPEED_METRES_A_SECOND * (nowMs - this.#creditAtMs)) / 1000
    this.#creditAtMs = nowMs
    this.#creditMetres += gained
    if (!this.#astray) this.#creditMetres = Math.min(this.#creditMetres, LONGEST_CREDIT_METRES)
    const moved = distance(v, 0, this.x, this.y, this.z)
    const stride = this.#astray ? moved : (SPEED_METRES_A_SECOND * ticks * TICK_MS) / 1000 + TICK_SLACK_METRES
    if (moved > this.#creditMetres || moved > stride) {
      this.#astray = true
      return 'tooFast'
    }
    this.#creditMetres -= moved
    this.#astray = false
    return this.#believe(v, nowMs)
  }

  #landed(v: Float32Array, nowMs: number): boolean {
    const jump = this.#jumpTo
    if (!jump.pending || Math.hypot(v[0]! - jump.x, v[2]! - jump.z) > LANDING_METRES) return false
    if (nowMs > this.#jumpUntilMs) return false
    jump.landed = true
    this.#astray = false
    return true
  }

  /** Frames from the old place were in flight for long enough: from now on the person is measured from the new one. */
  #arrivedUnseen(nowMs: number): void {
    const jump = this.#jumpTo
    if (!jump.pending || nowMs <= this.#jumpUntilMs) return
    jump.pending = false
    if (jump.landed) return
    this.x = jump.x
    this.y = jump.y + USUAL_HEAD_METRES
    this.z = jump.z
    this.placed = true
    this.#astray = true
    this.#creditMetres = LANDING_METRES
    this.#creditAtMs = nowMs
  }

  #believe(v: Float32Array, nowMs: number): 'believed' {
    this.x = v[0]!
    this.y = v[1]!
    this.z = v[2]!
    if (this.placed) return 'believed'
    this.placed = true
    this.#creditMetres = 1
    this.#creditAtMs = nowMs
    return 'believed'
  }
}

function distance(v: Float32Array, at: number, x: number, y: number, z: number): number {
  return Math.hypot(v[at]! - x, v[at + 1]! - y, v[at + 2]! - z)
}
