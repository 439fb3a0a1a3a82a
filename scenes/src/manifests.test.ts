// What every scene must keep, whoever adds it: room to stand and sit, words in every language.

import { readdirSync, readFileSync } from 'node:fs'
import { asideRadians, isInView } from '@towpath/shared/scene/inView'
import type { Seat, Spot, Vec3 } from '@towpath/shared/scene/SceneManifest'
import { describe, expect, it } from 'vitest'
import { MANIFESTS, SCENE_IDS, type SceneId } from './manifests.ts'
import { yawTowards } from './places/standAround.ts'
import { VIEWS } from './views.ts'

const ELBOW_ROOM_METRES = 1.2
/** Between two who sit at one table, which lies between them and everybody else. */
const TABLE_ELBOW_ROOM_METRES = 1
const POSE_REACH_METRES = 262
/** From farther away, or more from the side, nobody reads what hangs on a board. */
const READABLE = { metres: 6.7, degrees: 60 } as const

function apart(a: Vec3, b: Vec3): number {
  return Math.hypot(a[0] - b[0], a[2] - b[2])
}

function degrees(radians: number): number {
  return (radians * 180) / Math.PI
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

describe('the scenes together', () => {
  it('call no stop, spot, seat, passage or board by a name that another uses', () => {
    const ids = SCENE_IDS.flatMap((id) => {
      const { stops, passages, boards } = MANIFESTS[id]
      return [...stops, ...stops.flatMap((stop) => [...stop.spots, ...stop.seats]), ...passages, ...boards].map(
        ({ id }) => id,
      )
    })
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('leads back from wherever a passage leads', () => {
    for (const id of SCENE_IDS) {
      for (const { atStop, toScene, toStop } of MANIFESTS[id].passages) {
        expect(MANIFESTS[id].stops.map((stop) => stop.id)).toContain(atStop)
        for (const { words } of catalogues) expect(words[toScene]).toHaveProperty('door', expect.any(String))
        const back = MANIFESTS[toScene as SceneId].passages.filter((passage) => passage.toScene === id)
        expect(back.map((passage) => [passage.atStop, passage.toStop])).toContainEqual([toStop, atStop])
      }
    }
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
    const tables = manifest.stops.filter((stop) => stop.audioPlace).map((stop) => new Set<Spot>(stop.seats))
    for (const [i, a] of places.entries()) {
      for (const b of places.slice(i + 1)) {
        const atOneTable = tables.some((table) => table.has(a) && table.has(b))
        expect(apart(a.position, b.position), `${a.id} and ${b.id}`).toBeGreaterThanOrEqual(
          atOneTable ? TABLE_ELBOW_ROOM_METRES : ELBOW_ROOM_METRES,
        )
      }
    }
  })

  it('has room for two to sixteen people at each stop, and for some company at the first', () => {
    for (const stop of manifest.stops) {
      expect(stop.spots.length + stop.seats.length, stop.id).toBeGreaterThanOrEqual(2)
      expect(stop.spots.length + stop.seats.length, stop.id).toBeLessThanOrEqual(16)
    }
    expect(manifest.stops[0]!.spots.length + manifest.stops[0]!.seats.length).toBeGreaterThanOrEqual(4)
  })

  it('seats people as high as chairs are', () => {
    for (const seat of seats) expect(seat.heightMetres, seat.id).toBeCloseTo(0.44, 2)
  })

  it('keeps the people of a stop within its circle', () => {
    for (const stop of manifest.stops) {
      for (const place of [...stop.spots, ...stop.seats]) {
        expect(apart(place.position, stop.centre), place.id).toBeLessThanOrEqual(stop.radiusMetres)
      }
    }
  })

  it('leaves more room between those who stand', () => {
    for (const stop of manifest.stops) {
      for (const spot of stop.spots) {
        for (const other of stop.spots) {
          if (other === spot) continue
          expect(apart(spot.position, other.position), `${spot.id} and ${other.id}`).toBeGreaterThanOrEqual(1.3)
        }
      }
    }
  })

  it('turns every spot towards what there is to see, within 36 degrees, and every seat within 40', () => {
    for (const stop of manifest.stops) {
      for (const spot of stop.spots) expect(degrees(asideRadians(spot, stop.sight)), spot.id).toBeLessThanOrEqual(36.1)
      for (const seat of stop.seats) expect(degrees(asideRadians(seat, stop.sight)), seat.id).toBeLessThanOrEqual(40.1)
    }
  })

  it('puts nobody between anybody and what there is to see', () => {
    for (const stop of manifest.stops) {
      for (const place of [...stop.spots, ...stop.seats]) {
        for (const other of [...stop.spots, ...stop.seats]) {
          if (other === place || apart(place.position, other.position) > apart(place.position, stop.sight)) continue
          const towardsSight = { ...place, yawRadians: yawTowards(place.position, stop.sight) }
          expect(
            degrees(asideRadians(towardsSight, other.position)),
            `${other.id} before ${place.id}`,
          ).toBeGreaterThanOrEqual(8)
        }
      }
    }
  })

  it('shows everybody somebody, and a third of all the places of a stop from the others', () => {
    for (const stop of manifest.stops) {
      const here = [...stop.spots, ...stop.seats]
      const seen = here.map(
        (place) => here.filter((other) => other !== place && isInView(place, other.position)).length,
      )
      expect(Math.min(...seen), stop.id).toBeGreaterThanOrEqual(1)
      const share = seen.reduce((sum, count) => sum + count, 0) / (here.length * (here.length - 1))
      expect(share, stop.id).toBeGreaterThanOrEqual(0.32)
    }
  })

  it('has two places at each stop from which two people see each other', () => {
    for (const stop of manifest.stops) {
      const here = [...stop.spots, ...stop.seats]
      const pairs = here.flatMap((a) =>
        here.filter((b) => a !== b && isInView(a, b.position) && isInView(b, a.position)),
      )
      expect(pairs.length, stop.id).toBeGreaterThan(0)
    }
  })

  it('hangs every board where seats face it from in front, near enough to read', () => {
    for (const { id: board, centre, yawRadians } of manifest.boards) {
      const readers = seats.filter(
        ({ position }) =>
          apart(position, centre) <= READABLE.metres &&
          degrees(asideRadians({ position: centre, yawRadians }, position)) <= READABLE.degrees,
      )
      expect(readers.length, board).toBeGreaterThanOrEqual(4)
    }
  })

  it('lets every seat read a board, where there are boards, and hangs them apart and off the floor', () => {
    if (manifest.boards.length === 0) return
    for (const seat of seats) {
      const read = manifest.boards.filter(
        ({ centre, yawRadians }) =>
          apart(seat.position, centre) <= READABLE.metres &&
          degrees(asideRadians({ position: centre, yawRadians }, seat.position)) <= READABLE.degrees,
      )
      expect(read.length, seat.id).toBeGreaterThan(0)
    }
    for (const { id: board, centre, heightMetres, widthMetres } of manifest.boards) {
      expect(centre[1] - heightMetres / 2, board).toBeGreaterThanOrEqual(0.6)
      for (const other of manifest.boards)
        if (other.id !== board)
          expect(apart(centre, other.centre), board).toBeGreaterThan((widthMetres + other.widthMetres) / 2)
    }
  })

  it('has passages within a few steps of their stop, and nobody stands in them', () => {
    for (const { id: passage, atStop, position } of manifest.passages) {
      const stop = manifest.stops.find((one) => one.id === atStop)!
      expect(apart(position, stop.centre), passage).toBeLessThanOrEqual(stop.radiusMetres + 8)
      for (const place of places)
        expect(apart(position, place.position), `${passage} and ${place.id}`).toBeGreaterThanOrEqual(1)
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
    const { SOUND_IDS } = await VIEWS[id].loadSounds()
    for (const sound of manifest.sounds) {
      expect(sound.farMetres, sound.id).toBeGreaterThan(sound.nearMetres)
      expect(sound.gain, sound.id).toBeGreaterThan(0)
      expect(sound.gain, sound.id).toBeLessThanOrEqual(1)
      expect(SOUND_IDS).toContain(sound.id)
    }
  })
})
