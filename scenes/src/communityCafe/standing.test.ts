// Nobody stands in a table or sits in the air: every seat has its cushion under it, every spot has air around it.

import { describe, expect, it } from 'vitest'
import { airAround, solidReach } from '../build/solidReach.ts'
import { communityCafeManifest } from './manifest.ts'
import { ROOM } from './room.ts'
import { writeCommunityCafe } from './writeCommunityCafe.ts'

const { room, floor, things } = writeCommunityCafe()
const reach = solidReach([room, floor, ...things.values()])

const { stops, passages } = communityCafeManifest
const spots = stops.flatMap((stop) => stop.spots)
const seats = stops.flatMap((stop) => stop.seats)

describe('places of the café', () => {
  it.each(spots.map((spot) => [spot.id, spot] as const))(
    '%s is on the floor with air around it',
    (_, { position: [x, , z] }) => {
      expect(Math.abs(x)).toBeLessThan(ROOM.x - 0.4)
      expect(Math.abs(z)).toBeLessThan(ROOM.z - 0.4)
      expect(reach([x, 0.12, z], [0, 1, 0])).toBeGreaterThan(1.9)
      for (const height of [0.35, 1, 1.6]) expect(airAround(reach, [x, height, z])).toBeGreaterThan(0.3)
    },
  )

  it.each(seats.map((seat) => [seat.id, seat] as const))(
    '%s has a cushion under it, room above, and knees free',
    (_, { position: [x, , z], heightMetres, yawRadians }) => {
      // Beside the very middle, where a turned cushion closes.
      expect(Math.abs(1 - reach([x + 0.03, 1, z + 0.04], [0, -1, 0]) - heightMetres)).toBeLessThan(0.03)
      expect(reach([x, 0.75, z], [0, 1, 0])).toBeGreaterThan(1)
      const ahead = [-Math.sin(yawRadians), 0, -Math.cos(yawRadians)] as const
      expect(reach([x, 0.95, z], ahead)).toBeGreaterThan(0.3)
    },
  )

  it('lets a wheelchair pass from the door to every stop', () => {
    expect(passages[0]!.position[0]).toBeGreaterThan(-ROOM.x)
    for (const [x, z] of [
      [-2.4, 0],
      [-1.5, 0],
      [-1.35, -0.9],
      [-1.35, 1.1],
      [1.2, 1.75],
      [0.3, -2.9],
    ] as const)
      expect(airAround(reach, [x, 0.4, z]), `${x} ${z}`).toBeGreaterThan(0.42)
  })
})
