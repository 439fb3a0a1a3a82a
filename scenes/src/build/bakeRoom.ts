// Paints the light of a room into its meshes: lamps with soft shadows, sky through windows, what walls throw back, corners
// that darken, and the sun where it reaches in. Once, at build. Windows are surfaces that shine, so their light is even.

import { BufferAttribute, BufferGeometry, DoubleSide, Ray, Vector3 } from 'three'
import { MeshBVH } from 'three-mesh-bvh'
import type { Colour } from './colour.ts'
import { SUN, SUN_LIGHT, shoulder } from './light.ts'
import type { LightPoint, MeshWriter, Point } from './MeshWriter.ts'
import type { Occlusion } from './Occlusion.ts'
import { noise } from './random.ts'

export type RoomLamp = {
  readonly at: Point
  /** What it gives straight below, at one metre. */
  readonly light: Colour
  /** Half the size of what shines, for the softness of shadows. */
  readonly radius: number
  /** Share of it that goes up and to the sides; 1 is a bare bulb. */
  readonly sideways: number
}

/** A rectangle that looks into the room along `inward`. */
export type RoomWindow = {
  readonly middle: Point
  readonly across: Point
  readonly up: Point
  readonly inward: Point
  readonly light: Colour
}

export type RoomLight = {
  readonly lamps: readonly RoomLamp[]
  readonly windows: readonly RoomWindow[]
  /** Thrown back and forth by the walls; arrives from everywhere. */
  readonly bounce: { readonly above: Colour; readonly below: Colour }
  readonly sun: number
}

const PATCHES = [
  [-0.25, -0.33],
  [0.25, 0],
  [-0.25, 0.33],
  [0.25, -0.33],
  [-0.25, 0],
  [0.25, 0.33],
] as const
const LAMP_RAYS = 4
const CORNER_RAYS = 10
/** Weaker light is not asked for its shadows. */
const FAINT = 0.012
const CORNER_METRES = 1.1

function treeOf(writers: readonly MeshWriter[]): MeshBVH {
  const positions: number[] = []
  const indices: number[] = []
  for (const w of writers) {
    const first = positions.length / 3
    for (const value of w.positions) positions.push(value)
    for (let i = 0; i < w.indices.length; i += 3) {
      const corners = [w.indices[i]!, w.indices[i + 1]!, w.indices[i + 2]!]
      // Leaves let light through, and a shade lets its own lamp out.
      if (corners.some((at) => w.extras[at]! > 0.5 || w.lightPoints[w.lightOf[at]!]!.matter === 'glow')) continue
      indices.push(...corners.map((at) => at + first))
    }
  }
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(positions), 3))
  geometry.setIndex(new BufferAttribute(new Uint32Array(indices), 1))
  return new MeshBVH(geometry)
}

export function bakeRoom(
  drawn: readonly MeshWriter[],
  walls: readonly MeshWriter[],
  light: RoomLight,
  sun: Occlusion,
): void {
  const tree = treeOf([...drawn, ...walls])
  const ray = new Ray()
  const [side, forward, to] = [new Vector3(), new Vector3(), new Vector3()]
  const sunDirection = new Vector3(...SUN)
  const open = (from: Vector3, normal: Vector3, x: number, y: number, z: number): boolean => {
    ray.origin.copy(from).addScaledVector(normal, 0.012)
    ray.direction.set(x, y, z).sub(ray.origin)
    const away = ray.direction.length()
    ray.direction.divideScalar(away)
    return tree.raycastFirst(ray, DoubleSide, 0, away - 0.02) === null
  }

  function corners({ at, normal }: LightPoint): number {
    side
      .set(Math.abs(normal.y) > 0.9 ? 1 : 0, Math.abs(normal.y) > 0.9 ? 0 : 1, 0)
      .cross(normal)
      .normalize()
    forward.crossVectors(normal, side)
    let free = 0
    for (let i = 0; i < CORNER_RAYS; i++) {
      const out = Math.sqrt((i + 0.5) / CORNER_RAYS)
      const angle = i * 2.399963
      ray.origin.copy(at).addScaledVector(normal, 0.012)
      ray.direction
        .set(0, 0, 0)
        .addScaledVector(side, Math.cos(angle) * out)
        .addScaledVector(normal, Math.sqrt(1 - out * out))
        .addScaledVector(forward, Math.sin(angle) * out)
      const hit = tree.raycastFirst(ray, DoubleSide, 0, CORNER_METRES)
      free += hit ? 0.25 + 0.75 * (hit.distance / CORNER_METRES) : 1
    }
    return free / CORNER_RAYS
  }

  function lightOn(point: LightPoint, out: number[]): void {
    const { at, normal, matter } = point
    const leaf = matter === 'leaf'
    const faces = (cosine: number) => (leaf ? 0.35 + 0.5 * Math.abs(cosine) : Math.max(0, cosine))
    const free = (leaf ? 0.8 : corners(point)) * point.shade
    const up = 0.5 + 0.5 * normal.y
    for (let i = 0; i < 3; i++)
      out[i] = free * (light.bounce.below[i]! + (light.bounce.above[i]! - light.bounce.below[i]!) * up)
    for (const { at: lamp, light: gives, radius, sideways } of light.lamps) {
      to.set(lamp[0], lamp[1], lamp[2]).sub(at)
      const away = Math.max(0.12, to.length())
      const facing = faces(to.dot(normal) / away)
      if (facing < 0.002) continue
      const down = to.y / away
      const cone = sideways + (1 - sideways) * Math.min(1, Math.max(0, (down - 0.1) / 0.55)) ** 1.3
      const most = (facing * cone) / (away * away + 0.15)
      let seen = most * gives[0] < FAINT ? LAMP_RAYS * 0.7 : 0
      for (let i = 0; i < LAMP_RAYS && most * gives[0] >= FAINT; i++) {
        const angle = (i / LAMP_RAYS) * Math.PI * 2 + 0.6
        if (open(at, normal, lamp[0] + Math.cos(angle) * radius, lamp[1] - 0.01, lamp[2] + Math.sin(angle) * radius))
          seen++
      }
      const strength = (most * seen) / LAMP_RAYS
      for (let i = 0; i < 3; i++) out[i]! += gives[i]! * strength
    }
    for (const { middle, across, up: high, inward, light: gives } of light.windows) {
      const area = (Math.hypot(...across) * Math.hypot(...high)) / PATCHES.length
      for (const [u, v] of PATCHES) {
        const [x, y, z] = [0, 1, 2].map((i) => middle[i]! + across[i]! * u + high[i]! * v) as [number, number, number]
        to.set(x, y, z).sub(at)
        const away = to.length()
        const leaves = -(to.x * inward[0] + to.y * inward[1] + to.z * inward[2]) / away
        const facing = faces(to.dot(normal) / away)
        if (leaves <= 0.01 || facing < 0.002) continue
        const most = Math.min(0.5, (facing * leaves * area) / (Math.PI * (away * away + 0.1)))
        const faint = most * gives[0] < FAINT / PATCHES.length
        if (!(faint || leaf || open(at, normal, x, y, z))) continue
        const strength = faint ? most * 0.7 : most
        for (let i = 0; i < 3; i++) out[i]! += gives[i]! * strength
      }
    }
    const towards = faces(normal.dot(sunDirection))
    if (towards < 0.01 || light.sun === 0) return
    const arrives = towards * sun.sun(at, normal) * light.sun
    for (let i = 0; i < 3; i++) out[i]! += SUN_LIGHT[i]! * arrives
  }

  const here: number[] = [0, 0, 0]
  for (const w of drawn) {
    const arrived = new Float32Array(w.lightPoints.length * 3)
    w.lightPoints.forEach((point, i) => {
      if (point.matter === 'glow') here.fill(1)
      else lightOn(point, here)
      arrived.set(here, i * 3)
    })
    for (let v = 0; v < w.lightOf.length; v++) {
      const from = w.lightOf[v]! * 3
      const [x, y, z] = [w.positions[v * 3]!, w.positions[v * 3 + 1]!, w.positions[v * 3 + 2]!]
      const hand = 0.97 + 0.06 * noise(x * 2.3 + z * 1.1, y * 2.3 - z * 1.7)
      for (let i = 0; i < 3; i++) w.colours[v * 3 + i] = shoulder(w.colours[v * 3 + i]! * arrived[from + i]! * hand)
    }
  }
}
