// Where each stop's board stands and how large it is. The build makes the wood, the view writes on it.

import type { Stop, Vec3 } from '@towpath/shared/scene/SceneManifest'
import { fromBody, yawTowards } from './standAround.ts'

export const BOARD = { width: 1.16, height: 0.68, lean: 0.2, heightMetres: 0.76 } as const

/** Near enough to be read from the arc, and written on both sides, for those in front. Local -z looks at the arc. */
export function boardFrame(stop: Stop): { readonly at: Vec3; readonly yaw: number } {
  const yaw = yawTowards(stop.centre, stop.sight)
  const at = fromBody(stop.centre, yaw, -0.95, 1.05)
  return { at: [at[0], at[1] + BOARD.heightMetres, at[2]], yaw: yawTowards(at, fromBody(stop.centre, yaw, -3.3, 0)) }
}
