// Leaves, crowns and hedges: cards that the view cuts into sprays of leaves, around a dark core,
// so that a crown has depth, gaps and an edge.

import { type Colour, scale, vary } from './colour.ts'
import { type MeshWriter, type Point, unit } from './MeshWriter.ts'
import { PATTERN, SPRAY_FROM, type Spray } from './pattern.ts'
import { noise, type Random } from './random.ts'
import { cross, plus, times, tube } from './shapes.ts'

/** One small leaf or petal: a pointed diamond of two triangles. */
export function leaf(
  w: MeshWriter,
  at: Point,
  along: Point,
  across: Point,
  normal: Point,
  colour: Colour,
  sway: number,
): void {
  const light = w.lightPoint(at, normal)
  const swing = Math.max(0.001, sway)
  const a = w.vertex(plus(at, times(along, -0.5)), light, [0, 0], swing, scale(colour, 0.86))
  const b = w.vertex(plus(at, times(across, 0.5)), light, [0, 0], swing, colour)
  const c = w.vertex(plus(at, times(along, 0.5)), light, [0, 0], swing, scale(colour, 1.1))
  const d = w.vertex(plus(at, times(across, -0.5)), light, [0, 0], swing, colour)
  w.triangle(a, b, c)
  w.triangle(a, c, d)
}

export type Card = {
  readonly at: Point
  /** From the middle to the right and upper edge. */
  readonly right: Point
  readonly up: Point
  readonly normal: Point
  readonly colour: Colour
  readonly spray: Spray
  readonly swayLow: number
  readonly swayHigh: number
  /** Part of the spray that the card shows, from bottom to top. */
  readonly from?: number
  readonly to?: number
}

/** A card that is cut into a spray of leaves. */
export function card(
  w: MeshWriter,
  { at, right, up, normal, colour, spray, swayLow, swayHigh, from = 0, to = 1 }: Card,
): void {
  const light = w.lightPoint(at, normal)
  const corner = (sx: number, sy: number, u: number, v: number, tone: number) =>
    w.vertex(
      plus(at, plus(times(right, sx), times(up, sy))),
      light,
      [SPRAY_FROM + spray * 2 + u, v],
      Math.max(0.001, sy < 0 ? swayLow : swayHigh),
      scale(colour, tone),
    )
  const a = corner(-1, -1, 0.01, from, 0.9)
  const b = corner(1, -1, 0.99, from, 0.94)
  const c = corner(1, 1, 0.99, to, 1.08)
  const d = corner(-1, 1, 0.01, to, 1.04)
  w.triangle(a, b, c)
  w.triangle(a, c, d)
}

function onSphere(random: Random): Point {
  const y = random.between(-1, 1)
  const angle = random.next() * Math.PI * 2
  const r = Math.sqrt(1 - y * y)
  return [Math.cos(angle) * r, y, Math.sin(angle) * r]
}

/** A card about square, turned at random but mostly outwards. */
export function outwardCard(
  w: MeshWriter,
  random: Random,
  look: { at: Point; normal: Point; metres: number; colour: Colour; spray: Spray; sway: number },
): void {
  const facing = unit(plus(look.normal, times(onSphere(random), 0.75)))
  const side = unit(cross(facing, onSphere(random)))
  const half = look.metres * random.between(0.42, 0.62)
  card(w, {
    at: look.at,
    right: times(side, half),
    up: times(cross(facing, side), half),
    normal: look.normal,
    colour: look.colour,
    spray: look.spray,
    swayLow: look.sway * 0.7,
    swayHigh: look.sway,
  })
}

export type Crown = {
  readonly at: Point
  readonly radii: Point
  readonly cards: number
  readonly cardMetres: number
  readonly colour: Colour
  readonly sway?: number
  readonly spray?: Spray
  /** Cells of the core around and up. */
  readonly core?: readonly [number, number]
}

/** A lumpy mass of leaves. */
export function crown(w: MeshWriter, random: Random, look: Crown, cardsOn = w): void {
  const { at, radii, cards, cardMetres, colour, sway = 0, spray = 1, core = cards < 24 ? [4, 2] : [6, 3] } = look
  const seed = random.between(0, 100)
  const lump = (n: Point) => 0.8 + 0.4 * noise(seed + n[0] * 2.2 + n[1] * 1.3, seed - n[2] * 2.2 + n[1] * 1.7)
  const place = (n: Point, size: number): Point => [
    at[0] + n[0] * radii[0] * size,
    at[1] + n[1] * radii[1] * size,
    at[2] + n[2] * radii[2] * size,
  ]
  w.paint({ colour: scale(colour, 0.78), matter: 'solid', pattern: PATTERN.foliage, shade: 0.85 }, () =>
    w.sheet(core[0], core[1], (u, v) => {
      const angle = -u * Math.PI * 2
      const tilt = (Math.min(0.999, Math.max(0.001, v)) - 0.5) * Math.PI
      const n: Point = [Math.cos(angle) * Math.cos(tilt), Math.sin(tilt), Math.sin(angle) * Math.cos(tilt)]
      return place(n, lump(n) * 0.78)
    }),
  )
  cardsOn.paint({ matter: 'leaf' }, () => {
    for (let i = 0; i < cards; i++) {
      // Even over the ball, with a little chance.
      const y = 1 - (2 * (i + 0.5)) / cards
      const r = Math.sqrt(1 - y * y)
      const angle = i * 2.39996 + random.between(-0.3, 0.3)
      const n: Point = [Math.cos(angle) * r, y, Math.sin(angle) * r]
      const size = lump(n) * random.between(0.76, 1)
      const tone = 0.74 + 0.2 * Math.max(-0.4, n[1]) + (size - 0.9) * 0.5
      outwardCard(cardsOn, random, {
        at: place(n, size),
        normal: n,
        metres: cardMetres,
        colour: scale(vary(colour, random, 0.06), tone),
        spray,
        sway,
      })
    }
  })
}

export type Tree = {
  readonly at: Point
  readonly height: number
  readonly width: number
  readonly lumps: number
  readonly colour: Colour
  readonly bark: Colour
  readonly spray: Spray
}

/** A broad-leaved tree: leaning trunk, limbs, a few lumps of crown. Its leaves go to a mesh of their own. */
export function tree(w: MeshWriter, cardsOn: MeshWriter, random: Random, look: Tree): void {
  const { at, height, width, lumps, colour, bark, spray } = look
  const lean: Point = [random.between(-0.04, 0.04) * height, 0, random.between(-0.04, 0.04) * height]
  const top = plus(at, plus([0, height * 0.6, 0], lean))
  const fork = plus(at, plus([0, height * 0.28, 0], times(lean, 0.5)))
  const radius = height * 0.034
  w.paint({ colour: bark, matter: 'solid' }, () =>
    tube(
      w,
      [plus(at, [0, -0.2, 0]), plus(at, [0, height * 0.06, 0]), fork, top],
      [radius * 1.3, radius, radius * 0.75, radius * 0.3],
      6,
    ),
  )
  for (let i = 0; i < lumps; i++) {
    const angle = (i / (lumps - 1)) * Math.PI * 2 + random.next() * 0.7
    const out = i === 0 ? 0 : width * random.between(0.24, 0.34)
    const share = i === 0 ? 0.78 : random.between(0.42, 0.68)
    const middle = plus(at, [lean[0] + Math.cos(angle) * out, height * share, lean[2] + Math.sin(angle) * out])
    const size = width * random.between(0.25, 0.34)
    if (i > 0) w.paint({ colour: bark }, () => tube(w, [fork, middle], [radius * 0.45, radius * 0.15], 4))
    crown(
      w,
      random,
      {
        at: middle,
        radii: [size, size * random.between(0.78, 0.95), size],
        cards: 33,
        cardMetres: size * 1.08,
        colour: vary(colour, random, 0.04),
        sway: 0.1,
        spray,
      },
      cardsOn,
    )
  }
}
