// The measures of the café: walls, windows, door, and where tables, bar and lamps are. Manifest, build and view read them.
// Metres; the floor is 0, x runs from the quay (west) into the room, z from the canal (north) to the back wall.

import type { Vec3 } from '@towpath/shared/scene/SceneManifest'

export const ROOM = { x: 3.5, z: 4.5, height: 3 } as const
export const WALL_METRES = 0.3
export const PANEL_METRES = 1

/** Where the walk has the middle of this house: what is seen through the windows is the walk's own quay. */
export const ON_THE_WALK = { x: 112.5, offset: 12.2 } as const

export type Opening = { readonly middle: number; readonly width: number; readonly from: number; readonly to: number }
const tall = (middle: number): Opening => ({ middle, width: 1.36, from: 0.5, to: 2.62 })
export const DOOR: Opening = { middle: 0, width: 1.06, from: 0, to: 2.62 }
export const DOOR_METRES = 2.05
/** In the wall to the quay, by z. */
export const WEST_WINDOWS: readonly Opening[] = [tall(-3.3), tall(-1.6), tall(1.6), tall(3.3)]
/** In the wall to the canal, by x. */
export const NORTH_WINDOWS: readonly Opening[] = [tall(-2.15), tall(0), tall(2.15)]

export type Table = {
  readonly id: 'table1' | 'table2' | 'sofaCorner' | 'windowSeat'
  readonly number: number
  readonly at: readonly [x: number, z: number]
  /** The colour of its lamp and of the ring on its number. */
  readonly lampColour: `#${string}`
  readonly lampMetres: number
  readonly flower: 'rose' | 'daisy' | 'sunflower' | 'lavender'
  readonly height: number
  readonly radius: number
}

export const TABLES: readonly Table[] = [
  {
    id: 'table1',
    number: 1,
    at: [-1.72, -2.86],
    lampColour: '#c8553d',
    lampMetres: 1.78,
    flower: 'rose',
    height: 0.73,
    radius: 0.52,
  },
  {
    id: 'table2',
    number: 2,
    at: [-1.72, 2.86],
    lampColour: '#4f8f6b',
    lampMetres: 1.78,
    flower: 'daisy',
    height: 0.73,
    radius: 0.52,
  },
  {
    id: 'sofaCorner',
    number: 3,
    at: [1.75, 2.86],
    lampColour: '#e0a63a',
    lampMetres: 1.7,
    flower: 'sunflower',
    height: 0.45,
    radius: 0.42,
  },
  {
    id: 'windowSeat',
    number: 4,
    at: [2.15, -3.86],
    lampColour: '#6f93bd',
    lampMetres: 1.78,
    flower: 'lavender',
    height: 0.71,
    radius: 0.3,
  },
]

/** Where people stand with a cup: a high table before the bar. */
export const STANDING_TABLE = { at: [0.3, 0], height: 1.06, radius: 0.34 } as const
export const BAR = { x: 2.3, depth: 0.58, fromZ: -2.35, toZ: 1.2, height: 1.06 } as const

/** Over the bar and the high table hang plain ones. */
export const PLAIN_LAMPS: readonly Vec3[] = [
  [2.3, 1.86, -1.55],
  [2.3, 1.86, 0.4],
  [STANDING_TABLE.at[0], 2.05, STANDING_TABLE.at[1]],
]

/** A card that stands on a table and says its number; local -z is written on, and so is the back. */
export const CARD = { width: 0.12, height: 0.15, out: 0.2 } as const

/** Boards on the wall behind the bar and beside the window seat; both look to the west. */
export const CHALKBOARD = { at: [3.47, 2.16, -0.55], width: 1.9, height: 0.8 } as const
export const NOTICE_BOARD = { at: [3.46, 1.62, -3.42], width: 1.0, height: 0.84 } as const
