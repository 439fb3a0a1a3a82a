// The light of the café as its build paints it: a pendant over every table, evening through two rows of windows.

import type { RoomLamp, RoomLight, RoomWindow } from '../build/bakeRoom.ts'
import { type Colour, hex, mix, scale } from '../build/colour.ts'
import { NORTH_WINDOWS, PLAIN_LAMPS, ROOM, TABLES, WEST_WINDOWS } from './room.ts'

const WARM: Colour = [1, 0.7, 0.4]

/** Lamps, windows, and what the walls throw back. */
export function cafeLight(): RoomLight {
  const lamps: RoomLamp[] = [
    ...TABLES.map((table) => ({
      at: [table.at[0], table.lampMetres + 0.05, table.at[1]] as const,
      light: scale(mix(WARM, hex(table.lampColour), 0.1), table.id === 'windowSeat' ? 1.7 : 2.3),
      radius: 0.09,
      sideways: 0.16,
    })),
    ...PLAIN_LAMPS.map((at) => ({
      at: [at[0], at[1] + 0.04, at[2]] as const,
      light: scale(WARM, 1.25),
      radius: 0.06,
      sideways: 0.2,
    })),
    // A small one over the shelves, hidden by the chalkboard's rim.
    { at: [2.75, 2.55, -0.55], light: scale(WARM, 0.8), radius: 0.2, sideways: 0 },
    { at: [-0.4, 2.6, 3.6], light: scale(WARM, 0.7), radius: 0.2, sideways: 0 },
  ]
  const evening: Colour = [1.0, 0.86, 0.7]
  const north: Colour = [0.72, 0.78, 0.86]
  const windows: RoomWindow[] = [
    ...WEST_WINDOWS.map(({ middle, width, from, to }) => ({
      middle: [-ROOM.x - 0.05, (from + to) / 2, middle] as const,
      across: [0, 0, width] as const,
      up: [0, to - from, 0] as const,
      inward: [1, 0, 0] as const,
      light: scale(evening, 2.1),
    })),
    ...NORTH_WINDOWS.map(({ middle, width, from, to }) => ({
      middle: [middle, (from + to) / 2, -ROOM.z - 0.05] as const,
      across: [width, 0, 0] as const,
      up: [0, to - from, 0] as const,
      inward: [0, 0, 1] as const,
      light: scale(north, 1.5),
    })),
  ]
  return { lamps, windows, bounce: { above: [0.315, 0.255, 0.195], below: [0.29, 0.22, 0.148] }, sun: 0.66 }
}
