// The lattice on which poses are sent: both ends derive it from the scene's bounds, so it is never on the wire.
// Values on it travel without loss, which is why predictions on both ends never drift apart.
import type { Bounds } from '../scene/SceneManifest.ts'

/** Half the diagonal of a cell is 0.996 mm: no rounded position is more than 1 mm off. */
export const POSITION_STEP_METRES = 0.00115
export const POSITION_TOLERANCE_METRES = 0.001
/** A hand farther than this from the head is no hand: it counts as not tracked. */
export const HAND_REACH_METRES = 1.17
/** One tick of a sender's grid. */
export const TICK_MS = 50
const MAX_EXTENT_METRES = 262

export type PoseSpace = {
  readonly min: readonly [number, number, number]
  readonly max: readonly [number, number, number]
  /** Cells along each axis. */
  readonly levels: readonly [number, number, number]
  /** Bits that hold a cell index along each axis; 18 at most. */
  readonly bits: readonly [number, number, number]
}

export function createPoseSpace(bounds: Bounds): PoseSpace {
  const extents = bounds.max.map((max, axis) => max - bounds.min[axis]!)
  if (!extents.every((extent) => extent > 0 && extent <= MAX_EXTENT_METRES)) {
    throw new Error(`Scene bounds must be above 0 and at most ${MAX_EXTENT_METRES} m along every axis.`)
  }
  const levels = extents.map((extent) => Math.ceil(extent / POSITION_STEP_METRES))
  return {
    min: [...bounds.min],
    max: [...bounds.max],
    levels: levels as [number, number, number],
    bits: levels.map((count) => Math.ceil(Math.log2(count))) as [number, number, number],
  }
}
