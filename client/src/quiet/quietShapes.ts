// Land, bench and grass of the quiet place in one list of triangles, each corner with its own light already in its colour.
// Built once when the place is first wanted. The viewer is at the origin and looks along -z; the sea begins at 14 m.

import { BufferGeometry, Color, Float32BufferAttribute, Vector3 } from 'three'
import { DUSK, SUN_DIRECTION } from './quietLight.ts'

export const SEA_METRES = -1.3

/** One colour, or one for every corner. */
type Paint = Color | ((corner: Corner, out: Color) => void)
type Corner = readonly [x: number, y: number, z: number]

const SAND = new Color('#d2ba90')
const WET = new Color('#8f7f68')
const GRASS = new Color('#8f9a5e')
const WOOD = new Color('#8a6a4a')
const HILL = new Color('#7d7f8c')

/** The same numbers every time, so that the place is the same place every time. */
function createChance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}

function bump(x: number, z: number): number {
  return Math.sin(x * 0.21 + 1.3) * Math.cos(z * 0.17 + 0.4) + 0.5 * Math.sin(x * 0.53 - z * 0.41)
}

/** Level where one stands, down to the sea ahead, low dunes to both sides and behind. */
function landAt(x: number, z: number): number {
  const away = Math.hypot(x, z)
  const down = -2.4 * smooth(4, 20, -z + 0.6 * Math.sin(x * 0.16))
  const shelter = 1.7 * smooth(5, 17, Math.abs(x) * 0.9 + z * 0.7) * smooth(9, -3, -z)
  return (down + shelter + 0.16 * bump(x, z)) * smooth(1.2, 5, away)
}

function landNormalInto([x, , z]: Corner, out: Vector3): void {
  const step = 0.25
  out.set(landAt(x - step, z) - landAt(x + step, z), 2 * step, landAt(x, z - step) - landAt(x, z + step)).normalize()
}

function smooth(from: number, to: number, value: number): number {
  const t = Math.min(1, Math.max(0, (value - from) / (to - from)))
  return t * t * (3 - 2 * t)
}

class Triangles {
  readonly places: number[] = []
  readonly colours: number[] = []
  private readonly side = new Vector3()
  private readonly other = new Vector3()
  private readonly shade = new Color()

  /** Lit by evening sky and low sun, and lost in the haze with distance. */
  add(a: Corner, b: Corner, c: Corner, colour: Paint, upright = false): void {
    this.side.set(b[0] - a[0], b[1] - a[1], b[2] - a[2])
    this.other.set(c[0] - a[0], c[1] - a[1], c[2] - a[2])
    const normal = this.side.cross(this.other).normalize()
    if (upright) normal.set(0, 1, 0)
    for (const corner of [a, b, c]) {
      if (colour === earthAt) landNormalInto(corner, normal)
      const sky = 0.72 + 0.34 * normal.y
      const sun = Math.max(0, 0.12 + normal.dot(SUN_DIRECTION)) * 0.8
      const haze = smooth(18, 190, Math.hypot(corner[0], corner[2])) * 0.72
      if (typeof colour === 'function') colour(corner, this.shade)
      else this.shade.copy(colour)
      this.shade.setRGB(
        this.shade.r * (sky * 0.96 + sun * 1.25),
        this.shade.g * (sky * 0.98 + sun * 0.95),
        this.shade.b * (sky * 1.12 + sun * 0.6),
      )
      this.shade.lerp(DUSK.seaFar, haze)
      this.places.push(...corner)
      this.colours.push(this.shade.r, this.shade.g, this.shade.b)
    }
  }

  quad(a: Corner, b: Corner, c: Corner, d: Corner, colour: Color): void {
    this.add(a, b, c, colour)
    this.add(a, c, d, colour)
  }

  /** A board or a post: six sides, turned about the upright axis. */
  board(centre: Corner, size: Corner, turn: number, lean: number, colour: Color): void {
    const at = (x: number, y: number, z: number): Corner => {
      const [hx, hy, hz] = [(x * size[0]) / 2, (y * size[1]) / 2, (z * size[2]) / 2]
      const [ly, lz] = [hy * Math.cos(lean) - hz * Math.sin(lean), hy * Math.sin(lean) + hz * Math.cos(lean)]
      const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
      return [centre[0] + hx * cos + lz * sin, centre[1] + ly, centre[2] + lz * cos - hx * sin]
    }
    this.quad(at(-1, -1, 1), at(1, -1, 1), at(1, 1, 1), at(-1, 1, 1), colour)
    this.quad(at(1, -1, -1), at(-1, -1, -1), at(-1, 1, -1), at(1, 1, -1), colour)
    this.quad(at(-1, 1, 1), at(1, 1, 1), at(1, 1, -1), at(-1, 1, -1), colour)
    this.quad(at(-1, -1, -1), at(1, -1, -1), at(1, -1, 1), at(-1, -1, 1), colour)
    this.quad(at(1, -1, 1), at(1, -1, -1), at(1, 1, -1), at(1, 1, 1), colour)
    this.quad(at(-1, -1, -1), at(-1, -1, 1), at(-1, 1, 1), at(-1, 1, -1), colour)
  }
}

export function createQuietLand(): BufferGeometry {
  const triangles = new Triangles()
  const chance = createChance(20_261)
  layLand(triangles)
  raiseHills(triangles)
  buildBench(triangles, [-0.75, landAt(-0.75, -2.7), -2.7], 0.16, chance)
  plantGrass(triangles, chance)
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new Float32BufferAttribute(triangles.places, 3))
  geometry.setAttribute('color', new Float32BufferAttribute(triangles.colours, 3))
  return geometry
}

/** Rings around the viewer, narrow near by and wide far away. */
function layLand(triangles: Triangles): void {
  const spokes = 56
  const radii = [0, 0.8, 1.6, 2.5, 3.5, 4.7, 6, 7.6, 9.4, 11.5, 14, 17, 21, 27, 36]
  const corner = (ring: number, spoke: number): Corner => {
    const angle = ((spoke % spokes) / spokes) * Math.PI * 2 + 0.037
    const [x, z] = [Math.cos(angle) * radii[ring]! + 0.013, Math.sin(angle) * radii[ring]! + 0.017]
    return [x, landAt(x, z), z]
  }
  for (let ring = 0; ring < radii.length - 1; ring++) {
    for (let spoke = 0; spoke < spokes; spoke++) {
      const [a, b] = [corner(ring, spoke), corner(ring, spoke + 1)]
      const [c, d] = [corner(ring + 1, spoke + 1), corner(ring + 1, spoke)]
      triangles.add(a, c, b, earthAt)
      triangles.add(a, d, c, earthAt)
    }
  }
}

/** Wet sand by the water, dry sand above it, short grass where one stands, with a trodden way to the bench. */
function earthAt([x, y, z]: Corner, out: Color): void {
  const patches = 0.5 + 0.5 * Math.sin(x * 1.9 + Math.sin(z * 1.3) * 2) * Math.cos(z * 1.7 - x * 0.6)
  const trodden = smooth(1.15, 0.3, Math.abs(x + 0.28 * -z * 0.9)) * smooth(-3.4, -2.2, z) * smooth(3, 1, z)
  out.copy(WET).lerp(SAND, smooth(SEA_METRES, SEA_METRES + 0.6, y))
  out.lerp(GRASS, smooth(-0.75, 0.1, y + 0.2 * bump(x * 1.6, z * 1.6)) * (0.62 + 0.3 * patches))
  out.lerp(SAND, trodden * 0.7)
}

/** Two low headlands far out, only their outlines. */
function raiseHills(triangles: Triangles): void {
  for (const [from, to, away, high] of [
    [2.02, 2.62, 190, 15],
    [2.35, 3.1, 150, 22],
    [0.02, 0.62, 230, 12],
  ] as const) {
    const steps = 22
    const corner = (step: number, top: boolean): Corner => {
      const t = step / steps
      const angle = from + (to - from) * t
      const shape = Math.sin(Math.PI * t) ** 0.8 * (0.75 + 0.25 * Math.sin(t * 9 + away))
      return [Math.cos(angle) * away, SEA_METRES + (top ? high * shape : 0), -Math.sin(angle) * away]
    }
    for (let step = 0; step < steps; step++)
      triangles.quad(corner(step + 1, false), corner(step, false), corner(step, true), corner(step + 1, true), HILL)
  }
}

/** Facing the sea, its back to whoever comes. Seat 0.44 m high, room for three. */
function buildBench(triangles: Triangles, [x, y, z]: Corner, turn: number, chance: () => number): void {
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  const put = (dx: number, dy: number, dz: number, size: Corner, lean = 0) => {
    const colour = WOOD.clone().offsetHSL(0, 0, (chance() - 0.5) * 0.05)
    triangles.board([x + dx * cos + dz * sin, y + dy, z + dz * cos - dx * sin], size, turn, lean, colour)
  }
  for (let slat = 0; slat < 4; slat++) put(0, 0.44, -0.2 + slat * 0.115, [1.62, 0.032, 0.1])
  for (let slat = 0; slat < 3; slat++) put(0, 0.58 + slat * 0.135, 0.235 + slat * 0.032, [1.62, 0.1, 0.026], -0.22)
  for (const side of [-0.7, 0.7]) {
    put(side, 0.21, -0.2, [0.065, 0.44, 0.07])
    put(side, 0.4, 0.22, [0.065, 0.92, 0.06], -0.16)
    put(side, 0.64, 0, [0.06, 0.045, 0.46])
    put(side, 0.53, -0.2, [0.055, 0.2, 0.06])
  }
}

function plantGrass(triangles: Triangles, chance: () => number): void {
  const blade = GRASS.clone()
  for (let tuft = 0; tuft < 130; tuft++) {
    const angle = chance() * Math.PI * 2
    const away = 2.6 + chance() ** 0.7 * 10
    const [x, z] = [Math.cos(angle) * away, Math.sin(angle) * away]
    const ground = landAt(x, z)
    if (ground < -0.5 || (Math.abs(x) < 1.9 && z > -4 && z < -1.5)) continue
    for (let leaf = 0; leaf < 5; leaf++) {
      const turn = chance() * Math.PI * 2
      const [dx, dz] = [Math.cos(turn), Math.sin(turn)]
      const [px, pz] = [x + (chance() - 0.5) * 0.22, z + (chance() - 0.5) * 0.22]
      const high = 0.22 + chance() * 0.3
      const wide = 0.012 + chance() * 0.008
      const tip: Corner = [px + dx * high * 0.35 + 0.06, ground + high, pz + dz * high * 0.35]
      blade.copy(GRASS).offsetHSL(0, 0, 0.02 + (chance() - 0.5) * 0.1)
      triangles.add(
        [px - dz * wide, ground - 0.02, pz + dx * wide],
        [px + dz * wide, ground - 0.02, pz - dx * wide],
        tip,
        blade,
        true,
      )
    }
  }
}
