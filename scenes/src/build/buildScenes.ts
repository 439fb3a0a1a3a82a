// Builds every scene into scenes/.build and prints what it weighs. Run with `npm run scenes`.

import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { buildCanalWalk } from '../canalWalk/buildCanalWalk.ts'
import { buildCommunityCafe } from '../communityCafe/buildCommunityCafe.ts'
import type { SceneId } from '../manifests.ts'
import { buildWorkshopStudio } from '../workshopStudio/buildWorkshopStudio.ts'
import type { BuiltScene } from './BuiltScene.ts'

const BUILDERS: { readonly [Id in SceneId]: () => Promise<BuiltScene> } = {
  'canal-walk': buildCanalWalk,
  'community-cafe': buildCommunityCafe,
  'workshop-studio': buildWorkshopStudio,
}

const folder = fileURLToPath(new URL('../../.build/', import.meta.url))
mkdirSync(folder, { recursive: true })
for (const [id, build] of Object.entries(BUILDERS)) {
  const startedAt = process.cpuUsage().user
  const { meshes, files } = await build()
  for (const [name, bytes] of Object.entries(files)) {
    writeFileSync(folder + name, bytes)
    console.log(`${name}: ${(bytes.length / 1024).toFixed(0)} kB`)
  }
  const triangles = [...meshes.values()].reduce((sum, w) => sum + w.triangleCount, 0)
  const seconds = ((process.cpuUsage().user - startedAt) / 1e6).toFixed(1)
  console.log(`${id}: ${triangles} triangles in ${meshes.size} meshes, ${seconds} s of processor time`)
}
