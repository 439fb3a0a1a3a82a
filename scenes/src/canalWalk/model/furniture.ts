// What every stop has: benches, the low wooden post with its board; and the milepost and fences beside the path.

import type { Stop } from '@towpath/shared/scene/SceneManifest'
import { PALETTE, scale, vary } from '../../build/colour.ts'
import type { MeshWriter, Point } from '../../build/MeshWriter.ts'
import { PATTERN } from '../../build/pattern.ts'
import type { Random } from '../../build/random.ts'
import type { SceneMeshes } from '../../build/SceneMeshes.ts'
import { beam, block, tube, turned } from '../../build/shapes.ts'
import { BOARD, boardFrame } from '../../places/post.ts'
import { SEAT_HEIGHT_METRES } from '../../places/standAround.ts'
import { onLand } from '../canalLine.ts'

export function furnish(meshes: SceneMeshes, random: Random, stop: Stop): void {
  const w = meshes.mid(stop.centre[0])
  for (let i = 0; i + 1 < stop.seats.length; i += 2) {
    const [a, b] = [stop.seats[i]!, stop.seats[i + 1]!]
    const at = [(a.position[0] + b.position[0]) / 2, a.position[1], (a.position[2] + b.position[2]) / 2] as const
    w.within({ at, yaw: a.yawRadians }, () => bench(w, random))
  }
  w.within(boardFrame(stop), () => post(w))
}

/** A park bench for two that faces -z. */
function bench(w: MeshWriter, random: Random): void {
  const width = 2.04
  const seat = SEAT_HEIGHT_METRES
  for (let i = 0; i < 4; i++)
    w.paint({ colour: vary(PALETTE.woodOiled, random), pattern: PATTERN.planks }, () =>
      block(w, [0, seat - 0.035, -0.2 + i * 0.125], [width, 0.035, 0.112], 0.01),
    )
  for (let i = 0; i < 3; i++) {
    const y = seat + 0.14 + i * 0.13
    w.within({ at: [0, y, 0.3 + i * 0.035], pitch: 0.24 }, () =>
      w.paint({ colour: vary(PALETTE.woodOiled, random), pattern: PATTERN.planks }, () =>
        block(w, [0, 0, 0], [width, 0.105, 0.032], 0.01),
      ),
    )
  }
  w.paint({ colour: scale(PALETTE.black, 1.35) }, () => {
    for (const x of [-width / 2 + 0.1, width / 2 - 0.1]) {
      bar(w, [x, 0.02, -0.22], [x, seat - 0.04, -0.2], 0.05)
      bar(w, [x, 0.02, 0.36], [x, seat + 0.03, 0.22], 0.05)
      bar(w, [x, seat, 0.25], [x, seat + 0.52, 0.4], 0.045)
      bar(w, [x, seat - 0.06, -0.24], [x, seat - 0.06, 0.28], 0.045)
      bar(w, [x, seat + 0.22, -0.24], [x, seat + 0.22, 0.34], 0.05)
      bar(w, [x, seat - 0.04, -0.2], [x, seat + 0.21, -0.22], 0.04)
    }
  })
}

/** A slim iron bar. */
function bar(w: MeshWriter, from: Point, to: Point, width: number): void {
  tube(w, [from, to], [width * 0.6, width * 0.6], 5)
}

/** Two legs and a board between them, to be read from both sides; the words are the view's. */
function post(w: MeshWriter): void {
  const { width, height, lean } = BOARD
  w.paint({ colour: PALETTE.woodWeathered }, () => {
    for (const x of [-width / 2 - 0.1, width / 2 + 0.1]) block(w, [x, -0.95, 0.03], [0.1, 1.36, 0.1], 0.02)
  })
  w.within({ at: [0, 0, 0], pitch: lean }, () => {
    w.paint({ colour: PALETTE.woodOiled, pattern: PATTERN.planks }, () =>
      block(w, [0, -height / 2 - 0.05, 0.03], [width + 0.1, height + 0.1, 0.05], 0.02),
    )
    w.paint({ colour: PALETTE.boatCream, cell: 0.4 }, () =>
      block(w, [0, -height / 2, 0.031], [width, height, 0.07], 0.012),
    )
  })
}

/** The cast-iron milepost beside the path. */
export function milepost(meshes: SceneMeshes): void {
  const w = meshes.mid(44)
  w.within({ at: onLand(43.9, 5.8), yaw: Math.PI + 0.15 }, () => {
    w.paint({ colour: PALETTE.white, cell: 0.4 }, () => {
      turned(
        w,
        [0, -0.1, 0],
        [
          [0.16, 0],
          [0.15, 0.1],
          [0.11, 0.14],
          [0.1, 0.62],
        ],
        12,
      )
      turned(
        w,
        [0, 0.52, 0],
        [
          [0.1, 0],
          [0.24, 0.03],
          [0.26, 0.09],
          [0.25, 0.3],
          [0.2, 0.42],
          [0.05, 0.5],
          [0.001, 0.51],
        ],
        16,
      )
    })
    w.paint({ colour: PALETTE.black }, () => {
      for (const [y, r] of [
        [0.57, 0.262],
        [0.8, 0.262],
      ] as const)
        turned(
          w,
          [0, y, 0],
          [
            [r - 0.004, 0],
            [r, 0.008],
            [r - 0.004, 0.016],
          ],
          16,
        )
      for (const turn of [-0.55, 0.55]) w.within({ at: [0, 0, 0], yaw: turn }, () => figure(w, turn < 0))
    })
  })
}

/** Miles each way, as strokes: 4 and 7. */
function figure(w: MeshWriter, seven: boolean): void {
  const strokes = seven
    ? [
        [0, 1, 0.55, 1],
        [0.55, 1, 0.2, 0],
      ]
    : [
        [0.4, 1, 0, 0.35],
        [0, 0.35, 0.6, 0.35],
        [0.42, 0.7, 0.42, 0],
      ]
  for (const [u0, v0, u1, v1] of strokes)
    beam(
      w,
      [0.07 - u0! * 0.16, 0.62 + v0! * 0.15, -0.262],
      [0.07 - u1! * 0.16, 0.62 + v1! * 0.15, -0.262],
      0.012,
      0.024,
      0.003,
    )
}
