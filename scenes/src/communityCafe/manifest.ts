// The community café as data: two round tables, a sofa corner, a window seat, and a high table before the bar.
// Imports no three and no React: the server reads it.

import type { SceneManifest, Seat, Spot, Stop, Vec3 } from '@towpath/shared/scene/SceneManifest'
import { SEAT_HEIGHT_METRES, yawTowards } from '../places/standAround.ts'
import { CHALKBOARD, STANDING_TABLE, TABLES, type Table } from './room.ts'

const ROUND_SEAT_METRES = 0.92
const STANDING_METRES = 1.32
const STANDING_PLACES = 6
/** The two at the window look half at each other and half out at the canal. */
const WINDOW_YAW = 1.02

type Sits = { readonly x: number; readonly z: number; readonly yaw?: number; readonly kind: Seat['kind'] }

const aroundTable: readonly Sits[] = [45, 135, 225, 315].map((degrees) => {
  const angle = (degrees * Math.PI) / 180
  return { x: Math.sin(angle) * ROUND_SEAT_METRES, z: Math.cos(angle) * ROUND_SEAT_METRES, kind: 'chair' }
})

/** Beside the middle of their table. */
const SEATS: Readonly<Record<Table['id'], readonly Sits[]>> = {
  table1: aroundTable,
  table2: aroundTable,
  sofaCorner: [
    { x: -0.61, z: 1.04, kind: 'sofa' },
    { x: 0.61, z: 1.04, kind: 'sofa' },
    { x: -1.18, z: -0.18, kind: 'sofa' },
    { x: 1.04, z: -0.42, kind: 'sofa' },
  ],
  windowSeat: [
    { x: -0.72, z: 0, yaw: -WINDOW_YAW, kind: 'bench' },
    { x: 0.72, z: 0, yaw: WINDOW_YAW, kind: 'bench' },
  ],
}

const round = (value: number) => Math.round(value * 1000) / 1000

function tableStop(table: Table): Stop {
  const [x, z] = table.at
  const centre: Vec3 = [x, 0, z]
  const sight: Vec3 = table.id === 'windowSeat' ? [x, 1, z - 1.25] : [x, table.height + 0.1, z]
  return {
    id: table.id,
    number: table.number,
    centre,
    radiusMetres: 1.5,
    sight,
    spots: [],
    seats: SEATS[table.id].map((seat, index) => {
      const position: Vec3 = [round(x + seat.x), 0, round(z + seat.z)]
      const yawRadians = round(seat.yaw ?? yawTowards(position, sight))
      const id = `${table.id}.seat.${index + 1}`
      return { id, position, yawRadians, heightMetres: SEAT_HEIGHT_METRES, kind: seat.kind }
    }),
    audioPlace: { lampColour: table.lampColour },
  }
}

function barStop(): Stop {
  const [x, z] = STANDING_TABLE.at
  const sight: Vec3 = [x, 1.1, z]
  const spots: Spot[] = Array.from({ length: STANDING_PLACES }, (_, index) => {
    const angle = ((index + 0.5) / STANDING_PLACES) * Math.PI * 2
    const position: Vec3 = [
      round(x - Math.sin(angle) * STANDING_METRES),
      0,
      round(z + Math.cos(angle) * STANDING_METRES),
    ]
    return { id: `bar.${index + 1}`, position, yawRadians: round(yawTowards(position, sight)) }
  })
  return {
    id: 'bar',
    number: TABLES.length + 1,
    centre: [x, 0, z],
    radiusMetres: 1.6,
    sight,
    spots,
    seats: [],
    board: CHALKBOARD.at,
  }
}

export const communityCafeManifest: SceneManifest<'community-cafe'> = {
  id: 'community-cafe',
  bounds: { min: [-5.2, -0.5, -6.2], max: [5.2, 3.5, 6.2] },
  stops: [...TABLES.map(tableStop), barStop()],
  // Whoever comes in stands at the bar, among others and at no table yet.
  arriveAt: 'bar',
  passages: [
    {
      id: 'cafe.toQuay',
      atStop: 'bar',
      position: [-3, 0, 0],
      yawRadians: round(Math.PI / 2),
      toScene: 'canal-walk',
      toStop: 'quay',
    },
  ],
  boards: [],
  sounds: [
    { id: 'cups', position: [2.5, 1.1, -0.6], nearMetres: 1.5, farMetres: 9, gain: 0.32 },
    { id: 'murmur', position: [0.2, 1.4, 4.2], nearMetres: 2, farMetres: 12, gain: 0.26 },
    { id: 'windowRain', position: [-3.4, 1.6, -1.5], nearMetres: 2.5, farMetres: 12, gain: 0.4, whenChosen: true },
  ],
}
