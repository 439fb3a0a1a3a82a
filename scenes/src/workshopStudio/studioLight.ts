// The light of the studio as its build paints it: the soft north of the canal windows, warm sky and sun through the roof, two lamps.

import type { RoomLamp, RoomLight, RoomWindow } from '../build/bakeRoom.ts'
import { type Colour, hex, mix, scale } from '../build/colour.ts'
import { ROOM, SKYLIGHTS, WINDOWS, WORK_TABLE, WORK_TABLES } from './room.ts'

const WARM: Colour = [1, 0.76, 0.5]

export function studioLight(): RoomLight {
  const lamps: RoomLamp[] = WORK_TABLES.map(({ at, lampColour }) => ({
    at: [at[0], WORK_TABLE.lampMetres + 0.05, at[1]] as const,
    light: scale(mix(WARM, hex(lampColour), 0.08), 1.3),
    radius: 0.14,
    sideways: 0.1,
  }))
  const north: Colour = [0.94, 0.92, 0.88]
  const west: Colour = [1, 0.86, 0.66]
  const windows: RoomWindow[] = [
    ...WINDOWS.map(({ middle, width, from, to }) => ({
      middle: [middle, (from + to) / 2, -ROOM.z - 0.05] as const,
      across: [width, 0, 0] as const,
      up: [0, to - from, 0] as const,
      inward: [0, 0, 1] as const,
      light: scale(north, 2.5),
    })),
    ...SKYLIGHTS.map((x) => {
      const slope = Math.hypot(ROOM.z, ROOM.ridge - ROOM.height)
      const rise = (ROOM.ridge - ROOM.height) / slope
      return {
        middle: [x, ROOM.height + (ROOM.ridge - ROOM.height) * 0.48 - 0.03, ROOM.z * 0.52] as const,
        across: [1.04, 0, 0] as const,
        up: [0, rise * slope * 0.36, -ROOM.z * 0.36] as const,
        inward: [0, -ROOM.z / slope, -rise] as const,
        light: scale(west, 2.5),
      }
    }),
  ]
  return { lamps, windows, bounce: { above: [0.4, 0.37, 0.325], below: [0.42, 0.37, 0.3] }, sun: 0.7 }
}
