// People who move like people, the same on every machine and run: band-limited noise from a seed, gait for those who
// walk, and the tremble of tracking on top. Tuned so that a gesturing person's motion holds 8 +- 1 bytes a pose at
// 1 mm, 0.5 degrees and 20 Hz (measured by tests/bench/poseEntropy.ts).
import {
  HEAD,
  LEFT_HAND,
  LEFT_TRACKED,
  type PoseFrame,
  RIGHT_HAND,
  RIGHT_TRACKED,
} from '@towpath/shared/pose/PoseFrame'

export type MotionKind = 'gesturing' | 'idle' | 'still' | 'walking'

export type MotionOptions = {
  readonly seed: number
  readonly kind: MotionKind
  /** Where the person's feet are (the middle of their round when they walk), on the ground. */
  readonly at: readonly [x: number, y: number, z: number]
  readonly yawRadians?: number
  readonly posture?: 'standing' | 'seated'
}

export type Motion = { readonly kind: MotionKind; sampleInto(timeSeconds: number, out: PoseFrame): void }

type Liveliness = {
  /** Metres and radians, as standard deviations, and the band's upper edge in Hz. */
  readonly head: number
  readonly headTurn: number
  readonly hand: number
  readonly handTurn: number
  readonly headHz: number
  readonly handHz: number
  readonly trembleMetres: number
  readonly trembleRadians: number
}

const LIVELINESS: Record<MotionKind, Liveliness> = {
  gesturing: {
    head: 0.04,
    headTurn: 0.16,
    hand: 0.17,
    handTurn: 0.4,
    headHz: 0.6,
    handHz: 1.2,
    trembleMetres: 2e-4,
    trembleRadians: 1e-3,
  },
  idle: {
    head: 0.014,
    headTurn: 0.09,
    hand: 0.008,
    handTurn: 0.04,
    headHz: 0.3,
    handHz: 0.3,
    trembleMetres: 1.5e-4,
    trembleRadians: 7e-4,
  },
  still: {
    head: 0,
    headTurn: 0,
    hand: 0,
    handTurn: 0,
    headHz: 0.2,
    handHz: 0.2,
    trembleMetres: 1e-4,
    trembleRadians: 3e-4,
  },
  walking: {
    head: 0.015,
    headTurn: 0.1,
    hand: 0.03,
    handTurn: 0.15,
    headHz: 0.6,
    handHz: 0.8,
    trembleMetres: 2e-4,
    trembleRadians: 1e-3,
  },
}

const WALK_METRES_A_SECOND = 1.1
const WALK_RADIUS_METRES = 2.5
const STEPS_A_SECOND = 1.8

/** 20 % gesturing, 50 % small idle motion, 20 % still, 10 % walking, spread evenly over any number of people. */
export function kindOf(person: number): MotionKind {
  const round: readonly MotionKind[] = [
    'gesturing',
    'idle',
    'still',
    'idle',
    'walking',
    'idle',
    'gesturing',
    'idle',
    'still',
    'idle',
  ]
  return round[person % round.length]!
}

export function createMotion(options: MotionOptions): Motion {
  const { seed, kind, at } = options
  const lively = LIVELINESS[kind]
  const eyeHeight = (options.posture === 'seated' ? 1.12 : 1.5) + uniform(seed, 900, 0) * 0.2
  const facing = options.yawRadians ?? 0
  const phase = uniform(seed, 901, 0) * 100
  /** How this person holds their hands: no two the same. */
  const grips = [2, 3].map((part) => [0, 1, 2].map((axis) => (uniform(seed, 910 + part, axis) - 0.5) * 1.6))

  return {
    kind,
    sampleInto(timeSeconds, out) {
      const t = timeSeconds + phase
      let [x, y, z] = at as [number, number, number]
      let yaw = facing
      let swing = 0
      if (kind === 'walking') {
        const angle = (t * WALK_METRES_A_SECOND) / WALK_RADIUS_METRES
        x += Math.cos(angle) * WALK_RADIUS_METRES
        z -= Math.sin(angle) * WALK_RADIUS_METRES
        yaw = angle
        const gait = t * STEPS_A_SECOND * 2 * Math.PI + band(seed, 90, t, 0.4) * 0.4
        y += Math.sin(gait) * 0.018
        x += Math.cos(yaw) * Math.sin(gait / 2) * 0.02
        z -= Math.sin(yaw) * Math.sin(gait / 2) * 0.02
        swing = Math.sin(gait / 2) * 0.14
      }
      const v = out.values
      v[HEAD] = x + band(seed, 0, t, lively.headHz) * lively.head + tremble(seed, 0, t) * lively.trembleMetres
      v[HEAD + 1] =
        y + eyeHeight + band(seed, 1, t, lively.headHz) * lively.head * 0.5 + tremble(seed, 1, t) * lively.trembleMetres
      v[HEAD + 2] = z + band(seed, 2, t, lively.headHz) * lively.head + tremble(seed, 2, t) * lively.trembleMetres
      turnInto(out, HEAD, seed, 10, t, [0, yaw, 0], lively.headTurn, lively.headHz, lively.trembleRadians)
      for (const [side, offset, channel] of [
        [-1, LEFT_HAND, 20],
        [1, RIGHT_HAND, 40],
      ] as const) {
        const aside = side * 0.24 + band(seed, channel, t, lively.handHz) * lively.hand
        const ahead = 0.26 + side * swing + band(seed, channel + 1, t, lively.handHz) * lively.hand
        const below = -0.5 + band(seed, channel + 2, t, lively.handHz) * lively.hand
        v[offset] = x + Math.cos(yaw) * aside - Math.sin(yaw) * ahead + tremble(seed, channel, t) * lively.trembleMetres
        v[offset + 1] = y + eyeHeight + below + tremble(seed, channel + 1, t) * lively.trembleMetres
        v[offset + 2] =
          z - Math.sin(yaw) * aside - Math.cos(yaw) * ahead + tremble(seed, channel + 2, t) * lively.trembleMetres
        const grip = grips[side < 0 ? 0 : 1]!
        const held: [number, number, number] = [grip[0]!, yaw + grip[1]!, grip[2]!]
        turnInto(out, offset, seed, channel + 10, t, held, lively.handTurn, lively.handHz, lively.trembleRadians)
      }
      out.hands = LEFT_TRACKED | RIGHT_TRACKED
    },
  }
}

/** Pitch, yaw and roll about `held`, moving as the band says, as a quaternion at `offset` + 3. */
function turnInto(
  out: PoseFrame,
  offset: number,
  seed: number,
  channel: number,
  t: number,
  held: readonly [number, number, number],
  amount: number,
  hz: number,
  trembleRadians: number,
): void {
  const half = [0, 1, 2].map((axis) => {
    const shake = tremble(seed, channel + axis, t) * trembleRadians
    return (held[axis]! + band(seed, channel + axis, t, hz) * amount * (axis === 2 ? 0.4 : 1) + shake) / 2
  })
  const [cx, cy, cz] = half.map(Math.cos) as [number, number, number]
  const [sx, sy, sz] = half.map(Math.sin) as [number, number, number]
  // Yaw, then pitch, then roll.
  out.values[offset + 3] = sx * cy * cz + cx * sy * sz
  out.values[offset + 4] = cx * sy * cz - sx * cy * sz
  out.values[offset + 5] = cx * cy * sz - sx * sy * cz
  out.values[offset + 6] = cx * cy * cz + sx * sy * sz
}

/** Smooth noise with nothing above about `hz`: a cubic spline through random knots, of standard deviation 1. */
function band(seed: number, channel: number, t: number, hz: number): number {
  const along = t * hz * 2.5
  const knot = Math.floor(along)
  const u = along - knot
  const a = gauss(seed, channel, knot - 1)
  const b = gauss(seed, channel, knot)
  const c = gauss(seed, channel, knot + 1)
  const d = gauss(seed, channel, knot + 2)
  const spline =
    (1 - u) ** 3 * a + (3 * u ** 3 - 6 * u ** 2 + 4) * b + (-3 * u ** 3 + 3 * u ** 2 + 3 * u + 1) * c + u ** 3 * d
  // Arms are only so long.
  return Math.tanh(spline / 6 / 0.69 / 2.2) * 2.3
}

/** White noise, new at every millisecond. */
function tremble(seed: number, channel: number, t: number): number {
  return gauss(seed, channel + 500, Math.round(t * 1000))
}

/** Nearly normal, from four even draws; no state, so any moment can be asked for. */
function gauss(seed: number, channel: number, index: number): number {
  let sum = 0
  for (let draw = 0; draw < 4; draw++) sum += uniform(seed, channel * 4 + draw, index)
  return (sum - 2) * Math.sqrt(3)
}

/** 0 to 1 from three whole numbers. */
export function uniform(seed: number, channel: number, index: number): number {
  let h =
    Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^
    Math.imul(channel + 0x7f4a7c15, 0xc2b2ae35) ^
    Math.imul(index, 0x27d4eb2f)
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d)
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39)
  return ((h ^ (h >>> 15)) >>> 0) / 4294967296
}
