// Relates a sender's grid to our clock from arrivals alone: when a tick would arrive at best, how late ticks come, and so
// how far behind to draw. One a track, owned by PoseTrack.
import { TICK_MODULO } from '@towpath/shared/pose/PoseChain'
import { TICK_MS } from '@towpath/shared/pose/PoseSpace'

const LEAST_DELAY_MS = 75
const MOST_DELAY_MS = 250
/** The best way from there to here is the best of this long, or twice that. */
const WINDOW_MS = 4000
/** Jitter is forgotten by half in this time. */
const JITTER_HALF_LIFE_MS = 2000
/** Drawing slows down or hurries by no more than this while the delay changes: it is not seen. */
const SLEW_UP = 0.25
const SLEW_DOWN = 0.1
/** Farther off than this, drawing starts over. */
const LOST_MS = 1000
/** A person of whom no L2 came for this long is sent to us at half rate. */
const HALF_RATE_AFTER_MS = 1000
/** Ticks come late rather than early; this many of the 64 are taken to lie ahead. */
const TICKS_AHEAD = 20

export class ArrivalClock {
  delayMs = LEAST_DELAY_MS
  /** The moment of the sender's grid to draw. */
  senderMs = 0
  #best = Number.POSITIVE_INFINITY
  #bestBefore = Number.POSITIVE_INFINITY
  #windowAtMs = 0
  #jitterMs = 0
  #arrivedAtMs = 0
  #layer2AtMs = Number.NEGATIVE_INFINITY
  #sampledAtMs = Number.NaN
  /** From the sender's grid to what is drawn: the best way and the delay. */
  #lagMs = 0

  clear(): void {
    this.delayMs = LEAST_DELAY_MS
    this.#best = this.#bestBefore = Number.POSITIVE_INFINITY
    this.#jitterMs = 0
    this.#layer2AtMs = Number.NEGATIVE_INFINITY
    this.#sampledAtMs = Number.NaN
  }

  /** The whole tick nearest to now that a tick modulo 64 can mean. */
  wholeTick(tick: number, nowMs: number): number {
    const latest = Math.round((nowMs - this.#offsetMs()) / TICK_MS) + TICKS_AHEAD
    return latest - ((((latest - tick) % TICK_MODULO) + TICK_MODULO) % TICK_MODULO)
  }

  arrived(wholeTick: number, layer: number, resting: boolean, nowMs: number): void {
    const offset = nowMs - wholeTick * TICK_MS
    if (nowMs - this.#windowAtMs > WINDOW_MS) {
      this.#bestBefore = this.#best
      this.#best = Number.POSITIVE_INFINITY
      this.#windowAtMs = nowMs
    }
    if (offset < this.#best) this.#best = offset
    const late = offset - this.#offsetMs()
    const faded = this.#jitterMs * 0.5 ** ((nowMs - this.#arrivedAtMs) / JITTER_HALF_LIFE_MS)
    this.#arrivedAtMs = nowMs
    // L0s of people far away wait for their turn, and whoever rests is in no hurry: neither says anything of the network.
    this.#jitterMs = layer === 0 || resting ? faded : Math.max(faded, late)
    if (layer === 2) this.#layer2AtMs = nowMs
  }

  /** Sets `senderMs` for now. */
  advance(nowMs: number): void {
    const interval = nowMs - this.#layer2AtMs > HALF_RATE_AFTER_MS ? 2 * TICK_MS : TICK_MS
    const offset = this.#offsetMs()
    const wish = offset + Math.max(LEAST_DELAY_MS, Math.min(MOST_DELAY_MS, interval + this.#jitterMs))
    const elapsed = Math.max(0, nowMs - this.#sampledAtMs)
    // Time is stretched or squeezed on the way to the wish and never runs back, whatever the estimates do.
    if (Number.isNaN(this.#sampledAtMs) || Math.abs(wish - this.#lagMs) > LOST_MS) this.#lagMs = wish
    else if (wish > this.#lagMs) this.#lagMs = Math.min(wish, this.#lagMs + elapsed * SLEW_UP)
    else this.#lagMs = Math.max(wish, this.#lagMs - elapsed * SLEW_DOWN)
    this.#sampledAtMs = nowMs
    this.delayMs = this.#lagMs - offset
    this.senderMs = nowMs - this.#lagMs
  }

  #offsetMs(): number {
    return Math.min(this.#best, this.#bestBefore)
  }
}
