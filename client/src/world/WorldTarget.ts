// What can be pressed in the world: a spot, a seat, the sign to another stop or a door to go to, and a board to be read. Pure.

import type { Passage, SceneManifest, Stop, Vec3 } from '@towpath/shared/scene/SceneManifest'

export type WorldTarget = {
  readonly id: string
  readonly kind: 'spot' | 'seat' | 'stop' | 'board' | 'door'
  /** What is aimed at. */
  readonly at: Vec3
  readonly radiusMetres: number
  /** The stops before and after stand as signs at the edge of this one; others are pressed where they are. A door has one. */
  readonly sign: boolean
}

const SIGN_HEIGHT = 1.28
const BOARD_METRES = 0.4
const SIGN_BEYOND_METRES = 1.1
/** Farther stops cannot be pressed in the world: their posts would be specks. */
const FAR_STOP_METRES = 70

export function stopOf(manifest: SceneManifest, place: string): Stop | undefined {
  return manifest.stops.find((stop) => holds(stop, place)) ?? manifest.stops[0]
}

function holds(stop: Stop, place: string): boolean {
  return stop.spots.some((spot) => spot.id === place) || stop.seats.some((seat) => seat.id === place)
}

/** Everything that can be pressed by somebody who stands at `place`; places of other people are left out. */
export function targetsFrom(manifest: SceneManifest, place: string, taken: ReadonlySet<string>): WorldTarget[] {
  const here = stopOf(manifest, place)
  if (!here) return []
  const targets: WorldTarget[] = []
  for (const spot of here.spots) {
    if (spot.id === place || taken.has(spot.id)) continue
    targets.push({ id: spot.id, kind: 'spot', at: spot.position, radiusMetres: 0.3, sign: false })
  }
  for (const seat of here.seats) {
    if (seat.id === place || taken.has(seat.id)) continue
    const [x, y, z] = seat.position
    targets.push({
      id: seat.id,
      kind: 'seat',
      at: [x, y + seat.heightMetres + 0.03, z],
      radiusMetres: 0.24,
      sign: false,
    })
  }
  if (here.board) targets.push({ id: here.id, kind: 'board', at: here.board, radiusMetres: BOARD_METRES, sign: false })
  for (const { id, position } of doorsAt(manifest, here)) {
    const [x, y, z] = position
    targets.push({ id, kind: 'door', at: [x, y + SIGN_HEIGHT, z], radiusMetres: 0.45, sign: true })
  }
  const index = manifest.stops.indexOf(here)
  manifest.stops.forEach((stop, other) => {
    if (stop === here) return
    const away = Math.hypot(stop.centre[0] - here.centre[0], stop.centre[2] - here.centre[2])
    const beside = Math.abs(other - index) === 1
    if (!beside && away > FAR_STOP_METRES) return
    targets.push({
      id: stop.id,
      kind: 'stop',
      at: beside ? signPosition(here, stop) : [stop.centre[0], stop.centre[1] + 1.2, stop.centre[2]],
      radiusMetres: beside ? 0.35 : 0.6,
      sign: beside,
    })
  })
  return targets
}

/** Ways into other scenes from this stop. */
export function doorsAt(manifest: SceneManifest, stop: Stop): readonly Passage[] {
  return manifest.passages.filter(({ atStop }) => atStop === stop.id)
}

/** At the edge of this stop, on the way to the other. */
function signPosition(here: Stop, there: Stop): Vec3 {
  const x = there.centre[0] - here.centre[0]
  const z = there.centre[2] - here.centre[2]
  const scale = (here.radiusMetres + SIGN_BEYOND_METRES) / Math.max(1e-6, Math.hypot(x, z))
  return [here.centre[0] + x * scale, here.centre[1] + SIGN_HEIGHT, here.centre[2] + z * scale]
}
