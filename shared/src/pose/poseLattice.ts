// Between metres and lattice: quantises a frame, near a prediction where the tolerance leaves a choice, and back.
import { PART_STRIDE, type PoseFrame } from './PoseFrame.ts'
import { POSITION_STEP_METRES, POSITION_TOLERANCE_METRES, type PoseSpace } from './PoseSpace.ts'
import {
  cellAgreement,
  ROTATION_LEVELS,
  ROTATION_TOLERANCE_RADIANS,
  rotationCoordinate,
  rotationOfCellInto,
} from './rotationLattice.ts'

/** In steps, squared, with a margin for single precision. */
const TOLERANCE_SQUARED = (POSITION_TOLERANCE_METRES / POSITION_STEP_METRES) ** 2 - 0.002
const AGREEMENT = Math.cos(ROTATION_TOLERANCE_RADIANS / 2) + 1e-7

/** Where a position lies on the lattice, in steps and unrounded: a cell's middle lies at its index + 0.5. */
export function positionCoordinate(space: PoseSpace, metres: number, axis: number): number {
  return (metres - space.min[axis]!) / POSITION_STEP_METRES
}

/**
 * Writes the cell of a part's position into `cells` at `at`: among the cells within the tolerance one as near to
 * `towards` as a step along each axis reaches, so that noise below the tolerance costs nothing.
 */
export function quantisePositionInto(
  space: PoseSpace,
  frame: PoseFrame,
  part: number,
  cells: Int32Array,
  at: number,
  towards: Int32Array | undefined,
): void {
  let error = 0
  for (let axis = 0; axis < 3; axis++) {
    const exact = positionCoordinate(space, frame.values[part * PART_STRIDE + axis]!, axis)
    const cell = Math.floor(exact)
    cells[at + axis] = part === 0 ? Math.max(0, Math.min(space.levels[axis]! - 1, cell)) : cell
    error += (exact - cells[at + axis]! - 0.5) ** 2
  }
  if (towards === undefined) return
  for (let axis = 0; axis < 3; axis++) {
    const cell = cells[at + axis]!
    const wish = towards[at + axis]!
    if (wish === cell) continue
    const exact = positionCoordinate(space, frame.values[part * PART_STRIDE + axis]!, axis)
    const moved = cell + Math.sign(wish - cell)
    if (part === 0 && (moved < 0 || moved >= space.levels[axis]!)) continue
    const changed = error - (exact - cell - 0.5) ** 2 + (exact - moved - 0.5) ** 2
    if (changed > TOLERANCE_SQUARED) continue
    cells[at + axis] = moved
    error = changed
  }
}

/** The same for a part's orientation in the given chart. */
export function quantiseRotationInto(
  frame: PoseFrame,
  part: number,
  chart: number,
  cells: Int32Array,
  at: number,
  towards: Int32Array | undefined,
): void {
  const offset = part * PART_STRIDE + 3
  for (let axis = 0; axis < 3; axis++) {
    const cell = Math.floor(rotationCoordinate(frame.values, offset, chart, axis))
    cells[at + axis] = Math.max(0, Math.min(ROTATION_LEVELS - 1, cell))
  }
  if (towards === undefined) return
  for (let axis = 0; axis < 3; axis++) {
    const cell = cells[at + axis]!
    const wish = towards[at + axis]!
    if (wish === cell) continue
    cells[at + axis] = cell + Math.sign(wish - cell)
    const agreement = cellAgreement(chart, cells[at]!, cells[at + 1]!, cells[at + 2]!, frame.values, offset)
    if (agreement < AGREEMENT) cells[at + axis] = cell
  }
}

/** Whether a part of the frame is still shown truly, within the tolerances, by the given cells. */
export function partStillTrue(
  space: PoseSpace,
  frame: PoseFrame,
  part: number,
  cells: Int32Array,
  chart: number,
): boolean {
  const at = part * 6
  let error = 0
  for (let axis = 0; axis < 3; axis++) {
    const exact = positionCoordinate(space, frame.values[part * PART_STRIDE + axis]!, axis)
    error += (exact - cells[at + axis]! - 0.5) ** 2
  }
  if (error > TOLERANCE_SQUARED) return false
  const offset = part * PART_STRIDE + 3
  return cellAgreement(chart, cells[at + 3]!, cells[at + 4]!, cells[at + 5]!, frame.values, offset) >= AGREEMENT
}

/** The middle of the cells as a frame in metres. */
export function cellsToFrameInto(
  space: PoseSpace,
  cells: Int32Array,
  charts: Int8Array,
  hands: number,
  out: PoseFrame,
): void {
  out.hands = hands
  for (let part = 0; part < 3; part++) {
    if (part > 0 && (hands & part) === 0) continue
    const at = part * 6
    const offset = part * PART_STRIDE
    for (let axis = 0; axis < 3; axis++) {
      out.values[offset + axis] = space.min[axis]! + (cells[at + axis]! + 0.5) * POSITION_STEP_METRES
    }
    rotationOfCellInto(charts[part]!, cells[at + 3]!, cells[at + 4]!, cells[at + 5]!, out.values, offset + 3)
  }
}
