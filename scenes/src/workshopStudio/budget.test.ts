// What a view of the studio may cost, counted as the renderer counts, and what is fetched of it.

import { existsSync, statSync } from 'node:fs'
import { Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import { dearestView, partOf } from '../build/viewCost.ts'
import { workshopStudioManifest } from './manifest.ts'
import { writeWorkshopStudio } from './writeWorkshopStudio.ts'

/** Leaves 12 people near by their 30,000, in a budget of 120,000. */
const MOST_TRIANGLES = 80_000
const MOST_DRAWS = 16
const MOST_BYTES = 1.5 * 1024 * 1024
/** Sky, steam. */
const LIVING = { draws: 2, triangles: 1_200 }

const { loft, things, outside, backdrop, canal } = writeWorkshopStudio()
const parts = [loft, ...things.values(), outside, backdrop, canal].map(partOf)

describe('the cost of a view', () => {
  it.each(workshopStudioManifest.stops.map((stop) => [stop.id, stop] as const))(
    'at %s is within the budget, wherever one looks',
    (_, stop) => {
      const eyes = stop.seats.map(({ position: [x, , z] }) => new Vector3(x, 1.2, z))
      const { draws, triangles } = dearestView(parts, eyes, LIVING)
      expect(draws).toBeLessThanOrEqual(MOST_DRAWS)
      expect(triangles).toBeLessThanOrEqual(MOST_TRIANGLES)
    },
  )

  it('to fetch is at most 1.5 MB, when the place has been built', () => {
    const file = new URL('../../.build/workshop-studio.glb', import.meta.url)
    expect(existsSync(file) ? statSync(file).size : 0).toBeLessThanOrEqual(MOST_BYTES)
  })
})
