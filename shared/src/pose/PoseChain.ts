// What sender and receiver both know of one person's stream: the last two values of the reference layers (L0 and L1) on
// the lattice, and how large residuals have been. Encoder and decoder own one each and must change it in the same way,
// so everything here is whole numbers: no two machines round differently.

/** Head position, head rotation, left position, left rotation, right position, right rotation: three numbers each. */
export const GROUPS = 6
export const COORDINATES = 18
/** Ticks of the sender's grid are sent modulo this; no synchronous stream is silent for longer. */
export const TICK_MODULO = 64
/** L0 has its place on every 8th tick, L1 on every 2nd, L2 on the others. */
export const L0_EVERY = 8
const KEY_EVERY = 32
/** So many ticks of silence on the reference layers mean that the person rests, and say so with an empty record. */
export const REST_TICKS = 4

export type PoseLayer = 0 | 1 | 2

/** Typical sums of three residuals, in sixteenths, from which a restarted stream begins. Two bits for the head, three for the hands. */
const HEAD_LEVELS = [12, 40, 110, 320]
const HAND_LEVELS = [10, 28, 64, 150, 340, 700, 1500, 3200]
export const HINT_BITS = 5

export class PoseChain {
  valid = false
  tick = 0
  hands = 0
  /** The value at `tick`, and the one before it on the reference layers. */
  readonly last = new Int32Array(COORDINATES)
  readonly before = new Int32Array(COORDINATES)
  readonly charts = new Int8Array(3)
  /** Running sum of three absolute residuals of each group, in sixteenths. */
  readonly spread = new Int32Array(GROUPS)

  /** Ticks since the last reference value, 0 to 63. */
  ticksSince(tick: number): number {
    return (tick - this.tick + TICK_MODULO) % TICK_MODULO
  }

  /** Damped linear prediction. After a pause the person is taken to be where they were. */
  predict(coordinate: number, ticksSince: number): number {
    const last = this.last[coordinate]!
    if (ticksSince > 2) return last
    const change = last - this.before[coordinate]!
    return last + ((change * (ticksSince === 2 ? 13 : 7) + 8) >> 4)
  }

  /** The Rice parameter of a group. L2 is nearer to its reference, so its residuals are smaller. */
  riceParameter(group: number, ticksSince: number): number {
    const spread = ticksSince === 1 ? (this.spread[group]! * 7) >> 4 : this.spread[group]!
    let k = 0
    while (k < 16 && 40 << k < spread) k++
    return k
  }

  /** After an L1 record: `values` become the reference. */
  advance(values: Int32Array, tick: number): void {
    this.before.set(this.last)
    this.last.set(values)
    this.tick = tick
  }

  learn(group: number, sumOfResiduals: number): void {
    const sixteenths = Math.min(sumOfResiduals, 1 << 20) << 4
    this.spread[group]! += (sixteenths - this.spread[group]!) >> 1
  }

  /** A point at which a newcomer can begin: no velocity, and residuals as large as the hint says. */
  restart(hint: number): void {
    this.before.set(this.last)
    const head = HEAD_LEVELS[hint >> 3]!
    const hand = HAND_LEVELS[hint & 7]!
    this.spread[0] = this.spread[1] = head
    this.spread[2] = this.spread[4] = hand
    this.spread[3] = this.spread[5] = hand
    this.valid = true
  }
}

/** The hint that describes `spread` best. */
export function hintFor(spread: ArrayLike<number>): number {
  const head = Math.max(spread[0]!, spread[1]!)
  const hand = Math.max(spread[2]!, spread[3]!, spread[4]!, spread[5]!)
  let headLevel = 0
  while (headLevel < 3 && HEAD_LEVELS[headLevel]! * 1.7 < head) headLevel++
  let handLevel = 0
  while (handLevel < 7 && HAND_LEVELS[handLevel]! * 1.5 < hand) handLevel++
  return (headLevel << 3) | handLevel
}

/**
 * Whether the chain restarts at an L1 of this tick, so that what came before is not needed to decode what follows: on
 * every 32nd tick, and at each L0's place after a pause, where it costs nothing.
 */
export function restartsAt(tick: number, ticksSince: number): boolean {
  return tick % KEY_EVERY === 0 || (tick % L0_EVERY === 0 && ticksSince >= REST_TICKS)
}

export function layerOfTick(tick: number): 1 | 2 {
  return tick % 2 === 0 ? 1 : 2
}

/** Bits of the groups that exist: the head's two, and two for each tracked hand. */
export function groupsOf(hands: number): number {
  return 0b000011 | (hands & 1 ? 0b001100 : 0) | (hands & 2 ? 0b110000 : 0)
}
