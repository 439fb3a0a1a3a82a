// Turns one person's frames into records: what to send at a tick, and whether to send at all. The sender owns one.
// Closed loop: what a reader shows is within 1 mm and 0.5 degrees of the truth at every tick, sent or not.
import { BitWriter } from './BitWriter.ts'
import {
  COORDINATES,
  GROUPS,
  groupsOf,
  hintFor,
  L0_EVERY,
  layerOfTick,
  PoseChain,
  REST_TICKS,
  restartsAt,
  TICK_MODULO,
} from './PoseChain.ts'
import { learnResiduals } from './PoseDecoder.ts'
import { createPoseFrame, PART_STRIDE, type PoseFrame } from './PoseFrame.ts'
import { POSITION_STEP_METRES, type PoseSpace } from './PoseSpace.ts'
import { partStillTrue, quantisePositionInto, quantiseRotationInto } from './poseLattice.ts'
import {
  MAX_L0_BYTES,
  MAX_RESIDUAL_BYTES,
  PoseRecord,
  predictedCell,
  writeAbsolute,
  writeResiduals,
} from './poseRecord.ts'
import { chartFor } from './rotationLattice.ts'
import { takeFrameInto } from './takeFrame.ts'

/** A person at rest is heard of this often. */
const KEEP_ALIVE_TICKS = 40
/** A pause longer than this, of a page that slept, starts anew. */
const LONGEST_PAUSE_TICKS = 48
/** A head that moved farther than this since the last reference has jumped. */
const JUMP_METRES = 1
/** The longest that one tick can need: an L1 and the L0 beside it. */
export const MAX_POSE_MESSAGE_BYTES = MAX_RESIDUAL_BYTES + MAX_L0_BYTES

export class PoseEncoder {
  /** Someone reads L0s alone: they come on every 8th tick, not only where the chain restarts. */
  absolutesWanted = false
  readonly #space: PoseSpace
  readonly #chain = new PoseChain()
  readonly #record = new PoseRecord()
  readonly #writer = new BitWriter()
  readonly #predicted = new Int32Array(COORDINATES)
  /** The frame as it can be sent: on the lattice's ground, unit quaternions, hands in reach. */
  readonly #truth = createPoseFrame()
  /** What a reader of every layer shows. */
  readonly #shown = new Int32Array(COORDINATES)
  readonly #shownCharts = new Int8Array(3)
  /** As `chain.spread`, but living through restarts, for the hint. */
  readonly #spread = new Int32Array(GROUPS)
  #lastTick = 0
  #absoluteTick = 0
  #sentSinceAbsolute = false
  #resting = false

  constructor(space: PoseSpace) {
    this.#space = space
  }

  /** The next frame goes out as an L0: after a reconnection. */
  restart(): void {
    this.#chain.valid = false
  }

  /**
   * Writes what is to be sent for the frame at `tick` (whole ticks of the sender's grid, growing) to the start of `out`,
   * which holds MAX_POSE_MESSAGE_BYTES. Answers the length; 0 when nothing needs to be sent.
   */
  encodeInto(frame: PoseFrame, tick: number, out: Uint8Array): number {
    const truth = this.#truth
    if (!takeFrameInto(this.#space, frame, truth)) return 0
    const chain = this.#chain
    const record = this.#record
    record.tick = tick % TICK_MODULO
    const pause = tick - this.#lastTick
    if (!chain.valid || truth.hands !== chain.hands || pause > LONGEST_PAUSE_TICKS || this.#jumped()) {
      return this.#encodeAbsolute(tick, out)
    }
    const still = this.#stillTrue(this.#shown, this.#shownCharts)
    if (tick % L0_EVERY === 0 && (this.absolutesWanted || restartsAt(record.tick, chain.ticksSince(record.tick)))) {
      const due = this.#sentSinceAbsolute || tick - this.#absoluteTick >= KEEP_ALIVE_TICKS
      if (!due && still && this.#stillTrue(chain.last, chain.charts)) return 0
      const length = this.#encodeResiduals(tick, out)
      return length > 0 ? length + this.#repeatAsAbsolute(tick, out, length) : this.#encodeAbsolute(tick, out)
    }
    if (layerOfTick(tick) === 2) {
      if (still) return 0
    } else if (still && this.#stillTrue(chain.last, chain.charts)) {
      if (this.#resting || chain.ticksSince(record.tick) < REST_TICKS) return 0
    }
    return this.#encodeResiduals(tick, out) || this.#encodeAbsolute(tick, out)
  }

  #jumped(): boolean {
    let squared = 0
    for (let axis = 0; axis < 3; axis++) {
      const cell = (this.#truth.values[axis]! - this.#space.min[axis]!) / POSITION_STEP_METRES
      squared += (cell - this.#chain.last[axis]!) ** 2
    }
    return squared > (JUMP_METRES / POSITION_STEP_METRES) ** 2
  }

  #stillTrue(cells: Int32Array, charts: Int8Array): boolean {
    for (let part = 0; part < 3; part++) {
      if (part > 0 && (this.#truth.hands & part) === 0) continue
      if (!partStillTrue(this.#space, this.#truth, part, cells, charts[part]!)) return false
    }
    return true
  }

  #encodeResiduals(tick: number, out: Uint8Array): number {
    const chain = this.#chain
    const record = this.#record
    const ticksSince = chain.ticksSince(record.tick)
    record.groups = 0
    record.newCharts = 0
    record.hint = hintFor(this.#spread)
    const present = groupsOf(chain.hands)
    for (let group = 0; group < GROUPS; group++) {
      if ((present & (1 << group)) === 0) continue
      for (let at = group * 3; at < group * 3 + 3; at++) this.#predicted[at] = predictedCell(chain, at, ticksSince)
      this.#quantiseGroup(group)
    }
    this.#writer.begin(out, 0)
    writeResiduals(this.#writer, chain, this.#predicted, record)
    const length = this.#writer.byteCount()
    if (length > MAX_RESIDUAL_BYTES || this.#writer.overflowed) return 0
    this.#lastTick = tick
    this.#shown.set(record.cells)
    this.#shownCharts.set(record.charts)
    if (layerOfTick(tick) === 2) {
      this.#sentSinceAbsolute = true
      this.#resting = false
      return length
    }
    this.#resting = record.groups === 0 && ticksSince >= REST_TICKS
    if (!this.#resting) this.#sentSinceAbsolute = true
    learnResiduals(chain, record, this.#predicted)
    chain.charts.set(record.charts)
    chain.advance(record.cells, record.tick)
    this.#rememberSpread()
    if (restartsAt(record.tick, ticksSince)) chain.restart(record.hint)
    return length
  }

  /** Slowly, so that one quick gesture does not decide how the next stretch begins. */
  #rememberSpread(): void {
    for (let group = 0; group < GROUPS; group++) {
      this.#spread[group] = this.#spread[group]! + ((this.#chain.spread[group]! - this.#spread[group]!) >> 2)
    }
  }

  #quantiseGroup(group: number): void {
    const record = this.#record
    const part = group >> 1
    const at = group * 3
    if (group % 2 === 0) {
      quantisePositionInto(this.#space, this.#truth, part, record.cells, at, this.#predicted)
    } else {
      const known = this.#chain.charts[part]!
      const chart = chartFor(this.#truth.values, part * PART_STRIDE + 3, known)
      record.charts[part] = chart
      if (chart !== known) record.newCharts |= 1 << part
      quantiseRotationInto(this.#truth, part, chart, record.cells, at, chart === known ? this.#predicted : undefined)
    }
    const fits = record.cells[at] === this.#predicted[at] && record.cells[at + 1] === this.#predicted[at + 1]
    if (!fits || record.cells[at + 2] !== this.#predicted[at + 2] || (record.newCharts & (1 << part)) !== 0) {
      record.groups |= 1 << group
    }
  }

  /** The chain begins anew at the truth. */
  #encodeAbsolute(tick: number, out: Uint8Array): number {
    const { values, hands } = this.#truth
    const chain = this.#chain
    const record = this.#record
    for (let part = 0; part < 3; part++) {
      if (part > 0 && (hands & part) === 0) continue
      const chart = chartFor(values, part * PART_STRIDE + 3, -1)
      record.charts[part] = chart
      quantisePositionInto(this.#space, this.#truth, part, record.cells, part * 6, undefined)
      quantiseRotationInto(this.#truth, part, chart, record.cells, part * 6 + 3, undefined)
    }
    record.hint = hintFor(this.#spread)
    chain.hands = hands
    chain.charts.set(record.charts)
    chain.last.set(record.cells)
    chain.tick = record.tick
    chain.restart(record.hint)
    this.#shown.set(record.cells)
    this.#shownCharts.set(record.charts)
    this.#lastTick = tick
    this.#resting = false
    return this.#repeatAsAbsolute(tick, out, 0)
  }

  /** The values that were just sent as an L1, for readers who do not follow the chain. */
  #repeatAsAbsolute(tick: number, out: Uint8Array, start: number): number {
    this.#record.hands = this.#chain.hands
    this.#writer.begin(out, start)
    writeAbsolute(this.#writer, this.#space, this.#record)
    this.#absoluteTick = tick
    this.#sentSinceAbsolute = false
    return this.#writer.byteCount()
  }
}
