// The hands and head of a gesture, from its beginning to its end: waving, nodding, applauding, thumbs up.
// Owned by one figure's motion. Allocates nothing after creation; the motion mixes what stands here into its own.

import type { Gesture } from '@towpath/shared/people/gesture'
import { CLAP, CURLS, type Curls, RAISED, type RestPose, THUMB_UP } from './restPoses.ts'

const LASTS_MS: Readonly<Record<Gesture, number>> = { wave: 2_800, nod: 1_900, applaud: 3_400, thumbsUp: 2_800 }
const COMES_MS = 320
const GOES_MS = 420
/** Places in `shares`. */
export const GESTURE_RIGHT = 0
export const GESTURE_LEFT = 1
const WAVE_MS = 720
const CLAP_MS = 430
const NODS = 2
const NOD_RADIANS = 0.2

export class FigureGesture {
  /** How far the right and the left hand have left what they did, 0 to 1. */
  readonly shares = new Float32Array(2)
  /** Where hands are while they show something, in the torso's space. */
  readonly right: RestPose = copyOf(CLAP.right)
  readonly left: RestPose = copyOf(CLAP.left)
  curls: Curls = CURLS.rest
  /** The head's turn about its own x, to be done after its own: sine and cosine of half of it. */
  readonly nod = new Float32Array([0, 0, 0, 1])
  private kind: Gesture | null = null
  private ms = 0

  begin(gesture: Gesture): void {
    this.kind = gesture
    this.ms = 0
  }

  /** @param still the reader wants less movement: the hand comes, and holds still */
  step(deltaMs: number, still: boolean): void {
    const { kind } = this
    this.shares[GESTURE_RIGHT] = this.shares[GESTURE_LEFT] = 0
    this.nod[0] = 0
    this.nod[3] = 1
    if (kind === null) return
    this.ms += deltaMs
    const left = LASTS_MS[kind] - this.ms
    if (left <= 0) {
      this.kind = null
      return
    }
    const share = soft(Math.min(1, this.ms / COMES_MS, left / GOES_MS))
    if (kind === 'nod') {
      const half = still
        ? NOD_RADIANS / 4
        : (NOD_RADIANS / 2) * Math.sin((Math.PI * NODS * this.ms) / LASTS_MS.nod) ** 2
      this.nod[0] = -Math.sin(half * share)
      this.nod[3] = Math.cos(half * share)
      return
    }
    this.shares[GESTURE_RIGHT] = share
    if (kind === 'wave') {
      const swing = still ? 0 : Math.sin((this.ms / WAVE_MS) * Math.PI * 2)
      this.curls = CURLS.open
      place(this.right, RAISED, swing * 0.055)
      sway(this.right, swing * 0.17)
    } else if (kind === 'thumbsUp') {
      this.curls = CURLS.thumbUp
      place(this.right, THUMB_UP, 0)
    } else {
      const apart = still ? 0 : 0.05 * (1 + Math.cos((this.ms / CLAP_MS) * Math.PI * 2))
      this.curls = CURLS.flat
      this.shares[GESTURE_LEFT] = share
      place(this.right, CLAP.right, apart)
      place(this.left, CLAP.left, -apart)
    }
  }
}

function copyOf({ position, turn }: RestPose): RestPose {
  return { position: position.slice(), turn: turn.slice() }
}

function place(out: RestPose, from: RestPose, aside: number): void {
  for (let i = 0; i < 3; i++) out.position[i] = from.position[i]!
  for (let i = 0; i < 4; i++) out.turn[i] = from.turn[i]!
  out.position[0] = out.position[0]! + aside
}

/** Leans a hand to the side: a small turn about z before its own. */
function sway({ turn }: RestPose, radians: number): void {
  const s = Math.sin(-radians / 2)
  const c = Math.cos(radians / 2)
  const x = turn[0]!
  const y = turn[1]!
  const z = turn[2]!
  const w = turn[3]!
  turn[0] = c * x - s * y
  turn[1] = c * y + s * x
  turn[2] = c * z + s * w
  turn[3] = c * w - s * z
}

function soft(t: number): number {
  return t * t * (3 - 2 * t)
}
