// The spelling of one record, both ways. A record tells its own layer, tick and length, and never whose it is: the
// server knows that from the session. Layouts are in PROTOCOL.md, POSE-2 and POSE-3.
import type { BitReader } from './BitReader.ts'
import type { BitWriter } from './BitWriter.ts'
import { COORDINATES, GROUPS, groupsOf, HINT_BITS, type PoseChain, restartsAt, TICK_MODULO } from './PoseChain.ts'
import type { PoseSpace } from './PoseSpace.ts'
import { readRice, writeRice } from './riceCode.ts'
import { PACKED_CELLS, packCell, ROTATION_BITS, ROTATION_LEVELS } from './rotationLattice.ts'

export const MAX_L0_BYTES = 27
/** Longer residuals are not worth it: the sender starts anew with an L0, and a receiver refuses them. */
export const MAX_RESIDUAL_BYTES = 30
const HAND_BITS = 11
const HAND_MIDDLE = 1 << (HAND_BITS - 1)

/**
 * The first two bits of a record. The short ones follow within 7 ticks of the last reference and carry three bits of
 * their tick; a long one carries all six, and may move parts to new charts.
 */
const SHORT_FULL = 0
const SHORT_SPARSE = 1
const LONG = 2
const ABSOLUTE = 3
const SHORT_TICKS = 8

/** What a record says. One instance is reused by its owner. */
export class PoseRecord {
  absolute = false
  tick = 0
  hands = 0
  hint = 0
  /** Groups with a residual, one bit each. */
  groups = 0
  /** Parts whose chart is new, one bit each: their rotation is written out, not predicted. */
  newCharts = 0
  readonly cells = new Int32Array(COORDINATES)
  readonly charts = new Int8Array(3)
}

function writeCell(writer: BitWriter, record: PoseRecord, part: number): void {
  const { cells, charts } = record
  const at = part * 6 + 3
  writer.write(packCell(charts[part]!, cells[at]!, cells[at + 1]!, cells[at + 2]!), ROTATION_BITS)
}

function readCell(reader: BitReader, record: PoseRecord, part: number): boolean {
  let packed = reader.read(ROTATION_BITS)
  if (packed >= PACKED_CELLS) return false
  const at = part * 6 + 3
  for (let axis = 2; axis >= 0; axis--) {
    record.cells[at + axis] = packed % ROTATION_LEVELS
    packed = Math.floor(packed / ROTATION_LEVELS)
  }
  record.charts[part] = packed
  return true
}

export function writeAbsolute(writer: BitWriter, space: PoseSpace, record: PoseRecord): void {
  writer.write(ABSOLUTE, 2)
  writer.write(record.tick, 6)
  writer.write(record.hands, 2)
  writer.write(record.hint, HINT_BITS)
  for (let axis = 0; axis < 3; axis++) writer.write(record.cells[axis]!, space.bits[axis]!)
  writeCell(writer, record, 0)
  for (let part = 1; part < 3; part++) {
    if ((record.hands & part) === 0) continue
    for (let axis = 0; axis < 3; axis++) {
      writer.write(record.cells[part * 6 + axis]! - record.cells[axis]! + HAND_MIDDLE, HAND_BITS)
    }
    writeCell(writer, record, part)
  }
}

/** Residuals of `record.cells` against the chain's prediction. `record.groups` and `newCharts` say what is written. */
export function writeResiduals(writer: BitWriter, chain: PoseChain, predicted: Int32Array, record: PoseRecord): void {
  const present = groupsOf(chain.hands)
  const ticksSince = chain.ticksSince(record.tick)
  const long = record.newCharts !== 0 || ticksSince >= SHORT_TICKS
  const full = !long && record.groups === present
  writer.write(long ? LONG : full ? SHORT_FULL : SHORT_SPARSE, 2)
  writer.write(long ? record.tick : record.tick % SHORT_TICKS, long ? 6 : 3)
  if (long) writer.write(record.newCharts === 0 ? 0 : 1, 1)
  if (restartsAt(record.tick, ticksSince)) writer.write(record.hint, HINT_BITS)
  for (let group = 0; !full && group < GROUPS; group++) {
    if ((present & (1 << group)) !== 0) writer.write((record.groups >> group) & 1, 1)
  }
  for (let part = 0; record.newCharts !== 0 && part < 3; part++) {
    if (part === 0 || (chain.hands & part) !== 0) writer.write((record.newCharts >> part) & 1, 1)
  }
  for (let group = 0; group < GROUPS; group++) {
    if ((record.groups & (1 << group)) === 0) continue
    if (group % 2 === 1 && (record.newCharts & (1 << (group >> 1))) !== 0) {
      writeCell(writer, record, group >> 1)
      continue
    }
    const k = chain.riceParameter(group, ticksSince)
    for (let at = group * 3; at < group * 3 + 3; at++) writeRice(writer, record.cells[at]! - predicted[at]!, k)
  }
}

/** Reads any record into `record`; false if it is not one. `chain` is what came before and stays as it is. */
export function readRecord(
  reader: BitReader,
  space: PoseSpace,
  chain: PoseChain,
  predicted: Int32Array,
  record: PoseRecord,
): boolean {
  const mode = reader.read(2)
  if (mode === LONG || mode === ABSOLUTE) record.tick = reader.read(6)
  else record.tick = (chain.tick + ((reader.read(3) - chain.tick + TICK_MODULO) % SHORT_TICKS)) % TICK_MODULO
  record.absolute = mode === ABSOLUTE
  record.newCharts = 0
  const read = record.absolute
    ? readAbsolute(reader, space, record)
    : readResiduals(reader, mode, chain, predicted, record)
  return read && !reader.failed && reader.endsClean() && inReach(space, record)
}

function readAbsolute(reader: BitReader, space: PoseSpace, record: PoseRecord): boolean {
  record.hands = reader.read(2)
  record.hint = reader.read(HINT_BITS)
  record.groups = groupsOf(record.hands)
  for (let axis = 0; axis < 3; axis++) record.cells[axis] = reader.read(space.bits[axis]!)
  let good = readCell(reader, record, 0)
  for (let part = 1; part < 3; part++) {
    if ((record.hands & part) === 0) continue
    for (let axis = 0; axis < 3; axis++) {
      record.cells[part * 6 + axis] = reader.read(HAND_BITS) - HAND_MIDDLE + record.cells[axis]!
    }
    good = readCell(reader, record, part) && good
  }
  return good
}

function readResiduals(
  reader: BitReader,
  mode: number,
  chain: PoseChain,
  predicted: Int32Array,
  record: PoseRecord,
): boolean {
  const ticksSince = chain.ticksSince(record.tick)
  if (!chain.valid || ticksSince === 0) return false
  record.hands = chain.hands
  const moved = mode === LONG && reader.read(1) === 1
  if (restartsAt(record.tick, ticksSince)) record.hint = reader.read(HINT_BITS)
  const present = groupsOf(chain.hands)
  record.groups = mode === SHORT_FULL ? present : 0
  for (let group = 0; mode !== SHORT_FULL && group < GROUPS; group++) {
    if ((present & (1 << group)) !== 0) record.groups |= reader.read(1) << group
  }
  for (let part = 0; moved && part < 3; part++) {
    if (part === 0 || (chain.hands & part) !== 0) record.newCharts |= reader.read(1) << part
  }
  for (let group = 0; group < GROUPS; group++) {
    if ((present & (1 << group)) === 0) continue
    const part = group >> 1
    const k = chain.riceParameter(group, ticksSince)
    for (let at = group * 3; at < group * 3 + 3; at++) {
      predicted[at] = predictedCell(chain, at, ticksSince)
      record.cells[at] = predicted[at]!
    }
    if (group % 2 === 1) record.charts[part] = chain.charts[part]!
    if ((record.groups & (1 << group)) === 0) continue
    if (group % 2 === 1 && (record.newCharts & (1 << part)) !== 0) {
      if (!readCell(reader, record, part)) return false
      continue
    }
    for (let at = group * 3; at < group * 3 + 3; at++) record.cells[at]! += readRice(reader, k)
  }
  return reader.byteCount() <= MAX_RESIDUAL_BYTES
}

/** The chain's prediction; angles are kept on their chart. */
export function predictedCell(chain: PoseChain, at: number, ticksSince: number): number {
  const cell = chain.predict(at, ticksSince)
  if (at % 6 < 3) return cell
  return cell < 0 ? 0 : cell >= ROTATION_LEVELS ? ROTATION_LEVELS - 1 : cell
}

function inReach(space: PoseSpace, record: PoseRecord): boolean {
  const { cells } = record
  for (let axis = 0; axis < 3; axis++) {
    if (cells[axis]! < 0 || cells[axis]! >= space.levels[axis]!) return false
  }
  for (let part = 0; part < 3; part++) {
    if (part > 0 && (record.hands & part) === 0) continue
    for (let axis = 0; axis < 3; axis++) {
      const fromHead = cells[part * 6 + axis]! - cells[axis]!
      if (fromHead < -HAND_MIDDLE || fromHead >= HAND_MIDDLE) return false
      const angle = cells[part * 6 + 3 + axis]!
      if (angle < 0 || angle >= ROTATION_LEVELS) return false
    }
  }
  return true
}
