// Puts the walk together from its built files: materials, water, sky and everything that lives. Plain three, no React.
// The view owns its instance, calls `update` each frame and disposes it; nothing is allocated in `update`.

import { Group, type Mesh, Vector3 } from 'three'
import { createBakedMaterial } from '../../view/bakedMaterial.ts'
import { createBoardWords } from '../../view/boardWords.ts'
import { createLeafTexture } from '../../view/leafTexture.ts'
import { loadMeshes, loadPicture } from '../../view/loadPlace.ts'
import { createSky } from '../../view/sky.ts'
import { createSmoke } from '../../view/smoke.ts'
import type { SceneWorld } from '../../view/WorldView.tsx'
import { canalZ, onLand, waterAt } from '../canalLine.ts'
import { canalWalkManifest } from '../manifest.ts'
import { reachOf } from '../reach.ts'
import { createBirds, createSheep } from './animals.ts'
import { createFlag } from './flag.ts'
import { createGroundMaterial } from './groundMaterial.ts'
import { createHeron } from './heron.ts'
import { createTrickle } from './trickle.ts'
import { createWaterMaterial } from './waterMaterial.ts'
import { createWingMaterial } from './wings.ts'

const PLACE_URL = new URL('../../../.build/canal-walk.glb', import.meta.url).href
const GROUND_URL = new URL('../../../.build/canal-walk-ground.png', import.meta.url).href
const BANKS_URL = new URL('../../../.build/canal-walk-banks.png', import.meta.url).href

export async function createWorld(): Promise<SceneWorld> {
  const [named, ground, banks] = await Promise.all([
    loadMeshes(PLACE_URL),
    loadPicture(GROUND_URL),
    loadPicture(BANKS_URL),
  ])
  const clock = { value: 0 }
  const leaves = createLeafTexture()
  const baked = createBakedMaterial(clock, leaves)
  const land = createGroundMaterial(ground)
  const water = createWaterMaterial(clock, banks)
  const wings = [createWingMaterial(clock, 0.42), createWingMaterial(clock, 0.3)] as const
  const root = new Group()
  root.name = 'canal-walk'
  const passing: { mesh: Mesh; from: number; to: number }[] = []
  for (const [name, mesh] of named) {
    if (name.startsWith('living')) continue
    mesh.material = name.startsWith('ground') ? land : name === 'water' ? water.material : baked
    mesh.matrixAutoUpdate = false
    const reach = reachOf(name)
    if (Number.isFinite(reach)) {
      mesh.geometry.computeBoundingBox()
      const span = mesh.geometry.boundingBox!.clone().applyMatrix4(mesh.matrixWorld)
      passing.push({ mesh, from: span.min.x - reach, to: span.max.x + reach })
    }
    root.add(mesh)
  }
  const sky = createSky(clock)
  const smoke = createSmoke(CHIMNEYS, clock)
  const trickle = createTrickle(clock)
  const flag = createFlag(onLand(109.2, 10.6, 6.9), clock)
  // Drawn many times at once, so it needs a material of its own: shared, three would choose its program anew in every frame.
  const woolly = createBakedMaterial(clock, leaves)
  const sheep = createSheep(named.get('livingsheep')!, woolly)
  const birds = createBirds(named.get('livingbird')!, wings[1])
  const heron = createHeron(named.get('livingheronStanding')!, named.get('livingheronFlying')!, baked, wings[0])
  const boards = createBoardWords(canalWalkManifest.id, canalWalkManifest.stops)
  root.add(
    sky.object,
    smoke.object,
    trickle.object,
    flag.object,
    sheep.object,
    birds.object,
    heron.object,
    boards.object,
  )
  const eye = new Vector3()

  return {
    root,
    setWords: boards.setWords,
    update(deltaSeconds, camera, moving) {
      if (moving) clock.value += Math.min(0.1, deltaSeconds)
      eye.setFromMatrixPosition(camera.matrixWorld)
      for (let i = 0; i < passing.length; i++) {
        const { mesh, from, to } = passing[i]!
        mesh.visible = eye.x > from && eye.x < to
      }
      sheep.update(clock.value)
      birds.update(clock.value)
      heron.update(clock.value)
      boards.update(eye)
    },
    dispose() {
      for (const mesh of named.values()) mesh.geometry.dispose()
      for (const part of [
        sky,
        smoke,
        trickle,
        flag,
        sheep,
        birds,
        boards,
        water,
        baked,
        woolly,
        leaves,
        land,
        ground,
        banks,
        ...wings,
      ])
        part.dispose()
    },
  }
}

const boatRoof = (x: number, offset: number) => [x, waterAt(x) + 2.25, canalZ(x) + offset] as const
const CHIMNEYS = [
  { at: boatRoof(-100.7, 4.2), size: 0.8 },
  { at: onLand(11.2, -10.2, 6.6), size: 1.5 },
]
