// Builds the canal walk: writes every mesh, bakes the light, and hands over the files. Build time only.

import type { BuiltScene } from '../build/BuiltScene.ts'
import { bakeLight } from '../build/bakeLight.ts'
import { mix, PALETTE } from '../build/colour.ts'
import { createOcclusion } from '../build/Occlusion.ts'
import { png } from '../build/png.ts'
import { createRandom } from '../build/random.ts'
import { createSceneMeshes, type SceneMeshes } from '../build/SceneMeshes.ts'
import { writeGlb } from '../build/writeGlb.ts'
import { pictureBanks } from './bankPicture.ts'
import { BANK_PICTURE } from './bankRange.ts'
import { onLand, WALK, waterAt } from './canalLine.ts'
import { paintGround } from './groundPicture.ts'
import { GROUND_PICTURE } from './groundRange.ts'
import { canalWalkManifest } from './manifest.ts'
import { backdrop } from './model/backdrop.ts'
import { mooringLine } from './model/boatRoof.ts'
import { boat } from './model/boats.ts'
import { bridge } from './model/bridge.ts'
import { cafe } from './model/cafe.ts'
import { cottage } from './model/cottage.ts'
import { furnish, milepost } from './model/furniture.ts'
import { garden } from './model/garden.ts'
import { lilies, reeds, verges } from './model/growth.ts'
import { hedges } from './model/hedges.ts'
import { banks, farLand, nearLand, waterSheet } from './model/land.ts'
import { living } from './model/living.ts'
import { bollard, lock } from './model/lock.ts'
import { quay } from './model/quay.ts'
import { willow } from './model/willow.ts'

const SEED = 1774

function moorings(meshes: SceneMeshes): void {
  const random = createRandom(SEED + 1)
  const boats = [
    { x: -95.5, offset: 3.72, length: 17, colour: PALETTE.boatGreen, panel: PALETTE.boatRed, flowers: true },
    { x: -77, offset: 3.72, length: 15, colour: PALETTE.boatRed, panel: PALETTE.boatGreen, flowers: false },
    {
      x: 101.5,
      offset: 3.7,
      length: 15,
      colour: mix(PALETTE.boatGreen, PALETTE.skyZenith, 0.45),
      panel: PALETTE.boatRed,
      flowers: true,
    },
  ]
  for (const look of boats) {
    boat(meshes, random, look)
    for (const end of [-1, 1]) {
      const x = look.x + end * (look.length / 2 - 0.7)
      const w = meshes.mid(look.x)
      const [bx, by, bz] = onLand(x + end * 1.4, 5.35)
      if (look.x > 90) bollard(w, [bx, by, bz], random)
      const [hx, , hz] = onLand(x, 3.9)
      mooringLine(w, [hx, waterAt(x) + 0.72, hz], [bx, by + 0.25, bz])
    }
  }
}

export function writeCanalWalk(): { meshes: SceneMeshes; ground: SceneMeshes } {
  const meshes = createSceneMeshes({ from: WALK.from, to: WALK.to, base: 8, detail: 14 })
  const ground = createSceneMeshes({ from: WALK.from, to: WALK.to, base: 4, detail: 1 })
  const random = (n: number) => createRandom(SEED + n)
  nearLand((x) => ground.base(x))
  farLand(meshes)
  backdrop(meshes, random(2))
  banks(meshes)
  moorings(meshes)
  willow(meshes, random(3))
  bridge(meshes)
  lock(meshes, random(4))
  cottage(meshes, random(5))
  milepost(meshes)
  garden(meshes, random(6))
  cafe(meshes, random(7))
  quay(meshes, random(23))
  for (const stop of canalWalkManifest.stops) furnish(meshes, random(10 + stop.number), stop)
  hedges(meshes, random(8))
  reeds(meshes, random(9))
  lilies(meshes, random(20))
  verges(meshes, random(21))
  living(meshes)
  return { meshes, ground }
}

export async function buildCanalWalk(): Promise<BuiltScene> {
  const { meshes, ground } = writeCanalWalk()
  const written = meshes.all()
  const land = [...ground.all().values()]
  const solids = [...written].filter(([name]) => /^(base|wide|mid|backdrop)/.test(name)).map(([, w]) => w)
  const occlusion = createOcclusion([...solids, ...land], [meshes.veil])
  const open = createOcclusion([], [])
  for (const [name, w] of written) bakeLight(w, name.startsWith('living') ? open : occlusion)
  const drawn = new Map(written)
  for (const [name, w] of ground.all()) if (w.indices.length > 0) drawn.set(name.replace('base', 'ground'), w)
  const water = meshes.living('water')
  waterSheet(water)
  drawn.set('water', water)
  return {
    meshes: drawn,
    files: {
      'canal-walk.glb': await writeGlb(drawn),
      'canal-walk-ground.png': png(GROUND_PICTURE.width, GROUND_PICTURE.height, paintGround(occlusion)),
      'canal-walk-banks.png': png(BANK_PICTURE.width, BANK_PICTURE.rows * 2, pictureBanks(solids)),
    },
  }
}
