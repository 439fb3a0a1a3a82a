// Nobody sits in the air or in a table: every seat has its cushion under it, and a wheelchair gets to every stop.

import { describe, expect, it } from 'vitest'
import { airAround, solidReach } from '../build/solidReach.ts'
import { workshopStudioManifest } from './manifest.ts'
import { DOOR, ROOM } from './room.ts'
import { writeWorkshopStudio } from './writeWorkshopStudio.ts'

const { loft, things } = writeWorkshopStudio()
const reach = solidReach([loft, ...things.values()])

const seats = workshopStudioManifest.stops.flatMap((stop) => stop.seats)

describe('places of the studio', () => {
  it.each(seats.map((seat) => [seat.id, seat] as const))(
    '%s has a cushion under it, room above, and knees free',
    (_, { position: [x, , z], heightMetres, yawRadians }) => {
      // Beside the very middle, where a turned cushion closes.
      expect(Math.abs(1 - reach([x + 0.03, 1, z + 0.04], [0, -1, 0]) - heightMetres)).toBeLessThan(0.03)
      expect(reach([x, 0.75, z], [0, 1, 0])).toBeGreaterThan(1)
      expect(reach([x, 0.95, z], [-Math.sin(yawRadians), 0, -Math.cos(yawRadians)])).toBeGreaterThan(0.3)
    },
  )

  it('has nothing before a board that hides it from somebody who sits before it', () => {
    for (const { centre, yawRadians } of workshopStudioManifest.boards) {
      const out = [-Math.sin(yawRadians), 0, -Math.cos(yawRadians)] as const
      const at = [centre[0] + out[0] * 0.2, centre[1], centre[2] + out[2] * 0.2] as const
      expect(reach(at, out)).toBeGreaterThan(1.2)
    }
  })

  it('lets a wheelchair pass from the door to every stop', () => {
    for (const [x, z] of [
      [-DOOR.middle, ROOM.z - 0.8],
      [0.9, 2.2],
      [1.3, 0],
      [1.2, -2.2],
      [3.05, -0.05],
    ] as const)
      expect(airAround(reach, [x, 0.4, z]), `${x} ${z}`).toBeGreaterThan(0.42)
  })
})
