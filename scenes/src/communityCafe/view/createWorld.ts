// Puts the café together from its built files: the room, the evening behind the windows, words on cards and boards, steam.
// The view owns its instance, calls `update` each frame and disposes it; nothing is allocated in `update`.

import { Group } from 'three'
import { createBakedMaterial } from '../../view/bakedMaterial.ts'
import { createLeafTexture } from '../../view/leafTexture.ts'
import { loadMeshes, loadPicture } from '../../view/loadPlace.ts'
import { createSky } from '../../view/sky.ts'
import { createSmoke } from '../../view/smoke.ts'
import type { SceneWorld } from '../../view/WorldView.tsx'
import { BAR, STANDING_TABLE, TABLES } from '../room.ts'
import { createCanalMaterial } from './canalMaterial.ts'
import { createFloorMaterial } from './floorMaterial.ts'
import { createRoomWords } from './roomWords.ts'

const PLACE_URL = new URL('../../../.build/community-cafe.glb', import.meta.url).href
const SUN_URL = new URL('../../../.build/community-cafe-sun.png', import.meta.url).href

export async function createWorld(): Promise<SceneWorld> {
  const [named, sun] = await Promise.all([loadMeshes(PLACE_URL), loadPicture(SUN_URL)])
  const clock = { value: 0 }
  const leaves = createLeafTexture()
  const baked = createBakedMaterial(clock, leaves)
  const floor = createFloorMaterial(sun)
  const canal = createCanalMaterial(clock)
  const sky = createSky(clock)
  const steam = createSmoke(STEAM, clock)
  const writing = createRoomWords()
  const root = new Group()
  root.name = 'community-cafe'
  for (const [name, mesh] of named) {
    mesh.material = name === 'floor' ? floor : name === 'canal' ? canal : baked
    mesh.matrixAutoUpdate = false
    root.add(mesh)
  }
  root.add(sky.object, steam.object, writing.object)

  return {
    root,
    setWords: writing.setWords,
    update(deltaSeconds, _camera, moving) {
      if (moving) clock.value += Math.min(0.1, deltaSeconds)
    },
    dispose() {
      for (const mesh of named.values()) mesh.geometry.dispose()
      for (const part of [baked, floor, canal, sky, steam, writing, leaves, sun]) part.dispose()
    },
  }
}

const over = (x: number, y: number, z: number) => ({ at: [x, y, z] as const, size: 0.16 })
const STEAM = [
  ...TABLES.map(({ at, height, radius }) => over(at[0] + radius * 0.4, height + 0.08, at[1] + radius * 0.35)),
  over(STANDING_TABLE.at[0] - 0.15, STANDING_TABLE.height + 0.08, STANDING_TABLE.at[1] + 0.12),
  over(BAR.x + 0.05, BAR.height + 0.3, -1.35),
]
