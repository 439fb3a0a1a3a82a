// What every scene must keep, whoever adds it: room to stand and sit, words in every language.

import { readdirSync, readFileSync } from 'node:fs'
import type { Seat, Spot, Vec3 } from '@towpath/shared/scene/SceneManifest'
import { describe, expect, it } from 'vitest'
import { yawTowards } from './canalWalk/standAround.ts'
import { MANIFESTS, SCENE_IDS } from './manifests.ts'
import { VIEWS } from './views.ts'

const ELBOW_ROOM_METRES = 1.2
const POSE_REACH_METRES = 262

function apart(a: Vec3, b: Vec3): number {
  return Math.hypot(a[0] - b[0], a[2] - b[2])
}

function turnBetween(a: number, b: number): number {
  return Math.abs(Math.atan2(Math.sin(a - b), Math.cos(a - b)))
}

const languages = readdirSync(new URL('i18n/', import.meta.url)).filter((name) => name.endsWith('.json'))
const catalogues = languages.map((name) => ({
  name,
  words: JSON.parse(readFileSync(new URL(`i18n/${name}`, import.meta.url), 'utf8')),
}))

function keysOf(value: unknown, prefix = ''): string[] {
  if (typeof value === 'string') return value.trim() ? [prefix] : []
  return Object.entries(value as object).flatMap(([key, inner]) => keysOf(inner, `${prefix}.${key}`))
}

describe('the scenes in every language', () => {
  it('have the same keys, none of them empty', () => {
    expect(languages).toContain('en.json')
    const wanted = keysOf(catalogues.find(({ name }) => name === 'en.json')!.words).sort()
    for (const { name, words } of catalogues) expect(keysOf(words).sort(), name).toEqual(wanted)
  })
})

describe.each(SCENE_IDS)('scene %s', (id) => {
  const manifest = MANIFESTS[id]
  const spots: readonly Spot[] = manifest.stops.flatMap((stop) => stop.spots)
  const seats: readonly Seat[] = manifest.stops.flatMap((stop) => stop.seats)
  const places = [...spots, ...seats]

  it('is known by its own id and has a view', () => {
    expect(manifest.id).toBe(id)
    expect(VIEWS[id].loadView).toBeTypeOf('function')
  })

  it('lies within the reach of the pose codec', () => {
    const { min, max } = manifest.bounds
    for (let axis = 0; axis < 3; axis++) {
      expect(max[axis]! - min[axis]!).toBeLessThanOrEqual(POSE_REACH_METRES)
      expect(max[axis]!).toBeGreaterThan(min[axis]!)
    }
  })

  it('keeps every place, with a raised hand above it, inside its bounds', () => {
    const { min, max } = manifest.bounds
    for (const { id: place, position } of places) {
      for (const at of [position, [position[0], position[1] + 2.6, position[2]] as const]) {
        for (let axis = 0; axis < 3; axis++) {
          expect(at[axis]!, place).toBeGreaterThanOrEqual(min[axis]! + (axis === 1 ? 0 : 1.5))
          expect(at[axis]!, place).toBeLessThanOrEqual(max[axis]! - (axis === 1 ? 0 : 1.5))
        }
      }
    }
  })

  it('calls no two places by the same name', () => {
    const ids = [...manifest.stops, ...places].map((place) => place.id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('numbers its stops in walking order', () => {
    expect(manifest.stops.map((stop) => stop.number)).toEqual(manifest.stops.map((_, index) => index + 1))
  })

  it('leaves elbow room between any two people', () => {
    for (const [i, a] of places.entries()) {
      for (const b of places.slice(i + 1)) {
        expect(apart(a.position, b.position), `${a.id} and ${b.id}`).toBeGreaterThanOrEqual(ELBOW_ROOM_METRES)
      }
    }
  })

  it('has room for fifty people, and for eight at each stop', () => {
    expect(places.length).toBeGreaterThanOrEqual(50)
    for (const stop of manifest.stops) expect(stop.spots.length + stop.seats.length, stop.id).toBeGreaterThanOrEqual(8)
  })

  it('gives each stop four to eight spots and a bench', () => {
    for (const stop of manifest.stops) {
      expect(stop.spots.length, stop.id).toBeGreaterThanOrEqual(4)
      expect(stop.spots.length, stop.id).toBeLessThanOrEqual(8)
      expect(
        stop.seats.some((seat) => seat.kind === 'bench'),
        stop.id,
      ).toBe(true)
      for (const seat of stop.seats) expect(seat.heightMetres, seat.id).toBeCloseTo(0.44, 2)
    }
  })

  it('keeps the people of a stop within its circle', () => {
    for (const stop of manifest.stops) {
      for (const place of [...stop.spots, ...stop.seats]) {
        expect(apart(place.position, stop.centre), place.id).toBeLessThanOrEqual(stop.radiusMetres)
      }
    }
  })

  it('turns every spot towards what there is to see, within 60 degrees', () => {
    for (const stop of manifest.stops) {
      for (const spot of stop.spots) {
        const wanted = yawTowards(spot.position, stop.sight)
        expect(turnBetween(spot.yawRadians, wanted), spot.id).toBeLessThanOrEqual(Math.PI / 3)
      }
    }
  })

  it.each(catalogues)('has words for every stop in $name', ({ words }) => {
    expect(words[id].name).toBeTypeOf('string')
    for (const stop of manifest.stops) {
      for (const key of ['name', 'text', 'description'])
        expect(words[id].stops[stop.id][key], `${stop.id}.${key}`).toBeTypeOf('string')
    }
    expect(Object.keys(words[id].stops).sort()).toEqual(manifest.stops.map((stop) => stop.id).sort())
  })

  it('places sounds that fade out, and can make each of them', async () => {
    const { SOUND_IDS } = await import('./canalWalk/sounds/createSound.ts')
    for (const sound of manifest.sounds) {
      expect(sound.farMetres, sound.id).toBeGreaterThan(sound.nearMetres)
      expect(sound.gain, sound.id).toBeGreaterThan(0)
      expect(sound.gain, sound.id).toBeLessThanOrEqual(1)
      expect(SOUND_IDS).toContain(sound.id)
    }
  })
})
