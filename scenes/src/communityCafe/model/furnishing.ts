// What makes the room a home: a bookshelf, boards on the wall, a rug, coats on their pegs.

import { type Colour, hex, scale, vary } from '../../build/colour.ts'
import type { MeshWriter, Point } from '../../build/MeshWriter.ts'
import { PATTERN } from '../../build/pattern.ts'
import type { Random } from '../../build/random.ts'
import { block, box, tube, turned } from '../../build/shapes.ts'
import { PAINT } from '../paint.ts'
import { CHALKBOARD, NOTICE_BOARD } from '../room.ts'

/** Against the back wall, 1.9 m high, filled by many hands. */
export function bookshelf(w: MeshWriter, random: Random, at: Point, wide: number): void {
  w.within({ at, yaw: 0 }, () => {
    const [deep, high] = [0.3, 1.92]
    w.paint({ colour: PAINT.oak, pattern: PATTERN.grain, cell: 0.25 }, () => {
      for (const side of [-1, 1]) block(w, [(side * wide) / 2, 0, 0], [0.035, high, deep], 0.008)
      block(w, [0, high - 0.03, 0], [wide + 0.08, 0.04, deep + 0.04], 0.012)
      block(w, [0, 0, 0.02], [wide, 0.08, deep - 0.04], 0.008)
      w.quad(
        [wide / 2, 0, deep / 2 - 0.01],
        [-wide / 2, 0, deep / 2 - 0.01],
        [-wide / 2, high, deep / 2 - 0.01],
        [wide / 2, high, deep / 2 - 0.01],
      )
      for (let i = 0; i < 5; i++) block(w, [0, 0.08 + i * 0.365, 0], [wide - 0.03, 0.024, deep - 0.03], 0.005)
    })
    for (let shelf = 0; shelf < 5; shelf++)
      row(w, random, -wide / 2 + 0.03, wide / 2 - 0.03, 0.105 + shelf * 0.365, shelf)
  })
}

const SPINES = [
  hex('#7c4534'),
  hex('#2f5d46'),
  hex('#34525a'),
  hex('#a63a2e'),
  hex('#c9bda6'),
  hex('#8a5a37'),
  hex('#f0e4c6'),
  hex('#5f6f86'),
  hex('#b98d48'),
]

function row(w: MeshWriter, random: Random, from: number, to: number, y: number, shelf: number): void {
  const rest = shelf % 2 ? from + (to - from) * 0.62 : to
  let x = from
  while (x < rest - 0.05) {
    const thick = random.between(0.018, 0.046)
    const high = random.between(0.19, 0.29)
    w.paint({ colour: vary(random.pick(SPINES), random, 0.06) }, () =>
      w.within(
        { at: [x + thick / 2, y, -0.02 + random.between(-0.012, 0.012)], roll: random.next() < 0.06 ? 0.12 : 0 },
        () => box(w, [0, 0, 0], [thick, high, 0.19]),
      ),
    )
    x += thick + 0.003
  }
  if (rest === to) return
  // Where books end: a pile that lies, a bowl, a game in its box.
  if (shelf === 1) {
    for (let i = 0; i < 4; i++)
      w.paint({ colour: vary(random.pick(SPINES), random) }, () =>
        block(w, [rest + 0.2, y + i * 0.036, -0.02], [0.25 - i * 0.015, 0.034, 0.19], 0.005),
      )
  } else
    w.paint({ colour: PAINT.terracotta, pattern: PATTERN.glaze }, () =>
      turned(
        w,
        [rest + 0.2, y, -0.02],
        [
          [0.05, 0],
          [0.1, 0.05],
          [0.115, 0.11],
          [0.105, 0.11],
          [0.08, 0.05],
        ],
        14,
      ),
    )
}

/** Wood and face of both boards; the words are the view's. */
export function boards(w: MeshWriter): void {
  for (const [look, face, rim] of [
    [CHALKBOARD, PAINT.chalk, PAINT.oak],
    [NOTICE_BOARD, PAINT.cork, PAINT.oakPale],
  ] as const) {
    w.within({ at: look.at, yaw: -Math.PI / 2 }, () => {
      const { width, height } = look
      w.paint({ colour: face, pattern: PATTERN.plaster, cell: 0.3 }, () =>
        w.quad(
          [-width / 2, -height / 2, 0],
          [width / 2, -height / 2, 0],
          [width / 2, height / 2, 0],
          [-width / 2, height / 2, 0],
        ),
      )
      w.paint({ colour: rim, pattern: PATTERN.grain }, () => {
        for (const side of [-1, 1])
          block(w, [(side * width) / 2, -height / 2 - 0.025, 0.01], [0.05, height + 0.05, 0.04], 0.01)
        for (const y of [-height / 2 - 0.025, height / 2 - 0.025])
          block(w, [0, y, 0.01], [width + 0.05, 0.05, 0.04], 0.01)
      })
    })
  }
}

/** A round woven rug under the sofa corner's table. */
export function rug(w: MeshWriter, at: readonly [number, number], radius: number): void {
  const rings: readonly Colour[] = [PAINT.linen, PAINT.wool, PAINT.linen, hex('#b3a386'), PAINT.wool, PAINT.linen]
  w.paint({ pattern: PATTERN.cloth }, () =>
    w.sheet(
      30,
      12,
      (u, v) => {
        const a = u * Math.PI * 2
        const r = radius * (1 - v) + 0.001
        return [at[0] + Math.cos(a) * r, 0.012, at[1] - Math.sin(a) * r]
      },
      {
        normal: [0, 1, 0],
        colour: (_, v) => rings[Math.min(rings.length - 1, Math.floor(v * rings.length))]!,
        uv: (u, v) => [Math.cos(u * Math.PI * 2) * radius * (1 - v), Math.sin(u * Math.PI * 2) * radius * (1 - v)],
      },
    ),
  )
}

/** Two coats and a scarf on pegs: somebody is here already. */
export function coats(w: MeshWriter, random: Random, at: Point, yaw: number): void {
  w.within({ at, yaw }, () => {
    w.paint({ colour: PAINT.oakPale, pattern: PATTERN.grain }, () =>
      block(w, [0, 1.62, 0.02], [0.9, 0.09, 0.025], 0.008),
    )
    for (const [i, x] of [-0.33, -0.11, 0.11, 0.33].entries()) {
      w.paint({ colour: PAINT.brass, pattern: PATTERN.metal }, () =>
        tube(
          w,
          [
            [x, 1.66, 0.03],
            [x, 1.65, 0.1],
            [x, 1.69, 0.12],
          ],
          [0.008, 0.008, 0.01],
          6,
        ),
      )
      if (i === 2) continue
      const cloth = vary([hex('#34525a'), PAINT.wool, PAINT.linen, hex('#6b5138')][i]!, random, 0.04)
      const [high, wide] = i === 3 ? [0.5, 0.09] : [0.92, 0.17]
      w.paint({ colour: scale(cloth, 0.9), pattern: PATTERN.cloth }, () =>
        w.sheet(18, 8, (u, v) => {
          const a = -u * Math.PI * 2
          const spread = wide * (0.25 + 0.75 * (1 - v) ** 0.45) * (1 + 0.1 * Math.sin(a * 5 + i))
          return [x + Math.cos(a) * spread, 1.66 - high + high * v, 0.09 + Math.sin(a) * spread * 0.42]
        }),
      )
    }
  })
}
