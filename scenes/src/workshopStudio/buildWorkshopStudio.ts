// Builds the studio: the loft with the light of its windows, and with that of the evening what is seen outside. Build time only.

import type { BuiltScene } from '../build/BuiltScene.ts'
import { bakeLight } from '../build/bakeLight.ts'
import { bakeRoom } from '../build/bakeRoom.ts'
import { createOcclusion } from '../build/Occlusion.ts'
import { writeGlb } from '../build/writeGlb.ts'
import { studioLight } from './studioLight.ts'
import { writeWorkshopStudio } from './writeWorkshopStudio.ts'

export async function buildWorkshopStudio(): Promise<BuiltScene> {
  const { loft, things, outside, backdrop, canal, walls } = writeWorkshopStudio()
  const inside = [loft, ...things.values()]
  bakeRoom(inside, [walls], studioLight(), createOcclusion([walls, ...inside], []))
  const open = createOcclusion([outside, walls], [])
  for (const w of [outside, backdrop]) bakeLight(w, open)
  const meshes = new Map([
    ['loft', loft],
    ...[...things].map(([part, w]) => [`things.${part}`, w] as const),
    ['outside', outside],
    ['backdrop', backdrop],
    ['canal', canal],
  ])
  return { meshes, files: { 'workshop-studio.glb': await writeGlb(meshes) } }
}
