// Lays out a stop: standing spots in an arc that opens towards the sight, a bench at each end of the arc.
// Pure; people see the sight in front of them and one another to both sides.

import type { Seat, Spot, Stop, Vec3 } from '@towpath/shared/scene/SceneManifest'

type Layout = {
  readonly id: string
  readonly number: number
  readonly centre: Vec3
  readonly sight: Vec3
  readonly groundAt: (x: number, z: number) => number
  /** Degrees from straight behind the centre, seen from above; negative lies left of the sight. */
  readonly spotDegrees?: readonly number[]
}

export const SEAT_HEIGHT_METRES = 0.44
const SEAT_GAP_METRES = 1.24
const ARC_METRES = 3
const BENCH_DEGREES = 100
const BENCH_ARC_METRES = 3.45
const SIX_SPOTS = [-70, -42, -14, 14, 42, 70]

export function yawTowards(from: Vec3, to: Vec3): number {
  return Math.atan2(from[0] - to[0], from[2] - to[2])
}

/** A point `forward` and `left` of `origin`, as somebody with that yaw would say it. */
export function fromBody(origin: Vec3, yaw: number, forward: number, left: number): Vec3 {
  const x = -Math.sin(yaw) * forward - Math.cos(yaw) * left
  const z = -Math.cos(yaw) * forward + Math.sin(yaw) * left
  return [round(origin[0] + x), origin[1], round(origin[2] + z)]
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}

export function standAround(layout: Layout): Stop {
  const { id, number, centre, sight, groundAt } = layout
  const yaw = yawTowards(centre, sight)
  const onGround = (at: Vec3): Vec3 => [at[0], round(groundAt(at[0], at[2])), at[2]]
  const onArc = (degrees: number, radius = ARC_METRES): Vec3 => {
    const angle = (degrees * Math.PI) / 180
    return onGround(fromBody(centre, yaw, -Math.cos(angle) * radius, -Math.sin(angle) * radius))
  }
  const focus = fromBody(centre, yaw, 5, 0)
  const spots: Spot[] = (layout.spotDegrees ?? SIX_SPOTS).map((degrees, index) => {
    const position = onArc(degrees)
    return { id: `${id}.${index + 1}`, position, yawRadians: round(yawTowards(position, focus)) }
  })
  const seats: Seat[] = []
  for (const side of [-1, 1]) {
    const middle = onArc(side * BENCH_DEGREES, BENCH_ARC_METRES)
    const yawRadians = round(yawTowards(middle, fromBody(centre, yaw, 4.2, 0)))
    for (const half of [0.5, -0.5]) {
      const position = onGround(fromBody(middle, yawRadians, 0, half * SEAT_GAP_METRES))
      seats.push({
        id: `${id}.bench.${seats.length + 1}`,
        position,
        yawRadians,
        heightMetres: SEAT_HEIGHT_METRES,
        kind: 'bench',
      })
    }
  }
  return { id, number, centre: onGround(centre), sight, radiusMetres: 4, spots, seats }
}
