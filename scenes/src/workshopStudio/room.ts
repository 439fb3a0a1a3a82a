// The measures of the studio: walls, windows, boards, tables, lamps. Manifest, build and view read them.
// Metres; the floor is 0 and lies one storey over the quay. The canal is to the north (-z), the long board to the west (-x).

export const ROOM = { x: 6, z: 4.2, height: 3.3, ridge: 5.3 } as const
export const WALL_METRES = 0.36

/** The storey below: how far the quay lies under the floor. */
export const STOREY_METRES = 2.3

export type Opening = { readonly middle: number; readonly width: number; readonly from: number; readonly to: number }

const BAYS = [-4.72, -2.36, 0, 2.36, 4.72] as const
/** Tall factory windows over the canal, by x. */
export const WINDOWS: readonly Opening[] = BAYS.map((middle) => ({ middle, width: 1.86, from: 0.72, to: 2.98 }))
/** Where the trusses rest: between the windows. */
export const TRUSSES = [-3.54, -1.18, 1.18, 3.54] as const
/** In the slope to the south, by x. */
export const SKYLIGHTS = [-4.72, -2.36, 0, 2.36, 4.72] as const
/** In the south wall, by x as somebody before that wall has it to the right: the way down to the quay. */
export const DOOR = { middle: -0.55, width: 1.04, height: 2.05 } as const

/** A little more than half, so that everybody sees two others and the long board, which it opens to. */
export const CIRCLE = { at: [-2.3, 0], radius: 2.42, chairs: 8, spanDegrees: 216 } as const

export type WorkTable = {
  readonly id: 'workTable1' | 'workTable2'
  readonly number: number
  readonly at: readonly [x: number, z: number]
  readonly lampColour: `#${string}`
}
export const WORK_TABLE = { width: 1.7, depth: 0.86, height: 0.73, lampMetres: 1.98 } as const
export const WORK_TABLES: readonly WorkTable[] = [
  { id: 'workTable1', number: 2, at: [3.05, -1.88], lampColour: '#4f8f6b' },
  { id: 'workTable2', number: 3, at: [3.05, 1.72], lampColour: '#e0a63a' },
]

/** Against the south wall. */
export const COFFEE = { x: 4.35, width: 2.3, depth: 0.55, height: 0.92 } as const
export const PIN_BOARD = { x: 2.05, y: 1.62, width: 1.3, height: 0.95 } as const
