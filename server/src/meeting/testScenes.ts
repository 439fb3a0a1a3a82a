// Two small places with a door between them, for tests: a quay of two stops, and a café with few places.
// Their measures are the same, so that whoever mixes them up is found out.

import type { SceneManifest, Seat, Spot, Stop } from '@towpath/shared/scene/SceneManifest'

const BOUNDS = { min: [-50, -1, -50], max: [50, 10, 50] } as const

function stop(id: string, number: number, x: number, [spots, seats]: readonly [number, number]): Stop {
  const at = (index: number, z: number) => ({ position: [x + index * 1.5, 0, z] as const, yawRadians: 0 })
  return {
    id,
    number,
    centre: [x, 0, 0],
    radiusMetres: 4,
    sight: [x, 1, -9],
    spots: Array.from({ length: spots }, (_, index): Spot => ({ id: `${id}.${index + 1}`, ...at(index, 0) })),
    seats: Array.from(
      { length: seats },
      (_, index): Seat => ({ id: `${id}.seat.${index + 1}`, ...at(index, -3), heightMetres: 0.45, kind: 'bench' }),
    ),
  }
}

const DOOR = { position: [0, 0, 3], yawRadians: 0 } as const

export const QUAY: SceneManifest = {
  id: 'quay',
  bounds: BOUNDS,
  stops: [stop('bridge', 1, -20, [4, 2]), stop('door', 2, 0, [4, 2])],
  passages: [{ id: 'door.in', atStop: 'door', toScene: 'cafe', toStop: 'bar', ...DOOR }],
  boards: [],
  sounds: [],
}

export const CAFE: SceneManifest = {
  id: 'cafe',
  bounds: BOUNDS,
  stops: [stop('bar', 1, 0, [2, 0]), stop('table', 2, 10, [0, 4])],
  passages: [{ id: 'door.out', atStop: 'bar', toScene: 'quay', toStop: 'door', ...DOOR }],
  boards: [],
  sounds: [],
}

export const TEST_SCENES = [QUAY, CAFE] as const
