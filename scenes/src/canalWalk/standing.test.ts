// Nobody stands in the water, in a wall or in a tree, and every seat has a bench under it.

import { isInView } from '@towpath/shared/scene/inView'
import { describe, expect, it } from 'vitest'
import { airAround, solidReach } from '../build/solidReach.ts'
import { boardFrame } from '../places/post.ts'
import { writeCanalWalk } from './buildCanalWalk.ts'
import { canalZ } from './canalLine.ts'
import { gravelAt, groundHeight, isWater } from './ground.ts'
import { canalWalkManifest } from './manifest.ts'

const { meshes } = writeCanalWalk()
const reach = solidReach([...meshes.all()].filter(([name]) => /^(base|mid)/.test(name)).map(([, w]) => w))

const stops = canalWalkManifest.stops
const spots = stops.flatMap((stop) => stop.spots)
const seats = stops.flatMap((stop) => stop.seats)

describe('stops of the canal walk', () => {
  it('have room for fifty people, and for eight at each', () => {
    expect(spots.length + seats.length).toBeGreaterThanOrEqual(50)
    for (const stop of stops) expect(stop.spots.length + stop.seats.length, stop.id).toBeGreaterThanOrEqual(8)
  })

  it('have four to eight spots and a bench, and two who stand see each other', () => {
    for (const stop of stops) {
      expect(stop.spots.length, stop.id).toBeGreaterThanOrEqual(4)
      expect(stop.spots.length, stop.id).toBeLessThanOrEqual(8)
      expect(stop.seats.map(({ kind }) => kind)).toContain('bench')
      const faces = stop.spots.some((a) =>
        stop.spots.some((b) => a !== b && isInView(a, b.position) && isInView(b, a.position)),
      )
      expect(faces, stop.id).toBe(true)
    }
  })
})

describe('places of the canal walk', () => {
  it.each(spots.map((spot) => [spot.id, spot] as const))(
    '%s is on trodden ground with air around it',
    (_, { position: [x, y, z] }) => {
      const offset = z - canalZ(x)
      expect(isWater(x, offset)).toBe(false)
      expect(gravelAt(x, offset)).toBeGreaterThan(0.9)
      expect(Math.abs(groundHeight(x, offset) - y)).toBeLessThan(0.06)
      expect(reach([x, y + 0.12, z], [0, 1, 0])).toBeGreaterThan(1.9)
      for (const height of [0.35, 1, 1.6]) expect(airAround(reach, [x, y + height, z])).toBeGreaterThan(0.3)
    },
  )

  it.each(seats.map((seat) => [seat.id, seat] as const))(
    '%s has a seat under it and room above',
    (_, { position: [x, y, z], heightMetres, yawRadians }) => {
      expect(isWater(x, z - canalZ(x))).toBe(false)
      // A seat is slatted: the nearest slat counts.
      const drops = [-0.06, -0.03, 0, 0.03, 0.06].map((forward) =>
        reach([x - Math.sin(yawRadians) * forward, y + 1, z - Math.cos(yawRadians) * forward], [0, -1, 0]),
      )
      expect(Math.abs(1 - Math.min(...drops) - heightMetres)).toBeLessThan(0.02)
      expect(reach([x, y + 0.7, z], [0, 1, 0])).toBeGreaterThan(1)
    },
  )

  it('can be walked from the first stop to the last without leaving the path', () => {
    for (let x = stops[0]!.centre[0]; x <= stops.at(-1)!.centre[0]; x += 0.5) {
      const widest =
        Array.from({ length: 30 }, (_, i) => 2.6 + i * 0.25).filter((offset) => gravelAt(x, offset) > 0.5).length * 0.25
      expect(widest, `at ${x}`).toBeGreaterThanOrEqual(2)
    }
  })
})

describe('the boards of the canal walk', () => {
  it.each(stops.map((stop) => [stop.id, stop] as const))(
    'at %s it leaves room to sit and stand, and hides what there is to see from nobody',
    (_, stop) => {
      const board = boardFrame(stop).at
      for (const { id, position } of [...stop.spots, ...stop.seats])
        expect(Math.hypot(position[0] - board[0], position[2] - board[2]), id).toBeGreaterThan(1.1)
      for (const { id, position } of stop.spots) {
        const [x, y, z] = [position[0], position[1] + 1.6, position[2]]
        const away = [stop.sight[0] - x, stop.sight[1] - y, stop.sight[2] - z] as const
        const length = Math.hypot(...away)
        const met = reach([x, y, z], [away[0] / length, away[1] / length, away[2] / length])
        if (met >= length) continue
        const [metX, metZ] = [x + (away[0] / length) * met, z + (away[2] / length) * met]
        expect(Math.hypot(metX - board[0], metZ - board[2]), id).toBeGreaterThan(0.7)
      }
    },
  )
})
