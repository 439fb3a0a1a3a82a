// What hangs on the walls: large empty boards in timber frames with a ledge for pens, and a pin board full of small things.

import type { BoardPlace } from '@towpath/shared/scene/SceneManifest'
import { hex, vary } from '../../build/colour.ts'
import type { MeshWriter } from '../../build/MeshWriter.ts'
import { PATTERN } from '../../build/pattern.ts'
import type { Random } from '../../build/random.ts'
import { block } from '../../build/shapes.ts'
import { PAINT } from '../paint.ts'
import { PIN_BOARD, ROOM } from '../room.ts'

const FRAME = 0.055
const PENS = ['#a63a2e', '#2f5d46', '#34525a', '#24221f'].map(hex)
const NOTES = ['#f0d98a', '#efb8a0', '#b9cfa8', '#a9c6d6', '#faf6ee'].map(hex)

export function board(w: MeshWriter, place: BoardPlace): void {
  const { centre, widthMetres: wide, heightMetres: high, yawRadians } = place
  // Local -z is what it looks to.
  w.within({ at: centre, yaw: yawRadians }, () => {
    w.paint({ colour: PAINT.board, pattern: PATTERN.glaze, cell: 0.24 }, () =>
      w.quad([wide / 2, -high / 2, 0], [-wide / 2, -high / 2, 0], [-wide / 2, high / 2, 0], [wide / 2, high / 2, 0]),
    )
    w.paint({ colour: PAINT.timber, pattern: PATTERN.grain, cell: 0.5 }, () => {
      for (const side of [-1, 1])
        block(w, [side * (wide / 2 + FRAME / 2), -high / 2 - FRAME, 0.015], [FRAME, high + FRAME * 2, 0.075], 0.012)
      for (const y of [-high / 2 - FRAME, high / 2]) block(w, [0, y, 0.015], [wide, FRAME, 0.075], 0.012)
      block(w, [0, -high / 2 - FRAME - 0.02, -0.05], [wide * 0.9, 0.022, 0.1], 0.008)
    })
    PENS.forEach((colour, i) => {
      w.paint({ colour }, () =>
        block(w, [-wide * 0.28 + i * 0.17, -high / 2 - FRAME, -0.055], [0.13, 0.016, 0.018], 0.006),
      )
    })
    w.paint({ colour: hex('#d8c9a6') }, () =>
      block(w, [wide * 0.3, -high / 2 - FRAME, -0.055], [0.15, 0.04, 0.055], 0.012),
    )
  })
}

export function pinBoard(w: MeshWriter, random: Random): void {
  const { x, y, width, height } = PIN_BOARD
  w.within({ at: [x, y, ROOM.z - 0.03], yaw: 0 }, () => {
    w.paint({ colour: PAINT.cork, pattern: PATTERN.soil, cell: 0.25 }, () =>
      w.quad(
        [width / 2, -height / 2, -0.01],
        [-width / 2, -height / 2, -0.01],
        [-width / 2, height / 2, -0.01],
        [width / 2, height / 2, -0.01],
      ),
    )
    w.paint({ colour: PAINT.timberDark, pattern: PATTERN.grain, cell: 0.5 }, () => {
      for (const side of [-1, 1])
        block(w, [(side * width) / 2, -height / 2 - 0.02, 0], [0.045, height + 0.04, 0.06], 0.01)
      for (const at of [-height / 2 - 0.02, height / 2 - 0.02]) block(w, [0, at, 0], [width, 0.045, 0.06], 0.01)
    })
    for (let row = 0; row < 3; row++)
      for (let column = 0; column < 4; column++) {
        if (random.next() < 0.14) continue
        const [wide, high] = [random.between(0.13, 0.22), random.between(0.12, 0.2)]
        const at = [
          (column - 1.5) * 0.29 + random.between(-0.03, 0.03),
          (row - 1) * 0.28 + random.between(-0.03, 0.03),
          -0.016 - row * 0.001,
        ] as const
        w.within({ at, roll: random.between(-0.07, 0.07) }, () => {
          w.paint({ colour: vary(random.pick(NOTES), random, 0.03) }, () =>
            w.quad(
              [wide / 2, -high / 2, 0],
              [-wide / 2, -high / 2, 0],
              [-wide / 2, high / 2, 0],
              [wide / 2, high / 2, 0],
            ),
          )
          w.paint({ colour: random.pick(PENS) }, () =>
            block(w, [0, high / 2 - 0.035, -0.006], [0.018, 0.018, 0.014], 0.006),
          )
        })
      }
  })
}
