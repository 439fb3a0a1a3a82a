import { MANIFESTS } from '@towpath/scenes/manifests'
import type { Spot } from '@towpath/shared/scene/SceneManifest'
import { describe, expect, it } from 'vitest'
import { stopOf, targetsFrom } from './WorldTarget.ts'

describe.each(Object.values(MANIFESTS))('targets in $id', (manifest) => {
  it.each(manifest.stops.map((stop) => [stop.id, stop] as const))('are complete at %s', (_id, stop) => {
    const [{ id: place }, { id: taken }, ...free] = [...stop.spots, ...stop.seats] as [Spot, Spot, ...Spot[]]
    const targets = targetsFrom(manifest, place, new Set([taken]))
    const ids = targets.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).not.toContain(place)
    expect(ids).not.toContain(taken)
    expect(ids).toEqual(expect.arrayContaining(free.map(({ id }) => id)))
    const boards = targets.filter(({ kind }) => kind === 'board')
    expect(boards.map(({ id, at }) => [id, at])).toEqual(stop.board ? [[stop.id, stop.board]] : [])
    const inside = stop.number > 1 && stop.number < manifest.stops.length
    const doors = manifest.passages.filter(({ atStop }) => atStop === stop.id).map(({ id }) => id)
    expect(targets.filter(({ kind }) => kind === 'door').map(({ id }) => id)).toEqual(doors)
    expect(targets.filter(({ kind, sign }) => kind === 'stop' && sign)).toHaveLength(inside ? 2 : 1)
  })

  it('stands at the first stop when the place is not known', () => {
    expect(stopOf(manifest, 'nowhere')).toBe(manifest.stops[0])
  })
})
