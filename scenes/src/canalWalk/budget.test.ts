// What a view of the walk may cost, counted as the renderer counts: meshes and triangles whose bounds are in sight.

import { existsSync, statSync } from 'node:fs'
import { Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import { dearestView, partOf } from '../build/viewCost.ts'
import { writeCanalWalk } from './buildCanalWalk.ts'
import { canalWalkManifest } from './manifest.ts'
import { reachOf } from './reach.ts'

const MOST_DRAWS = 34
const MOST_TRIANGLES = 85_000
const MOST_BYTES = 4 * 1024 * 1024
/** Water, sky, smoke, trickle, flag, sheep, birds, heron, two texts: drawn beside the built meshes. */
const LIVING = { draws: 11, triangles: 5_000 }

const { meshes, ground } = writeCanalWalk()
const parts = [...meshes.all(), ...[...ground.all()].map(([name, w]) => [name.replace('base', 'ground'), w] as const)]
  .filter(([name, w]) => w.triangleCount > 0 && !name.startsWith('living'))
  .map(([name, w]) => ({ name, ...partOf(w) }))

/** What is too far away along the path is not drawn at all. */
function isDrawnFrom({ name, box }: (typeof parts)[number], eye: Vector3): boolean {
  const reach = reachOf(name)
  return eye.x >= box.min.x - reach && eye.x <= box.max.x + reach
}

describe('the cost of a view', () => {
  it.each(canalWalkManifest.stops.map((stop) => [stop.id, stop] as const))(
    'at %s is within the budget, wherever one looks',
    (_, stop) => {
      const eyes = [...stop.spots, ...stop.seats].map(({ position: [x, y, z] }) => new Vector3(x, y + 1.6, z))
      const { draws, triangles } = dearestView(parts, eyes, LIVING, isDrawnFrom)
      expect(draws).toBeLessThanOrEqual(MOST_DRAWS)
      expect(triangles).toBeLessThanOrEqual(MOST_TRIANGLES)
    },
  )

  it('to fetch is at most 4 MB, when the place has been built', () => {
    const files = ['canal-walk.glb', 'canal-walk-ground.png', 'canal-walk-banks.png'].map(
      (name) => new URL(`../../.build/${name}`, import.meta.url),
    )
    const bytes = files.reduce((sum, file) => sum + (existsSync(file) ? statSync(file).size : 0), 0)
    expect(bytes).toBeLessThanOrEqual(MOST_BYTES)
  })
})
