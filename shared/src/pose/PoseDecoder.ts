// Follows one person's stream of records. The server owns one a person to check them, a reader one a person to draw
// them. Untrusted bytes never throw and leave the state as it was; decoding allocates nothing.
import { BitReader } from './BitReader.ts'
import { COORDINATES, GROUPS, layerOfTick, PoseChain, type PoseLayer, REST_TICKS, restartsAt } from './PoseChain.ts'
import type { PoseFrame } from './PoseFrame.ts'
import type { PoseSpace } from './PoseSpace.ts'
import { cellsToFrameInto } from './poseLattice.ts'
import { PoseRecord, readRecord } from './poseRecord.ts'

export class PoseDecoder {
  /** Of the record that was decoded last. */
  layer: PoseLayer = 0
  tick = 0
  /** The sender rests: silence of up to two seconds is to be expected. */
  resting = false
  /** What follows can be decoded without what came before this record. */
  restarted = false
  readonly #space: PoseSpace
  readonly #chain = new PoseChain()
  readonly #reader = new BitReader()
  readonly #record = new PoseRecord()
  readonly #repeat = new PoseRecord()
  readonly #predicted = new Int32Array(COORDINATES)

  constructor(space: PoseSpace) {
    this.#space = space
  }

  /** Whether residuals can be decoded: an L0 has come. */
  get synchronous(): boolean {
    return this.#chain.valid
  }

  forget(): void {
    this.#chain.valid = false
  }

  /** Decodes the record at `start` into `out`. Answers its length in bytes, or 0 if there is none that can be decoded. */
  decodeInto(bytes: Uint8Array, start: number, end: number, out: PoseFrame): number {
    const record = this.#record
    const chain = this.#chain
    this.#reader.begin(bytes, start, end)
    if (!readRecord(this.#reader, this.#space, chain, this.#predicted, record)) return 0
    this.tick = record.tick
    this.layer = record.absolute ? 0 : layerOfTick(record.tick)
    if (record.absolute) this.#takeAbsolute(record)
    else if (this.layer === 1) this.#takeReference(record)
    else this.resting = this.restarted = false
    cellsToFrameInto(this.#space, record.cells, record.charts, record.hands, out)
    return this.#reader.byteCount()
  }

  /**
   * Whether an L0 at `start` repeats the L1 that was decoded last, as it must when both come in one message. Answers its
   * length or 0, and changes nothing: who follows the chain does not need it.
   */
  repeatedBy(bytes: Uint8Array, start: number, end: number): number {
    const repeat = this.#repeat
    const chain = this.#chain
    this.#reader.begin(bytes, start, end)
    if (!readRecord(this.#reader, this.#space, chain, this.#predicted, repeat) || !repeat.absolute) return 0
    if (repeat.tick !== chain.tick || repeat.hands !== chain.hands) return 0
    for (let part = 0; part < 3; part++) {
      if (part > 0 && (chain.hands & part) === 0) continue
      if (repeat.charts[part] !== chain.charts[part]) return 0
      for (let at = part * 6; at < part * 6 + 6; at++) if (repeat.cells[at] !== chain.last[at]) return 0
    }
    return this.#reader.byteCount()
  }

  #takeAbsolute(record: PoseRecord): void {
    const chain = this.#chain
    chain.hands = record.hands
    chain.charts.set(record.charts)
    chain.last.set(record.cells)
    chain.tick = record.tick
    chain.restart(record.hint)
    this.resting = false
    this.restarted = true
  }

  #takeReference(record: PoseRecord): void {
    const chain = this.#chain
    const ticksSince = chain.ticksSince(record.tick)
    this.resting = record.groups === 0 && ticksSince >= REST_TICKS
    this.restarted = restartsAt(record.tick, ticksSince)
    learnResiduals(chain, record, this.#predicted)
    chain.charts.set(record.charts)
    chain.advance(record.cells, record.tick)
    if (this.restarted) chain.restart(record.hint)
  }
}

/** What both ends do with the residuals of an L1 record; a part on a new chart also loses its velocity. */
export function learnResiduals(chain: PoseChain, record: PoseRecord, predicted: Int32Array): void {
  for (let group = 0; group < GROUPS; group++) {
    if (group % 2 === 1 && (record.newCharts & (1 << (group >> 1))) !== 0) {
      for (let at = group * 3; at < group * 3 + 3; at++) chain.last[at] = record.cells[at]!
      continue
    }
    let sum = 0
    if ((record.groups & (1 << group)) !== 0) {
      for (let at = group * 3; at < group * 3 + 3; at++) sum += Math.abs(record.cells[at]! - predicted[at]!)
    }
    chain.learn(group, sum)
  }
}
