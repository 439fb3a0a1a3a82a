// Builds the café: the room and what is in it with the light of lamps and windows, what is seen outside with that of the
// evening, and a picture of where the sun lies on the floor. Build time only.

import type { BuiltScene } from '../build/BuiltScene.ts'
import { bakeLight } from '../build/bakeLight.ts'
import { bakeRoom } from '../build/bakeRoom.ts'
import { createOcclusion } from '../build/Occlusion.ts'
import { png } from '../build/png.ts'
import { writeGlb } from '../build/writeGlb.ts'
import { cafeLight } from './cafeLight.ts'
import { pictureSun, SUN_PICTURE } from './sunPicture.ts'
import { writeCommunityCafe } from './writeCommunityCafe.ts'

export async function buildCommunityCafe(): Promise<BuiltScene> {
  const { room, floor, things, outside, backdrop, canal, walls } = writeCommunityCafe()
  const inside = [room, ...things.values()]
  const sun = createOcclusion([walls, ...inside], [])
  bakeRoom(inside, [walls, floor], cafeLight(), sun)
  // The floor's own sun comes from the picture, which is finer than its corners.
  bakeRoom([floor], [walls, ...inside], { ...cafeLight(), sun: 0 }, sun)
  const open = createOcclusion([outside, walls], [])
  for (const w of [outside, backdrop]) bakeLight(w, open)
  const meshes = new Map([
    ['room', room],
    ['floor', floor],
    ...[...things].map(([part, w]) => [`things.${part}`, w] as const),
    ['outside', outside],
    ['backdrop', backdrop],
    ['canal', canal],
  ])
  return {
    meshes,
    files: {
      'community-cafe.glb': await writeGlb(meshes),
      'community-cafe-sun.png': png(SUN_PICTURE.width, SUN_PICTURE.height, pictureSun(sun)),
    },
  }
}
