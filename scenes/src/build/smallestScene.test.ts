// The smallest whole scene, to copy from: a room with a window, a lamp and a board, and two who sit before it.
// It is built here, so that what docs/scenes.md says of scenes stays true.

import type { SceneManifest } from '@towpath/shared/scene/SceneManifest'
import { describe, expect, it } from 'vitest'
import { SEAT_HEIGHT_METRES, yawTowards } from '../places/standAround.ts'
import { bakeRoom, type RoomLight } from './bakeRoom.ts'
import { PALETTE } from './colour.ts'
import { MeshWriter } from './MeshWriter.ts'
import { createOcclusion } from './Occlusion.ts'
import { PATTERN } from './pattern.ts'
import { block, box } from './shapes.ts'
import { writeGlb } from './writeGlb.ts'

// 1. The place as data. The server reads it; ids are unique over all scenes.
const BOARD = [0, 1.5, -1.95] as const
const seatAt = (id: string, x: number) => ({
  id,
  position: [x, 0, 0.8] as const,
  yawRadians: yawTowards([x, 0, 0.8], BOARD),
  heightMetres: SEAT_HEIGHT_METRES,
  kind: 'chair' as const,
})
const manifest: SceneManifest<'smallest-scene'> = {
  id: 'smallest-scene',
  bounds: { min: [-3, -0.5, -3], max: [3, 3, 3] },
  stops: [
    {
      id: 'smallest',
      number: 1,
      centre: [0, 0, 0.8],
      radiusMetres: 1,
      sight: BOARD,
      spots: [],
      seats: [seatAt('smallest.seat.1', -0.7), seatAt('smallest.seat.2', 0.7)],
    },
  ],
  passages: [],
  boards: [{ id: 'smallestBoard', centre: BOARD, widthMetres: 2, heightMetres: 1.2, yawRadians: Math.PI }],
  sounds: [],
}

// 2. Its shapes. `cell` is how fine shadows fall; a pattern is drawn for each pixel and costs no triangle.
function write(): { room: MeshWriter; walls: MeshWriter } {
  const [room, walls] = [new MeshWriter(), new MeshWriter()]
  room.paint({ colour: PALETTE.woodOiled, pattern: PATTERN.planks, cell: 0.4 }, () =>
    room.quad([-2, 0, 2], [2, 0, 2], [2, 0, -2], [-2, 0, -2]),
  )
  room.paint({ colour: PALETTE.white, pattern: PATTERN.plaster, cell: 0.5 }, () =>
    room.quad([-2, 0, -2], [2, 0, -2], [2, 2.6, -2], [-2, 2.6, -2]),
  )
  for (const { position, yawRadians } of manifest.stops[0]!.seats)
    room.within({ at: position, yaw: yawRadians }, () =>
      room.paint({ colour: PALETTE.woodWeathered }, () => block(room, [0, 0, 0], [0.42, SEAT_HEIGHT_METRES, 0.42])),
    )
  // What keeps light out and is never drawn.
  box(walls, [0, 2.62, 0], [4.4, 0.1, 4.4])
  return { room, walls }
}

// 3. Its light: a lamp, a window to the west, and what the walls throw back.
const LIGHT: RoomLight = {
  lamps: [{ at: [0, 2.2, 0], light: [2, 1.5, 1], radius: 0.1, sideways: 0.3 }],
  windows: [{ middle: [-2, 1.4, 0], across: [0, 0, 1.4], up: [0, 1.4, 0], inward: [1, 0, 0], light: [1.6, 1.4, 1.2] }],
  bounce: { above: [0.3, 0.26, 0.2], below: [0.28, 0.22, 0.16] },
  sun: 0,
}

// 4. Both together, as `build<Name>.ts` hands it over.
async function build(): Promise<{ room: MeshWriter; glb: Uint8Array }> {
  const { room, walls } = write()
  bakeRoom([room], [walls], LIGHT, createOcclusion([walls], []))
  return { room, glb: await writeGlb(new Map([['room', room]])) }
}

describe('the smallest scene', () => {
  it('is built the same twice, small and lit', async () => {
    const [first, second] = [await build(), await build()]
    expect(Buffer.from(first.glb).equals(Buffer.from(second.glb))).toBe(true)
    expect(first.glb.length).toBeLessThan(20_000)
    expect(Math.max(...first.room.colours)).toBeGreaterThan(Math.min(...first.room.colours) * 3)
    expect(Math.max(...first.room.colours)).toBeLessThan(1)
  })

  it('throws the shadow of a seat on the floor', () => {
    const { room, walls } = write()
    bakeRoom([room], [walls], { ...LIGHT, lamps: [] }, createOcclusion([walls], []))
    const floorAt = (x: number) => {
      const near = Array.from({ length: room.positions.length / 3 }, (_, i) => i).filter(
        (i) => room.positions[i * 3 + 1] === 0 && Math.abs(room.positions[i * 3 + 2]! - 0.8) < 0.25,
      )
      const away = (i: number) => Math.abs(room.positions[i * 3]! - x)
      return room.colours[near.reduce((best, i) => (away(i) < away(best) ? i : best)) * 3]!
    }
    expect(floorAt(-0.4)).toBeLessThan(floorAt(-1.6))
  })
})
