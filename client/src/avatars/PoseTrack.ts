// One remote person's recent poses, sampled a little in the past so that there is always something to interpolate: one
// interval plus measured jitter behind. poseInbox writes, figures and spatial sound read; sampling allocates nothing.
import {
  HEAD,
  LEFT_HAND,
  LEFT_TRACKED,
  POSE_VALUES,
  type PoseFrame,
  RIGHT_HAND,
  RIGHT_TRACKED,
} from '@towpath/shared/pose/PoseFrame'
import { TICK_MS } from '@towpath/shared/pose/PoseSpace'
import { ArrivalClock } from './ArrivalClock.ts'
import { Interpolation } from './Interpolation.ts'

/** `held`: nothing new although something was due; see `opacity`. `gone`: nothing to draw. */
export type TrackState = 'live' | 'held' | 'gone'

const SAMPLES = 32
/** A head that went farther between two samples did not walk: it is shown at the new place, not on the way. */
const SNAP_METRES = 1
/** After a pause a movement began at most this long before it was seen. */
const GLIDE_MS = 100
const FAR_GLIDE_MS = 400
/** Whoever rests is heard of every two seconds; people far away when their turn comes. */
const REST_PROMISE_MS = 2600
const FAR_PROMISE_MS = 20_000
const HOLD_MS = 300
const FADE_MS = 700
/** Samples from the past for so long: the sender began a new count. */
const REBASE_MS = 500

const between = new Interpolation()

export class PoseTrack {
  /** 1, falling to 0 while nothing comes for longer than 300 ms. As of the last `sampleInto`. */
  opacity = 0
  readonly #times = new Float64Array(SAMPLES)
  readonly #values = new Float32Array(SAMPLES * POSE_VALUES)
  readonly #hands = new Uint8Array(SAMPLES)
  /** How long before its time a sample's movement began; 0: it is a jump. */
  readonly #glides = new Float64Array(SAMPLES)
  readonly #clock = new ArrivalClock()
  #count = 0
  #newest = -1
  #newestTick = 0
  #promisedMs = 0
  #staleSinceMs = Number.NaN

  /** How far behind the latest arrival this track is drawn. */
  get delayMs(): number {
    return this.#clock.delayMs
  }

  clear(): void {
    this.#count = 0
    this.#newest = -1
    this.#staleSinceMs = Number.NaN
    this.#clock.clear()
    this.opacity = 0
  }

  /** A record has come: `tick` is modulo 64 on the sender's grid. */
  take(frame: PoseFrame, tick: number, layer: number, resting: boolean, nowMs: number): void {
    let whole = this.#count === 0 ? tick : this.#clock.wholeTick(tick, nowMs)
    if (this.#count > 0 && whole <= this.#newestTick) {
      // A newly admitted reader is told how a stream came about; only what is newer than what is known matters.
      if (Number.isNaN(this.#staleSinceMs)) this.#staleSinceMs = nowMs
      if (nowMs - this.#staleSinceMs < REBASE_MS) return
      this.clear()
      whole = tick
    }
    this.#staleSinceMs = Number.NaN
    this.#clock.arrived(whole, layer, resting, nowMs)
    const before = this.#newest
    const index = (this.#newest + 1) % SAMPLES
    const at = index * POSE_VALUES
    for (let value = 0; value < POSE_VALUES; value++) this.#values[at + value] = frame.values[value]!
    this.#times[index] = whole * TICK_MS
    this.#hands[index] = frame.hands
    this.#glides[index] = before < 0 || this.#jumps(before, index) ? 0 : layer === 0 ? FAR_GLIDE_MS : GLIDE_MS
    this.#newest = index
    this.#newestTick = whole
    this.#count = Math.min(SAMPLES, this.#count + 1)
    this.#promisedMs = resting ? REST_PROMISE_MS : layer === 0 ? FAR_PROMISE_MS : 0
  }

  /** Where the person is to be drawn now. `nowMs` is the clock that arrivals were taken by; `out` stays if `gone`. */
  sampleInto(nowMs: number, out: PoseFrame): TrackState {
    this.opacity = 0
    if (this.#count === 0) return 'gone'
    this.#clock.advance(nowMs)
    const atMs = this.#clock.senderMs
    const silentMs = atMs - this.#times[this.#newest]! - this.#promisedMs
    if (silentMs >= HOLD_MS + FADE_MS) return 'gone'
    this.opacity = silentMs <= HOLD_MS ? 1 : 1 - (silentMs - HOLD_MS) / FADE_MS
    this.#interpolateInto(out)
    return silentMs > 0 ? 'held' : 'live'
  }

  #interpolateInto(out: PoseFrame): void {
    const atMs = this.#clock.senderMs
    let later = this.#newest
    let steps = 1
    while (steps < this.#count && this.#times[this.#before(later)]! > atMs) {
      later = this.#before(later)
      steps++
    }
    const laterMs = this.#times[later]!
    if (atMs >= laterMs || steps === this.#count) {
      this.#copyInto(later, out)
      return
    }
    const earlier = this.#before(later)
    const startMs = Math.max(this.#times[earlier]!, laterMs - this.#glides[later]!)
    if (atMs <= startMs) {
      this.#copyInto(earlier, out)
      return
    }
    between.share = (atMs - startMs) / (laterMs - startMs)
    const from = earlier * POSE_VALUES
    const to = later * POSE_VALUES
    between.partInto(this.#values, from + HEAD, to + HEAD, out.values, HEAD)
    const both = this.#hands[earlier]! & this.#hands[later]!
    out.hands = both
    if (both & LEFT_TRACKED) between.partInto(this.#values, from + LEFT_HAND, to + LEFT_HAND, out.values, LEFT_HAND)
    if (both & RIGHT_TRACKED) between.partInto(this.#values, from + RIGHT_HAND, to + RIGHT_HAND, out.values, RIGHT_HAND)
  }

  #before(index: number): number {
    return (index + SAMPLES - 1) % SAMPLES
  }

  #copyInto(index: number, out: PoseFrame): void {
    const at = index * POSE_VALUES
    for (let value = 0; value < POSE_VALUES; value++) out.values[value] = this.#values[at + value]!
    out.hands = this.#hands[index]!
  }

  #jumps(before: number, after: number): boolean {
    let squared = 0
    for (let axis = 0; axis < 3; axis++) {
      squared += (this.#values[before * POSE_VALUES + axis]! - this.#values[after * POSE_VALUES + axis]!) ** 2
    }
    return squared > SNAP_METRES * SNAP_METRES
  }
}
