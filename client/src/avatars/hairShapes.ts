// Twelve kinds of hair and headwear as formulas over one net, in the order of HAIR_NAMES. Pure.
// A shape says how far down hair reaches, how thick it lies, and how far it hangs below its edge.

import type { Point } from './FigureSketch.ts'
import { HEAD_CENTRE, headSurface, smooth } from './headShape.ts'

type HairShape = {
  /** Where it ends, in degrees from the crown: at the forehead, above the ears, at the nape. */
  readonly edge: readonly [front: number, side: number, back: number]
  /** Degrees of hair above the edge, where the crown is bare; the forehead is bare as well. */
  readonly band?: number
  /** Metres at the crown and at the edge. */
  readonly thick: readonly [crown: number, edge: number]
  /** Metres it hangs down behind and beside the face. */
  readonly hang?: number
  /** Metres of waves or curls. */
  readonly wave?: number
  /** A parting: hair rises from it to one side. */
  readonly parting?: number
  /** A ball of hair: where, and how big. */
  readonly bun?: { readonly at: Point; readonly radius: number }
  /** A peak in front, in metres. */
  readonly peak?: number
}

const SHAPES: readonly HairShape[] = [
  { edge: [1, 1, 1], thick: [-0.02, -0.02] },
  { edge: [70, 98, 124], band: 46, thick: [0.003, 0.009], wave: 0.0015 },
  { edge: [47, 84, 120], thick: [0.006, 0.003] },
  { edge: [47, 88, 124], thick: [0.02, 0.006], parting: 0.012 },
  { edge: [45, 94, 124], thick: [0.022, 0.013], wave: 0.005, parting: 0.006 },
  { edge: [46, 96, 116], thick: [0.018, 0.016], hang: 0.075, parting: 0.006 },
  { edge: [47, 96, 114], thick: [0.016, 0.014], hang: 0.185, parting: 0.008 },
  { edge: [46, 88, 122], thick: [0.014, 0.006], bun: { at: [0, 0.088, 0.18], radius: 0.043 } },
  { edge: [46, 98, 122], thick: [0.028, 0.021], wave: 0.009 },
  { edge: [47, 102, 122], thick: [0.042, 0.036], wave: 0.006 },
  { edge: [52, 104, 118], thick: [0.013, 0.009], hang: 0.095 },
  { edge: [54, 82, 104], thick: [0.017, 0.011], peak: 0.062 },
]

export const HAIR_COUNT = SHAPES.length
/** Headwear takes the colour of the garment and looks like cloth. */
export const HEADWEAR = { headscarf: 10, cap: 11 } as const

const RADIANS = Math.PI / 180

/** @param along 0 at the crown, 1 at the edge, up to 2 at the end of what hangs @param phi around, 0 in front */
export function hairPoint(shape: number, along: number, phi: number): Point {
  const { edge, band = 0, thick, hang = 0, wave = 0, parting = 0, peak = 0 } = SHAPES[shape]!
  const back = (1 - Math.cos(phi)) / 2
  // Level over the forehead, then down before the ears.
  const side = smooth(0.08, 1, Math.sin(phi) ** 2)
  const reach = edge[0] * (1 - back) * (1 - side) + edge[2] * back * (1 - side) + edge[1] * side
  const onHead = Math.min(1, along)
  const behind = smooth(0.2, 0.48, back)
  const from = band > 0 ? reach - band * behind : 0
  const theta = (from * (1 - onHead) + reach * onHead) * RADIANS
  const [x, y, z] = headSurface(Math.min(theta, 2.3), phi)
  const out = normalFromCentre([x, y, z])
  let lift = thick[0] + (thick[1] - thick[0]) * smooth(0.2, 1, onHead)
  if (band > 0) lift = lift * behind * smooth(0, 0.25, onHead) - 0.004 * (1 - behind)
  lift *= 1 - 0.92 * smooth(0.86, 1, onHead) * (hang > 0 ? 1 - smooth(0.12, 0.3, back) : 1)
  lift += wave * Math.sin(phi * 7 + along * 5) * Math.sin(along * 9 + phi * 2) * smooth(0, 0.3, onHead)
  lift +=
    parting * smooth(0, 0.9, Math.sin(phi + 0.5)) * smooth(0, 0.5, onHead) * (1 - smooth(0.7, 1, onHead)) * (1 - back)
  let point: Point = [x + out[0] * lift, y + out[1] * lift, z + out[2] * lift]
  if (peak > 0) {
    const forward = (1 - back) ** 6 * smooth(0.82, 1, along)
    point = [point[0] * (1 - 0.1 * forward), point[1] - 0.012 * forward, point[2] - peak * forward]
  }
  const down = Math.max(0, along - 1) * hang * smooth(0.16, 0.4, back)
  if (hang > 0) {
    const spread = 0.012 * Math.max(0, along - 1) * (hang > 0.15 ? -0.3 : 1)
    point = [point[0] + Math.sign(point[0]) * spread * side, point[1] - down, point[2] - 0.1 * down * back]
  }
  return point
}

export function bunPoint(shape: number, theta: number, phi: number): Point {
  const bun = SHAPES[shape]!.bun
  if (!bun) return HEAD_CENTRE
  const r = bun.radius * (1 + 0.06 * Math.sin(phi * 5 + theta * 3))
  return [
    bun.at[0] + Math.sin(theta) * Math.sin(phi) * r,
    bun.at[1] + Math.cos(theta) * r * 0.86,
    bun.at[2] - Math.sin(theta) * Math.cos(phi) * r * 0.86,
  ]
}

function normalFromCentre(p: Point): Point {
  const d: Point = [p[0] - HEAD_CENTRE[0], p[1] - HEAD_CENTRE[1], p[2] - HEAD_CENTRE[2]]
  const length = Math.hypot(...d)
  return [d[0] / length, d[1] / length, d[2] / length]
}
