// Puts the studio together from its built file: the loft, the canal and the evening behind its windows, steam over the coffee.
// The view owns its instance, calls `update` each frame and disposes it; nothing is allocated in `update`.

import { Group } from 'three'
import { createCanalMaterial } from '../../communityCafe/view/canalMaterial.ts'
import { createBakedMaterial } from '../../view/bakedMaterial.ts'
import { createLeafTexture } from '../../view/leafTexture.ts'
import { loadMeshes } from '../../view/loadPlace.ts'
import { createSky } from '../../view/sky.ts'
import { createSmoke } from '../../view/smoke.ts'
import type { SceneWorld } from '../../view/WorldView.tsx'
import { COFFEE, ROOM } from '../room.ts'

const PLACE_URL = new URL('../../../.build/workshop-studio.glb', import.meta.url).href
const STEAM = [{ at: [COFFEE.x - 0.5, COFFEE.height + 0.3, ROOM.z - 0.3] as const, size: 0.16 }]

export async function createWorld(): Promise<SceneWorld> {
  const named = await loadMeshes(PLACE_URL)
  const clock = { value: 0 }
  const leaves = createLeafTexture()
  const baked = createBakedMaterial(clock, leaves)
  const canal = createCanalMaterial(clock)
  const sky = createSky(clock)
  const steam = createSmoke(STEAM, clock)
  const root = new Group()
  root.name = 'workshop-studio'
  for (const [name, mesh] of named) {
    mesh.material = name === 'canal' ? canal : baked
    mesh.matrixAutoUpdate = false
    root.add(mesh)
  }
  root.add(sky.object, steam.object)

  return {
    root,
    setWords() {},
    update(deltaSeconds, _camera, moving) {
      if (moving) clock.value += Math.min(0.1, deltaSeconds)
    },
    dispose() {
      for (const mesh of named.values()) mesh.geometry.dispose()
      for (const part of [baked, canal, sky, steam, leaves]) part.dispose()
    },
  }
}
