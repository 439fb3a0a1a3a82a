// The old willow: a leaning trunk, arching limbs, and curtains of leaves that reach down to the water.

import { mix, PALETTE, scale, vary } from '../../build/colour.ts'
import { card } from '../../build/foliage.ts'
import type { Point } from '../../build/MeshWriter.ts'
import { PATTERN, SPRAY } from '../../build/pattern.ts'
import type { Random } from '../../build/random.ts'
import type { SceneMeshes } from '../../build/SceneMeshes.ts'
import { plus, tube } from '../../build/shapes.ts'
import { onLand, WATER } from '../canalLine.ts'

const WILLOW_X = -53.2
const CROWN = { out: 6.2, height: 7.6 }

export function willow(meshes: SceneMeshes, random: Random): void {
  const w = meshes.base(WILLOW_X)
  const foot = onLand(WILLOW_X, 6.1)
  const fork: Point = plus(foot, [-0.2, 2.5, -0.9])
  w.paint({ colour: PALETTE.bark, pattern: PATTERN.bark }, () => {
    tube(
      w,
      [plus(foot, [0.1, -0.3, 0.2]), plus(foot, [0, 0.25, 0]), plus(foot, [-0.1, 1.2, -0.3]), fork],
      [0.78, 0.5, 0.42, 0.44],
      10,
    )
    for (let i = 0; i < 5; i++) {
      const angle = (i / 5) * Math.PI * 2 + 0.4
      tube(
        w,
        [
          plus(foot, [Math.cos(angle) * 1.05, -0.18, Math.sin(angle) * 1.05]),
          plus(foot, [Math.cos(angle) * 0.45, 0.12, Math.sin(angle) * 0.45]),
          plus(foot, [0, 0.7, -0.1]),
        ],
        [0.06, 0.17, 0.2],
        6,
      )
    }
  })
  const limbs = 9
  for (let i = 0; i < limbs; i++) {
    const angle = (i / limbs) * Math.PI * 2 + random.between(-0.2, 0.2)
    const out = CROWN.out * random.between(0.55, 0.75)
    const top = CROWN.height * random.between(0.82, 0.98)
    const bend = plus(fork, [Math.cos(angle) * out * 0.4, (top - 2.5) * 0.7, Math.sin(angle) * out * 0.4])
    const tip = plus(fork, [Math.cos(angle) * out, top - 2.6, Math.sin(angle) * out])
    w.paint({ colour: PALETTE.bark, pattern: PATTERN.bark }, () =>
      tube(
        w,
        [plus(fork, [0, -0.2, 0]), plus(fork, [Math.cos(angle) * 0.5, 0.9, Math.sin(angle) * 0.5]), bend, tip],
        [0.26, 0.2, 0.12, 0.04],
        6,
      ),
    )
  }
  w.paint({ matter: 'leaf' }, () => {
    for (let i = 0; i < 560; i++) strand(meshes, random, fork, i)
  })
  veil(meshes, fork)
}

/** Where the dome of the crown is, as height over a share of its radius. */
function dome(share: number): number {
  return CROWN.height - 2.1 * share ** 2.2
}

function strand(meshes: SceneMeshes, random: Random, fork: Point, index: number): void {
  const w = meshes.base(WILLOW_X)
  const angle = index * 2.39996
  const bunch = 0.86 + 0.16 * Math.sin(angle * 7) + 0.06 * Math.sin(angle * 13)
  const share = Math.min(1, Math.sqrt(random.between(0.1, 1)) * bunch)
  const out = share * CROWN.out
  const top: Point = [
    fork[0] + Math.cos(angle) * out,
    dome(share) + random.between(-0.5, 0.3) - 0.2,
    fork[2] + Math.sin(angle) * out * 0.94,
  ]
  const overWater = top[2] < onLand(WILLOW_X, 4.9)[2]
  const lowest = overWater ? WATER.lower + random.between(-0.02, 0.6) : random.between(1.9, 3.3)
  const drop = share > 0.45 ? top[1] - lowest : random.between(1.4, 2.8)
  const pieces = Math.max(2, Math.round(drop / 0.95))
  const tint = scale(
    mix(vary(PALETTE.willow, random, 0.06), PALETTE.grass, random.between(0, 0.5)),
    0.52 + 0.26 * share,
  )
  const drift = random.between(0.1, 0.4)
  const turn = random.next() * Math.PI
  const wide = random.between(0.17, 0.25)
  const length = drop / pieces
  for (let i = 0; i < pieces; i++) {
    const t = (i + 0.5) / pieces
    const lean = Math.sin(t * 2.2) * drift
    const slope = (Math.cos(t * 2.2) * 2.2 * drift * length) / drop / 2
    const last = i === pieces - 1
    card(w, {
      at: [top[0] + Math.cos(angle) * lean, top[1] - t * drop, top[2] + Math.sin(angle) * lean],
      right: [Math.cos(turn) * wide * (last ? 0.7 : 1), 0, Math.sin(turn) * wide * (last ? 0.7 : 1)],
      up: [-Math.cos(angle) * slope, length / 2, -Math.sin(angle) * slope],
      normal: [Math.cos(angle) * 0.8, 0.55 - t * 0.4, Math.sin(angle) * 0.8],
      colour: tint,
      spray: SPRAY.strand,
      swayLow: 0.08 + ((i + 1) / pieces) * 0.7,
      swayHigh: 0.08 + (i / pieces) * 0.7,
    })
  }
}

/** Shade for the ground below: light falls through in part. */
function veil({ veil: w }: SceneMeshes, fork: Point): void {
  w.sheet(16, 4, (u, v) => {
    const angle = -u * Math.PI * 2
    const share = Math.cos((v * Math.PI) / 2)
    return [
      fork[0] + Math.cos(angle) * share * CROWN.out * 0.9,
      2.6 + (CROWN.height - 3) * Math.sin((v * Math.PI) / 2),
      fork[2] + Math.sin(angle) * share * CROWN.out * 0.85,
    ]
  })
}
