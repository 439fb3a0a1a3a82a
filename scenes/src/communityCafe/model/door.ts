// The door to the quay: sage, half glass, a light above it, a mat before it. It stands shut in its frame.

import { scale } from '../../build/colour.ts'
import type { MeshWriter } from '../../build/MeshWriter.ts'
import { PATTERN } from '../../build/pattern.ts'
import { block, tube, turned } from '../../build/shapes.ts'
import { PAINT } from '../paint.ts'
import { DOOR_METRES, type Opening } from '../room.ts'

/** Seen from the room, x to the right, the wall's inner face at z 0. */
export function door(w: MeshWriter, { middle, width, to }: Opening): void {
  const z = -0.17
  const wide = width - 0.1
  w.paint({ colour: PAINT.frame, cell: 1.2 }, () => {
    for (const side of [-1, 1]) block(w, [middle + side * (width / 2 - 0.025), 0, z], [0.05, to, 0.12], 0.012)
    block(w, [middle, DOOR_METRES, z], [width, 0.08, 0.12], 0.012)
    block(w, [middle, to - 0.05, z], [width, 0.05, 0.1], 0.012)
    for (const share of [-1 / 6, 1 / 6])
      block(w, [middle + width * share, DOOR_METRES + 0.06, z], [0.03, to - DOOR_METRES - 0.1, 0.05], 0.008)
  })
  w.paint({ colour: PAINT.sageDark, pattern: PATTERN.plaster, cell: 0.6 }, () => {
    const leafZ = z
    for (const side of [-1, 1])
      block(w, [middle + side * (wide / 2 - 0.06), 0.01, leafZ], [0.12, DOOR_METRES - 0.02, 0.05], 0.012)
    for (const [low, high] of [
      [0.01, 0.22],
      [0.84, 0.14],
      [DOOR_METRES - 0.15, 0.14],
    ] as const)
      block(w, [middle, low, leafZ], [wide - 0.2, high, 0.048], 0.01)
    block(w, [middle, 0.94, leafZ], [0.035, DOOR_METRES - 1.08, 0.04], 0.008)
    block(w, [middle, 1.42, leafZ], [wide - 0.2, 0.035, 0.04], 0.008)
  })
  w.paint({ colour: scale(PAINT.sageDark, 0.86), pattern: PATTERN.plaster }, () => {
    block(w, [middle, 0.2, z - 0.004], [wide - 0.22, 0.66, 0.025], 0.01)
    for (const side of [-1, 1])
      block(w, [middle + side * wide * 0.19, 0.3, z + 0.012], [wide * 0.28, 0.46, 0.025], 0.02)
  })
  // Handle and plate.
  w.paint({ colour: PAINT.brass, pattern: PATTERN.metal }, () => {
    const x = middle - wide / 2 + 0.07
    block(w, [x, 0.93, z + 0.03], [0.045, 0.2, 0.012], 0.005)
    tube(
      w,
      [
        [x, 1.04, z + 0.03],
        [x, 1.04, z + 0.09],
        [x + 0.12, 1.035, z + 0.09],
      ],
      [0.011, 0.011, 0.009],
      8,
    )
  })
  w.paint({ colour: scale(PAINT.terracotta, 0.5), pattern: PATTERN.cloth, cell: 0.3 }, () =>
    block(w, [middle, 0, 0.5], [0.95, 0.014, 0.62], 0.01),
  )
  bell(w, middle + wide / 2 - 0.12, z + 0.1)
}

/** The small bell that says that somebody comes. */
function bell(w: MeshWriter, x: number, z: number): void {
  w.paint({ colour: PAINT.brass, pattern: PATTERN.metal }, () => {
    tube(
      w,
      [
        [x, DOOR_METRES - 0.06, z - 0.08],
        [x, DOOR_METRES + 0.02, z - 0.02],
        [x, DOOR_METRES + 0.0, z + 0.03],
      ],
      [0.006, 0.006, 0.005],
      5,
    )
    turned(
      w,
      [x, DOOR_METRES - 0.07, z + 0.03],
      [
        [0.034, 0],
        [0.028, 0.015],
        [0.02, 0.045],
        [0.002, 0.06],
      ],
      10,
    )
  })
}
