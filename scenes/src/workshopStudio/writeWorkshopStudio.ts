// Writes the shapes of the studio: the loft, what stands at each stop, and what the windows show. No light yet. Build time only.

import { hex } from '../build/colour.ts'
import { MeshWriter } from '../build/MeshWriter.ts'
import { createRandom } from '../build/random.ts'
import { bookshelf } from '../communityCafe/model/furnishing.ts'
import { canal, outside } from '../communityCafe/model/outside.ts'
import { tallPlant } from '../communityCafe/model/plants.ts'
import { chair } from '../communityCafe/model/seats.ts'
import { keepSeen } from '../communityCafe/seenFromRoom.ts'
import { workshopStudioManifest } from './manifest.ts'
import { board, pinBoard } from './model/boards.ts'
import { coffeeCorner } from './model/coffeeCorner.ts'
import { field } from './model/field.ts'
import { factoryLamp, rug, workTable } from './model/furniture.ts'
import { roof } from './model/roof.ts'
import { outerShell, shell } from './model/shell.ts'
import { sillPlants } from './model/sillPlants.ts'
import { CUSHIONS } from './paint.ts'
import { ROOM, STOREY_METRES, WORK_TABLE, WORK_TABLES } from './room.ts'

const SEED = 3120

/** Parts that are out of sight together. */
const PARTS = ['halfCircle', 'workTable1', 'workTable2', 'coffee', 'plants', 'roof'] as const
type Part = (typeof PARTS)[number]

export type StudioMeshes = {
  readonly loft: MeshWriter
  readonly things: ReadonlyMap<Part, MeshWriter>
  readonly outside: MeshWriter
  readonly backdrop: MeshWriter
  readonly canal: MeshWriter
  /** Keeps light out where walls are; never drawn. */
  readonly walls: MeshWriter
}

export function writeWorkshopStudio(): StudioMeshes {
  const things = new Map(PARTS.map((part) => [part, new MeshWriter()] as const))
  const part = (name: Part) => things.get(name)!
  const meshes: StudioMeshes = {
    loft: new MeshWriter(),
    things,
    outside: new MeshWriter(),
    backdrop: new MeshWriter(),
    canal: new MeshWriter(),
    walls: new MeshWriter(),
  }
  const random = createRandom(SEED)
  shell(meshes.loft)
  roof(part('roof'))
  outerShell(meshes.walls)
  for (const place of workshopStudioManifest.boards) board(meshes.loft, place)
  pinBoard(part('coffee'), random)
  rug(part('halfCircle'))
  for (const stop of workshopStudioManifest.stops)
    for (const [i, seat] of stop.seats.entries())
      part(stop.id as Part).within({ at: seat.position, yaw: seat.yawRadians }, () =>
        chair(
          part(stop.id as Part),
          createRandom(SEED + stop.number * 20 + i),
          CUSHIONS[(i + stop.number * 3) % CUSHIONS.length]!,
        ),
      )
  for (const table of WORK_TABLES) {
    workTable(part(table.id), createRandom(SEED + table.number), table)
    const [x, z] = table.at
    factoryLamp(part(table.id), [x, WORK_TABLE.lampMetres, z], hex(table.lampColour), ROOM.height + 1.1)
  }
  coffeeCorner(part('coffee'), random)
  part('coffee').within({ at: [ROOM.x - 0.17, 0, 2.72], yaw: Math.PI / 2 }, () =>
    bookshelf(part('coffee'), random, [0, 0, 0], 1.2),
  )
  sillPlants(part('plants'), random)
  for (const at of [
    [-5.5, 0, -3.7],
    [-5.45, 0, 3.7],
    [5.5, 0, -3.7],
  ] as const)
    tallPlant(part('plants'), random, at)
  const under = (write: () => void, ...into: readonly MeshWriter[]) => {
    const [first, ...rest] = into
    if (!first) return write()
    first.within({ at: [0, -STOREY_METRES, 0] }, () => under(write, ...rest))
  }
  under(() => outside(meshes), meshes.outside, meshes.backdrop)
  under(() => field(meshes.outside, meshes.backdrop, createRandom(SEED + 7)), meshes.outside, meshes.backdrop)
  under(() => canal(meshes.canal), meshes.canal)
  for (const far of [meshes.outside, meshes.backdrop]) keepSeen(far, meshes.walls, ROOM)
  return meshes
}
