// The quiet place to look at: a bench by the sea in the evening, and nobody. It stands around the viewer wherever they are
// in the meeting's scene, whose things are hidden meanwhile: no view moves, and a headset's session goes on.

import { useFrame, useThree } from '@react-three/fiber'
import { useEffect, useMemo } from 'react'
import {
  BackSide,
  DoubleSide,
  Group,
  HemisphereLight,
  Mesh,
  MeshBasicMaterial,
  type Object3D,
  RingGeometry,
  ShaderMaterial,
  SphereGeometry,
  Vector3,
} from 'three'
import type { MeetingSession } from '../app/MeetingSession.ts'
import { frameOrder } from '../world/frameOrder.ts'
import { OWN, type Viewpoint } from '../world/Viewpoint.ts'
import { DUSK, SUN_DIRECTION } from './quietLight.ts'
import { seaFragment, seaVertex, skyFragment, skyVertex } from './quietShaders.ts'
import { createQuietLand, SEA_METRES } from './quietShapes.ts'

const SEA_RADIUS_METRES = 600
const SKY_RADIUS_METRES = 700

type Props = { readonly session: MeetingSession; readonly viewpoint: Viewpoint }

export function QuietScene({ session, viewpoint }: Props) {
  const scene = useThree((state) => state.scene)
  const quiet = useMemo(createQuietObjects, [])
  useEffect(() => quiet.dispose, [quiet])
  useEffect(() => {
    const hidden = new Set<Object3D>()
    quiet.hideOthers = () => {
      for (let i = 0; i < scene.children.length; i++) {
        const child = scene.children[i]!
        if (child === quiet.group || child.name === OWN || !child.visible) continue
        child.visible = false
        hidden.add(child)
      }
    }
    return () => {
      for (const child of hidden) child.visible = true
    }
  }, [scene, quiet])
  useFrame(({ camera }, delta) => {
    if (!quiet.standing) quiet.standAround(camera, viewpoint)
    quiet.hideOthers()
    if (!session.settings.getState().lessMovement) quiet.advance(Math.min(0.1, delta))
  }, frameOrder.veil)
  return <primitive object={quiet.group} />
}

function createQuietObjects() {
  const group = new Group()
  const sky = new Mesh(
    new SphereGeometry(SKY_RADIUS_METRES, 32, 16),
    new ShaderMaterial({
      vertexShader: skyVertex,
      fragmentShader: skyFragment,
      side: BackSide,
      depthTest: false,
      depthWrite: false,
      uniforms: {
        zenith: { value: DUSK.zenith },
        middle: { value: DUSK.middle },
        horizon: { value: DUSK.horizon },
        sun: { value: DUSK.sun },
        sunDirection: { value: SUN_DIRECTION },
      },
    }),
  )
  sky.renderOrder = -1000
  sky.frustumCulled = false
  const seaMaterial = new ShaderMaterial({
    vertexShader: seaVertex,
    fragmentShader: seaFragment,
    uniforms: {
      seconds: { value: 3 },
      near: { value: DUSK.seaNear },
      far: { value: DUSK.seaFar },
      horizon: { value: DUSK.horizon },
      sun: { value: DUSK.sun },
      sunDirection: { value: SUN_DIRECTION },
    },
  })
  // Begins under the land, and has no corner straight beside or below the eyes, where a projection has no depth.
  const water = new RingGeometry(9, SEA_RADIUS_METRES, 64, 6, 0.031)
  const sea = new Mesh(water.rotateX(-Math.PI / 2), seaMaterial)
  sea.position.y = SEA_METRES
  sea.frustumCulled = false
  const land = new Mesh(createQuietLand(), new MeshBasicMaterial({ vertexColors: true, fog: false, side: DoubleSide }))
  const meshes = [sky, sea, land]
  // For the person's own hands; the place itself carries its light in its colours.
  group.add(...meshes, new HemisphereLight(DUSK.horizon, DUSK.seaFar, 2.6))
  group.visible = false
  const eye = new Vector3()
  return {
    group,
    standing: false,
    hideOthers: () => {},
    /** The ground is where the person's own place is, and the sea is where they look. */
    standAround(camera: Object3D, viewpoint: Viewpoint): void {
      eye.setFromMatrixPosition(camera.matrixWorld)
      if (viewpoint.wearing) viewpoint.headInto(eye)
      const ground = viewpoint.placement?.position[1] ?? 0
      group.position.set(eye.x, ground, eye.z)
      group.rotation.y = viewpoint.worldYaw
      group.visible = true
      this.standing = true
    },
    advance(seconds: number): void {
      seaMaterial.uniforms.seconds!.value += seconds
    },
    dispose(): void {
      for (const mesh of meshes) {
        mesh.geometry.dispose()
        mesh.material.dispose()
      }
    },
  }
}
