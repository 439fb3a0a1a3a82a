// The far plane: two hills in haze, copses, roofs of a village and its church spire. Drawn from every stop.

import { type Colour, mix, PALETTE, scale } from '../../build/colour.ts'
import { crown } from '../../build/foliage.ts'
import type { MeshWriter, Point } from '../../build/MeshWriter.ts'
import { SPRAY } from '../../build/pattern.ts'
import { noise, type Random } from '../../build/random.ts'
import type { SceneMeshes } from '../../build/SceneMeshes.ts'
import { box } from '../../build/shapes.ts'

const HAZE = mix(PALETTE.skyHorizon, PALETTE.skyZenith, 0.3)

export function backdrop({ backdrop: w }: SceneMeshes, random: Random): void {
  w.cell = 60
  w.paint({ matter: 'glow' }, () => {
    ring(w, 620, 88, 0.11, 3, mix(mix(PALETTE.hedge, PALETTE.skyZenith, 0.6), HAZE, 0.45))
    ring(w, 430, 44, 0.18, 11, mix(mix(PALETTE.hedge, PALETTE.skyZenith, 0.35), HAZE, 0.35))
    ring(w, 280, 13, 0.5, 23, mix(PALETTE.hedge, HAZE, 0.42))
  })
  village(w, random)
  fieldHedges(w)
}

/** A rolling skyline around the place. */
function ring(w: MeshWriter, radius: number, height: number, waves: number, seed: number, colour: Colour): void {
  const top = (angle: number) => {
    const swell = noise(Math.cos(angle) * 2.2 + seed, Math.sin(angle) * 2.2 + seed)
    const trees = noise(angle * radius * 0.16, seed) * 0.12 + noise(angle * radius * 0.5, seed) * waves * 0.16
    return height * (0.12 + 0.9 * swell ** 1.6 + trees)
  }
  w.sheet(
    110,
    1,
    (u, v) => {
      const angle = -u * Math.PI * 2
      const y = -4 + (top(angle) + 4) * v
      return [Math.cos(angle) * radius, y, Math.sin(angle) * radius]
    },
    { colour: (u, v) => scale(colour, 0.96 + 0.07 * v + 0.05 * (noise(u * 190, v * 7) - 0.5)) },
  )
}

function village(w: MeshWriter, random: Random): void {
  const centre: Point = [38, 2, -150]
  w.paint({ colour: mix(PALETTE.stone, HAZE, 0.2) }, () => {
    box(w, centre, [6, 15, 6])
    box(w, [centre[0] + 10, centre[1], centre[2]], [15, 7, 7])
  })
  w.paint({ colour: mix(PALETTE.slate, HAZE, 0.25) }, () => {
    const tip: Point = [centre[0], 39, centre[2]]
    const c = (sx: number, sz: number): Point => [centre[0] + sx * 3.1, 16.8, centre[2] + sz * 3.1]
    for (const [a, b] of [
      [c(-1, 1), c(1, 1)],
      [c(1, 1), c(1, -1)],
      [c(1, -1), c(-1, -1)],
      [c(-1, -1), c(-1, 1)],
    ] as const)
      w.quad(a, b, tip, tip)
    gable(w, [centre[0] + 10, 9, centre[2]], 15, 8, 4)
  })
  for (let i = 0; i < 11; i++) {
    const at: Point = [centre[0] + random.between(-55, 48), 2, centre[2] + random.between(-18, 24)]
    const [wide, high] = [random.between(7, 11), random.between(3, 4.6)]
    w.paint({ colour: mix(random.pick([PALETTE.brickLight, PALETTE.boatCream, PALETTE.stone]), HAZE, 0.25) }, () =>
      box(w, at, [wide, high, 6]),
    )
    w.paint({ colour: mix(random.pick([PALETTE.slate, PALETTE.brickDark]), HAZE, 0.3) }, () =>
      gable(w, [at[0], at[1] + high, at[2]], wide + 0.6, 6.8, 2.6),
    )
  }
  for (let i = 0; i < 22; i++) copse(w, random)
}

function gable(w: MeshWriter, at: Point, width: number, depth: number, height: number): void {
  const [x, y, z] = at
  const [hx, hz] = [width / 2, depth / 2]
  w.quad([x - hx, y, z + hz], [x + hx, y, z + hz], [x + hx, y + height, z], [x - hx, y + height, z])
  w.quad([x + hx, y, z - hz], [x - hx, y, z - hz], [x - hx, y + height, z], [x + hx, y + height, z])
}

/** A far tree or two. */
function copse(w: MeshWriter, random: Random): void {
  const angle = random.next() * Math.PI * 2
  const away = random.between(62, 190)
  const [x, z] = [Math.cos(angle) * (away + 105), Math.sin(angle) * away]
  const colour = mix(mix(PALETTE.hedge, PALETTE.willow, random.between(0, 0.45)), HAZE, 0.1)
  for (let i = 0; i < 2; i++) {
    const size = random.between(2.6, 4.6)
    crown(w, random, {
      at: [x + i * size * random.between(0.8, 1.3), 0.5 + size * 0.66, z + random.between(-2, 2)],
      radii: [size, size * 0.95, size],
      cards: 16,
      cardMetres: size * 1.15,
      colour,
      spray: SPRAY.broad,
      core: [5, 2],
    })
  }
}

/** Hedgerows between the far fields, as soft uneven lines. */
function fieldHedges(w: MeshWriter): void {
  const rows =
    '-160 -62 -8 -70;-6 -72 40 -118;60 -66 190 -74;-150 -110 60 -122;-120 52 -20 64;0 58 150 52;-170 30 -128 120;150 -30 170 -160'
  for (const [i, row] of rows.split(';').entries()) {
    const [x0, z0, x1, z1] = row.split(' ').map(Number) as [number, number, number, number]
    w.paint({ colour: scale(mix(PALETTE.hedge, PALETTE.grass, 0.25), 0.85) }, () =>
      w.sheet(50, 1, (u, v) => {
        const height = 1 + 1.5 * noise(u * 40 + i * 7, i)
        const bulge = v * 0.8
        return [x0 + (x1 - x0) * u, 0.6 + height * v, z0 + (z1 - z0) * u + (z0 < 0 ? bulge : -bulge)]
      }),
    )
  }
}
