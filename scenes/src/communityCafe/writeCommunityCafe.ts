// Writes the shapes of the café: the room, what stands at each stop, and what the windows show. No light yet. Build time only.

import { type Colour, hex, mix } from '../build/colour.ts'
import { MeshWriter } from '../build/MeshWriter.ts'
import { createRandom, type Random } from '../build/random.ts'
import { communityCafeManifest } from './manifest.ts'
import { bar } from './model/bar.ts'
import { boards, bookshelf, coats, rug } from './model/furnishing.ts'
import { pendant } from './model/lamps.ts'
import { canal, outside } from './model/outside.ts'
import { pictures } from './model/pictures.ts'
import { plants, tallPlant } from './model/plants.ts'
import { chair, sofa, windowBench } from './model/seats.ts'
import { outerShell, shell } from './model/shell.ts'
import { cakePlate, cup, flowers, numberCard, pedestalTable } from './model/table.ts'
import { PAINT } from './paint.ts'
import { CARD, PLAIN_LAMPS, ROOM, STANDING_TABLE, TABLES, type Table } from './room.ts'
import { keepSeen } from './seenFromRoom.ts'

const SEED = 2605
const CUSHIONS: Readonly<Record<Table['id'], Colour>> = {
  table1: hex('#9c5a48'),
  table2: hex('#6d8a6d'),
  sofaCorner: hex('#b08a4c'),
  windowSeat: hex('#7d93ad'),
}

/** Parts that are out of sight together. */
const PARTS = ['table1', 'table2', 'sofaCorner', 'windowSeat', 'bar', 'books', 'windows'] as const
type Part = (typeof PARTS)[number]

export type CafeMeshes = {
  readonly room: MeshWriter
  readonly floor: MeshWriter
  /** What stands at each stop and along the walls: what is behind one's back is not drawn. */
  readonly things: ReadonlyMap<Part, MeshWriter>
  /** Quay, boats and trees; what is far is a mesh of its own, or the near would be stored too coarsely. */
  readonly outside: MeshWriter
  readonly backdrop: MeshWriter
  readonly canal: MeshWriter
  /** Keeps the sun out where walls are; never drawn. */
  readonly walls: MeshWriter
}

function laidTable(w: MeshWriter, table: Table): void {
  const random = createRandom(SEED + table.number * 7)
  const [x, z] = table.at
  w.within({ at: [x, 0, z] }, () => {
    pedestalTable(w, random, table)
    flowers(w, random, [0, table.height, 0], table.flower)
    for (const side of [0, 1])
      w.within({ at: [0, table.height + 0.002, 0], yaw: side * Math.PI + 0.7 }, () =>
        w.within({ at: [0, 0, CARD.out * (table.radius < 0.4 ? 0.8 : 1)] }, () => numberCard(w, table)),
      )
  })
  const stop = communityCafeManifest.stops.find(({ id }) => id === table.id)!
  for (const [i, seat] of stop.seats.entries()) {
    const [dx, dz] = [seat.position[0] - x, seat.position[2] - z]
    const away = Math.hypot(dx, dz)
    const out = table.radius * 0.66
    const turn = 0.32
    const at = [
      x + ((dx * Math.cos(turn) - dz * Math.sin(turn)) / away) * out,
      table.height + 0.001,
      z + ((dx * Math.sin(turn) + dz * Math.cos(turn)) / away) * out,
    ] as const
    if (i % 4 !== 3) cup(w, random, at, i % 2 ? PAINT.porcelain : mix(PAINT.porcelain, hex(table.lampColour), 0.35))
    else cakePlate(w, random, at)
  }
}

function seating(w: MeshWriter, id: Table['id']): void {
  const stop = communityCafeManifest.stops.find((one) => one.id === id)!
  const random = createRandom(SEED + 100 + stop.number)
  for (const seat of stop.seats)
    w.within({ at: seat.position, yaw: seat.yawRadians }, () => {
      if (seat.kind === 'chair') chair(w, random, CUSHIONS[id])
      if (seat.kind === 'bench') windowBench(w, random)
    })
  const soft = stop.seats.filter(({ kind }) => kind === 'sofa')
  if (soft.length === 0) return
  const [left, right, ...alone] = soft
  const gap = Math.abs(left!.position[0] - right!.position[0])
  w.within({ at: [(left!.position[0] + right!.position[0]) / 2, 0, left!.position[2]], yaw: 0 }, () =>
    sofa(w, random, { seats: 2, gap, cloth: PAINT.moss, pillow: hex('#c9a35a') }),
  )
  for (const [i, seat] of alone.entries())
    w.within({ at: seat.position, yaw: seat.yawRadians }, () =>
      sofa(w, random, { seats: 1, gap: 0, cloth: i ? hex('#a8775a') : hex('#b89463'), pillow: PAINT.linen }),
    )
}

export function writeCommunityCafe(): CafeMeshes {
  const things = new Map(PARTS.map((part) => [part, new MeshWriter()] as const))
  const part = (name: Part) => things.get(name)!
  const meshes: CafeMeshes = {
    room: new MeshWriter(),
    floor: new MeshWriter(),
    things,
    outside: new MeshWriter(),
    backdrop: new MeshWriter(),
    canal: new MeshWriter(),
    walls: new MeshWriter(),
  }
  const { room } = meshes
  shell(room, meshes.floor)
  boards(room)
  pictures(room)
  outerShell(meshes.walls)
  for (const table of TABLES) {
    seating(part(table.id), table.id)
    laidTable(part(table.id), table)
    pendant(
      part(table.id),
      [table.at[0], table.lampMetres, table.at[1]],
      hex(table.lampColour),
      table.radius < 0.4 ? 1 : 1.25,
    )
  }
  const random = createRandom(SEED + 50)
  standingTable(part('bar'), random)
  bar(part('bar'), random)
  for (const at of PLAIN_LAMPS) pendant(part('bar'), at, hex('#d8cdb8'), 0.8)
  plants(part('windows'), random)
  tallPlant(part('windows'), random, [-3.02, 0, -4.02])
  tallPlant(part('sofaCorner'), random, [3.0, 0, 1.66])
  bookshelf(part('books'), random, [-0.35, 0, ROOM.z - 0.17], 1.3)
  coats(part('books'), random, [-2.5, 0, ROOM.z], Math.PI)
  rug(part('sofaCorner'), TABLES.find(({ id }) => id === 'sofaCorner')!.at, 1.25)
  outside(meshes)
  canal(meshes.canal)
  for (const w of [meshes.outside, meshes.backdrop]) keepSeen(w, meshes.walls)
  return meshes
}

function standingTable(w: MeshWriter, random: Random): void {
  const [x, z] = STANDING_TABLE.at
  const top = STANDING_TABLE.height
  w.within({ at: [x, 0, z] }, () => {
    pedestalTable(w, random, STANDING_TABLE)
    cup(w, random, [-0.15, top, 0.12])
    cup(w, random, [0.17, top, 0.05])
    flowers(w, random, [0, top, -0.12], 'daisy')
  })
}
