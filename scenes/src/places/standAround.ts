// Lays out a stop: standing spots in an arc that opens towards the sight, a bench at each end of the arc, and beyond each
// bench one more spot, which those in the arc have before them. Pure; everybody has the sight and some of the others in view.

import type { Seat, Spot, Stop, Vec3 } from '@towpath/shared/scene/SceneManifest'

type Layout = {
  readonly id: string
  readonly number: number
  readonly centre: Vec3
  readonly sight: Vec3
  readonly groundAt: (x: number, z: number) => number
}

export const SEAT_HEIGHT_METRES = 0.44
const SEAT_GAP_METRES = 1.24
/** Degrees from straight behind the centre, seen from above; negative lies left of the sight. */
const SPOT_DEGREES = [-119, -36, -12, 12, 36, 119]
const ARC_METRES = 3.4
const BENCH_DEGREES = 87.5
const BENCH_ARC_METRES = 2.6
/**
 * Where company is best seen: everybody turns to a point before the centre, as far as the sight stays in view. Those who
 * stand in front, farther to it: the other one is already in view, and the sight shall be so too.
 */
const FOCUS_METRES = { arc: 1.9, front: 3.7 } as const
const MOST_ASIDE = { spot: (36 * Math.PI) / 180, seat: (37 * Math.PI) / 180 } as const

export function yawTowards(from: Vec3, to: Vec3): number {
  return Math.atan2(from[0] - to[0], from[2] - to[2])
}

/** How far one turns from one yaw to another; positive to the left. */
function turnFrom(yaw: number, to: number): number {
  return Math.atan2(Math.sin(to - yaw), Math.cos(to - yaw))
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
  const facing = (from: Vec3, focusMetres: number, mostAside: number): number => {
    const towards = yawTowards(from, sight)
    const aside = turnFrom(towards, yawTowards(from, fromBody(centre, yaw, focusMetres, 0)))
    return round(towards + Math.max(-mostAside, Math.min(mostAside, aside)))
  }
  const spots: Spot[] = SPOT_DEGREES.map((degrees, index) => {
    const position = onArc(degrees)
    const focus = Math.abs(degrees) > 90 ? FOCUS_METRES.front : FOCUS_METRES.arc
    return { id: `${id}.${index + 1}`, position, yawRadians: facing(position, focus, MOST_ASIDE.spot) }
  })
  const seats: Seat[] = []
  for (const side of [-1, 1]) {
    const middle = onArc(side * BENCH_DEGREES, BENCH_ARC_METRES)
    const yawRadians = facing(middle, FOCUS_METRES.arc, MOST_ASIDE.seat)
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
