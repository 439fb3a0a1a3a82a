// What a view of the café may cost, counted as the renderer counts, and what is fetched of it.

import { existsSync, statSync } from 'node:fs'
import { Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import { dearestView, partOf } from '../build/viewCost.ts'
import { communityCafeManifest } from './manifest.ts'
import { writeCommunityCafe } from './writeCommunityCafe.ts'

/** Leaves 12 people near by their 30,000, in a budget of 120,000. */
const MOST_TRIANGLES = 85_000
const MOST_DRAWS = 18
const MOST_BYTES = 1.5 * 1024 * 1024
/** Sky, steam, words. */
const LIVING = { draws: 3, triangles: 1_200 }

const { room, floor, things, outside, backdrop, canal } = writeCommunityCafe()
const parts = [room, floor, ...things.values(), outside, backdrop, canal].map(partOf)

describe('the cost of a view', () => {
  it.each(communityCafeManifest.stops.map((stop) => [stop.id, stop] as const))(
    'at %s is within the budget, wherever one looks',
    (_, stop) => {
      const eyes = [...stop.spots, ...stop.seats].map(({ position: [x, , z] }) => new Vector3(x, 1.4, z))
      const { draws, triangles } = dearestView(parts, eyes, LIVING)
      expect(draws).toBeLessThanOrEqual(MOST_DRAWS)
      expect(triangles).toBeLessThanOrEqual(MOST_TRIANGLES)
    },
  )

  it('to fetch is at most 1.5 MB, when the place has been built', () => {
    const files = ['community-cafe.glb', 'community-cafe-sun.png'].map(
      (name) => new URL(`../../.build/${name}`, import.meta.url),
    )
    const bytes = files.reduce((sum, file) => sum + (existsSync(file) ? statSync(file).size : 0), 0)
    expect(bytes).toBeLessThanOrEqual(MOST_BYTES)
  })
})
