// What there is when a place cannot be loaded: level ground under every stop and a sky. It needs no file.

import type { SceneManifest } from '@towpath/shared/scene/SceneManifest'
import { useEffect, useMemo } from 'react'
import { BufferGeometry, CircleGeometry, Color, FogExp2, Group, Mesh, MeshBasicMaterial } from 'three'

const SKY = new Color('#f3dcc0')
const EARTH = '#a9b08a'
const GRAVEL = '#c9bda6'

export function PlainPlace({ manifest, onSeen }: { readonly manifest: SceneManifest; readonly onSeen: () => void }) {
  const ground = useMemo(() => layGround(manifest), [manifest])
  const fog = useMemo(() => new FogExp2(SKY, 0.012), [])
  useEffect(() => {
    onSeen()
    return () => {
      ground.traverse((object) => {
        if (!(object instanceof Mesh)) return
        if (object.geometry instanceof BufferGeometry) object.geometry.dispose()
        if (object.material instanceof MeshBasicMaterial) object.material.dispose()
      })
    }
  }, [ground, onSeen])
  return (
    <>
      <primitive attach="background" object={SKY} />
      <primitive attach="fog" object={fog} />
      <hemisphereLight color={SKY} groundColor={EARTH} intensity={2.5} />
      <primitive object={ground} />
    </>
  )
}

function layGround(manifest: SceneManifest): Group {
  const group = new Group()
  const earth = new MeshBasicMaterial({ color: EARTH })
  const gravel = new MeshBasicMaterial({ color: GRAVEL })
  const wide = new CircleGeometry(40, 48).rotateX(-Math.PI / 2)
  for (const stop of manifest.stops) {
    const circle = new CircleGeometry(stop.radiusMetres + 1, 48).rotateX(-Math.PI / 2)
    const lower = new Mesh(wide, earth)
    lower.position.set(stop.centre[0], stop.centre[1] - 0.02 - stop.number * 0.002, stop.centre[2])
    const upper = new Mesh(circle, gravel)
    upper.position.set(...stop.centre)
    group.add(lower, upper)
  }
  return group
}
