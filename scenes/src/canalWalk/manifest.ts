// The canal walk as data: eight stops in walking order, where one stands and sits, and where sounds come from.
// Imports no three and no React: the server reads it.

import type { SceneManifest, Stop } from '@towpath/shared/scene/SceneManifest'
import { boardFrame } from '../places/post.ts'
import { standAround } from '../places/standAround.ts'
import { canalZ, levelAt, onLand } from './canalLine.ts'

type Place = {
  readonly id: string
  readonly at: readonly [x: number, offset: number]
  readonly sight: readonly [x: number, offset: number, height: number]
}

const PLACES: readonly Place[] = [
  { id: 'mooring', at: [-92, 8.3], sight: [-91.5, 3.7, 0.6] },
  { id: 'willow', at: [-59.5, 8.6], sight: [-55.5, 1.5, 1.5] },
  { id: 'bridge', at: [-41, 9.3], sight: [-30.2, 3, 2] },
  { id: 'lock', at: [10, 5.3], sight: [7, -3.5, 0.6] },
  { id: 'milepost', at: [43, 8.4], sight: [42.4, -3.5, 0.6] },
  { id: 'windingHole', at: [66, 8.4], sight: [62, -2.5, 0.3] },
  { id: 'garden', at: [82, 10.2], sight: [85, 20, 0.8] },
  { id: 'quay', at: [98.5, 10.2], sight: [108, 11.5, 1.4] },
]

const stops: readonly Stop[] = PLACES.map(({ id, at, sight }, index) => {
  const stop = standAround({
    id,
    number: index + 1,
    centre: onLand(at[0], at[1]),
    sight: onLand(sight[0], sight[1], sight[2]),
    groundAt: (x) => levelAt(x),
  })
  return { ...stop, board: boardFrame(stop).at }
})

export const canalWalkManifest: SceneManifest<'canal-walk'> = {
  id: 'canal-walk',
  bounds: { min: [-122, -2, -40], max: [122, 10, 40] },
  stops,
  passages: [
    {
      id: 'quay.toCafe',
      atStop: 'quay',
      position: onLand(108.4, 12.2),
      yawRadians: -1.571,
      toScene: 'community-cafe',
      toStop: 'bar',
    },
  ],
  boards: [],
  sounds: [
    { id: 'lockWater', position: [1.5, 0.6, canalZ(1.5)], nearMetres: 3, farMetres: 45, gain: 0.5 },
    { id: 'willowWind', position: [-53.5, 5, canalZ(-53.5) + 5.5], nearMetres: 5, farMetres: 40, gain: 0.35 },
    { id: 'blackbird', position: [33, 6.5, canalZ(33) + 15], nearMetres: 6, farMetres: 75, gain: 0.3 },
    { id: 'farEngine', position: [-121, 0.5, canalZ(-121)], nearMetres: 25, farMetres: 130, gain: 0.22 },
    { id: 'churchBell', position: [35, 18, -150], nearMetres: 120, farMetres: 420, gain: 0.3 },
  ],
}
