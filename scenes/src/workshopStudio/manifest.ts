// The workshop studio as data: a half circle before the long board, two tables of four, boards on three walls.
// Imports no three and no React: the server reads it.

import type { BoardPlace, SceneManifest, Seat, Stop, Vec3 } from '@towpath/shared/scene/SceneManifest'
import { fromBody, SEAT_HEIGHT_METRES, yawTowards } from '../places/standAround.ts'
import { CIRCLE, ROOM, WORK_TABLES, type WorkTable } from './room.ts'

const BOARD_HEIGHT_METRES = 1.56
/** Boards stand out from the wall by their frame. */
const OFF_WALL_METRES = 0.06
const WEST: Vec3 = [-ROOM.x + OFF_WALL_METRES, BOARD_HEIGHT_METRES, 0]

/** Those in the half circle turn to its middle, as far as the board stays in view, so that they see each other as well. */
const FOCUS: Vec3 = [CIRCLE.at[0] + 0.5, 0, CIRCLE.at[1]]
const MOST_ASIDE = (39 * Math.PI) / 180
const AT_TABLE = { x: 0.53, z: 0.8, yaw: 0.3 } as const

const round = (value: number) => Math.round(value * 1000) / 1000

function halfCircle(): Stop {
  const [x, z] = CIRCLE.at
  const seats: Seat[] = Array.from({ length: CIRCLE.chairs }, (_, index) => {
    const degrees = (index / (CIRCLE.chairs - 1) - 0.5) * CIRCLE.spanDegrees
    const angle = (degrees * Math.PI) / 180
    const position: Vec3 = fromBody(
      [x, 0, z],
      Math.PI / 2,
      -Math.cos(angle) * CIRCLE.radius,
      Math.sin(angle) * CIRCLE.radius,
    )
    const towards = yawTowards(position, WEST)
    const turn = yawTowards(position, FOCUS) - towards
    const aside = Math.atan2(Math.sin(turn), Math.cos(turn))
    return {
      id: `halfCircle.seat.${index + 1}`,
      position,
      yawRadians: round(towards + Math.max(-MOST_ASIDE, Math.min(MOST_ASIDE, aside))),
      heightMetres: SEAT_HEIGHT_METRES,
      kind: 'chair',
    }
  })
  return { id: 'halfCircle', number: 1, centre: [x, 0, z], radiusMetres: 3.1, sight: WEST, spots: [], seats }
}

function tableStop({ id, number, at: [x, z], lampColour }: WorkTable): Stop {
  const seats: Seat[] = [-1, 1].flatMap((side) =>
    [-1, 1].map((along, index) => ({
      id: `${id}.seat.${index + (side > 0 ? 3 : 1)}`,
      position: [round(x + along * AT_TABLE.x), 0, round(z + side * AT_TABLE.z)] as const,
      // Half to the one across, half to the middle of the table.
      yawRadians: round((side > 0 ? 0 : Math.PI) + side * along * AT_TABLE.yaw),
      heightMetres: SEAT_HEIGHT_METRES,
      kind: 'chair' as const,
    })),
  )
  return {
    id,
    number,
    centre: [x, 0, z],
    radiusMetres: 1.4,
    sight: [x, 0.83, z],
    spots: [],
    seats,
    audioPlace: { lampColour },
  }
}

const boards: readonly BoardPlace[] = [
  { id: 'westBoard', centre: WEST, widthMetres: 4.2, heightMetres: 1.5, yawRadians: round(-Math.PI / 2) },
  {
    id: 'southBoard',
    centre: [-2.9, BOARD_HEIGHT_METRES, ROOM.z - OFF_WALL_METRES],
    widthMetres: 2.8,
    heightMetres: 1.4,
    yawRadians: 0,
  },
  {
    id: 'eastBoard',
    centre: [ROOM.x - OFF_WALL_METRES, BOARD_HEIGHT_METRES, -0.1],
    widthMetres: 3.2,
    heightMetres: 1.4,
    yawRadians: round(Math.PI / 2),
  },
]

export const workshopStudioManifest: SceneManifest<'workshop-studio'> = {
  id: 'workshop-studio',
  bounds: { min: [-7.5, -0.5, -5.7], max: [7.5, 5.5, 5.7] },
  stops: [halfCircle(), ...WORK_TABLES.map(tableStop)],
  passages: [],
  boards,
  sounds: [{ id: 'cups', position: [4.35, 1, 3.9], nearMetres: 1.5, farMetres: 9, gain: 0.16 }],
}
