// Shows what can be pressed: rings for free places, signs to the stops on both sides, and the name of what is aimed at.
// The list changes with facts and placement; a frame only moves the highlight.

import { useFrame } from '@react-three/fiber'
import type { SceneManifest } from '@towpath/shared/scene/SceneManifest'
import { useEffect, useMemo } from 'react'
import type { MeetingSession } from '../app/MeetingSession.ts'
import { frameOrder } from './frameOrder.ts'
import { createMarkerMeshes, MARKER_LIMITS } from './markerMeshes.ts'
import type { TargetField } from './TargetField.ts'
import { targetsFrom, type WorldTarget } from './WorldTarget.ts'
import { onWords, words } from './words.ts'

/** The first label names what is aimed at; the others are signs. */
const AIMED_LABEL = 0

export type MarkersProps = {
  readonly session: MeetingSession
  readonly manifest: SceneManifest
  readonly field: TargetField
}

export function Markers({ session, manifest, field }: MarkersProps) {
  const meshes = useMemo(createMarkerMeshes, [])
  useEffect(() => () => meshes.dispose(), [meshes])
  const shown = useMemo(() => ({ signs: [] as number[], rings: [] as number[], aimed: -2, version: -1 }), [])

  useEffect(() => {
    let key = ''
    const lay = () => {
      const place = session.placement.getState().placement?.place ?? ''
      const { people, meId } = session.facts.getState()
      const taken = new Set(people.filter(({ id }) => id !== meId).map((person) => person.place))
      const inside = session.quiet.inside.getState()
      const next = `${inside} ${manifest.id} ${place} ${[...taken].join(' ')}`
      if (next === key) return
      key = next
      field.show(place && !inside ? targetsFrom(manifest, place, taken) : [])
      shown.signs = field.targets.flatMap((target, index) => (target.sign ? [index] : []))
      shown.rings = field.targets.flatMap((target, index) =>
        target.kind === 'spot' || target.kind === 'seat' ? [index] : [],
      )
      shown.rings.length = Math.min(shown.rings.length, MARKER_LIMITS.rings)
      shown.signs.length = Math.min(shown.signs.length, MARKER_LIMITS.labels - 1)
      shown.rings.forEach((index, ring) => {
        const { at, radiusMetres } = field.targets[index]!
        meshes.ring(ring, at[0], at[1], at[2], radiusMetres)
        meshes.aimRing(ring, false)
      })
      meshes.showRings(shown.rings.length)
      write()
      shown.aimed = -2
    }
    const write = () => {
      shown.signs.forEach((index, sign) => {
        const target = field.targets[index]!
        meshes.label(sign + 1, ...target.at, 0, signOf(manifest, target))
        meshes.labelState(sign + 1, false, 1)
      })
      shown.aimed = -2
    }
    const scale = () => meshes.setTextScale(session.settings.getState().textScale / 100)
    lay()
    scale()
    const stops = [
      session.placement.subscribe(lay),
      session.facts.subscribe(lay),
      session.quiet.inside.subscribe(lay),
      session.settings.subscribe(scale),
      onWords(write),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [session, manifest, field, meshes, shown])

  useFrame(() => {
    if (shown.aimed === field.aimed && shown.version === field.version) return
    shown.aimed = field.aimed
    shown.version = field.version
    shown.rings.forEach((index, ring) => {
      meshes.aimRing(ring, index === field.aimed)
    })
    shown.signs.forEach((index, sign) => {
      meshes.labelState(sign + 1, index === field.aimed, 1)
    })
    const target = field.targets[field.aimed]
    const named = target !== undefined && !shown.signs.includes(field.aimed)
    if (named) meshes.label(AIMED_LABEL, ...target.at, target.kind === 'board' ? 0.7 : 1.6, nameOf(manifest, target))
    meshes.labelState(AIMED_LABEL, named, named ? 1 : 0)
    meshes.showLabels(shown.signs.length + 1)
  }, frameOrder.markers)

  return meshes.meshes.map((mesh) => <primitive key={mesh.id} object={mesh} />)
}

function signOf(manifest: SceneManifest, { kind, id }: WorldTarget): string {
  if (kind === 'stop') return words('world.sign', { place: stopName(manifest.id, id) })
  const door = manifest.passages.find((passage) => passage.id === id)
  return words(`scenes:${door?.toScene}.door`)
}

function nameOf(manifest: SceneManifest, target: WorldTarget): string {
  if (target.kind === 'spot') return words('world.standHere')
  if (target.kind === 'seat') return words('world.sitHere')
  if (target.kind === 'board') return words('world.readBoard')
  return words('world.goTo', { place: stopName(manifest.id, target.id) })
}

function stopName(scene: string, stop: string): string {
  return words(`scenes:${scene}.stops.${stop}.name`)
}
