import { expect, it } from 'vitest'
import { groundBySpots } from './groundBySpots.ts'

it('takes the height of the nearest spot or seat', () => {
  const place = (id: string, x: number, y: number) => ({ id, position: [x, y, 0] as const, yawRadians: 0 })
  const manifest = {
    bounds: { min: [-10, -1, -10], max: [10, 5, 10] } as const,
    stops: [
      {
        spots: [place('low', 0, 0.2), place('high', 8, 2)],
        seats: [{ ...place('bench', 4, 1), heightMetres: 0.45, kind: 'bench' as const }],
      },
    ],
  }
  const ground = groundBySpots(manifest)
  expect([ground(0, 3), ground(4.2, -1), ground(9, 0)]).toEqual([0.2, 1, 2])
})
