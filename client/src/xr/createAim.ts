// What a ray means in the headset: first the menu, which hangs before everything, then the places of the world.
// Works in the headset's own space and looks the world up through the rig. Allocates nothing per call.

import { type HeadsetMenu, MENU_AIM } from '../ui/panels/HeadsetMenu.ts'
import { PANEL_DISTANCE_METRES } from '../ui/panels/panelLayout.ts'
import { pickByRay } from '../world/pickTarget.ts'
import type { TargetField } from '../world/TargetField.ts'
import type { Viewpoint } from '../world/Viewpoint.ts'

export type Aiming = {
  of(origin: readonly number[], direction: readonly number[], held: number): number
  isWorld(aim: number): boolean
  distanceOf(aim: number, origin: readonly number[]): number
}

const MOST_METRES = 12

export function createAim(menu: HeadsetMenu, field: TargetField, viewpoint: Viewpoint): Aiming {
  const worldOrigin = [0, 0, 0]
  const worldDirection = [0, 0, -1]
  const toWorld = (out: number[], v: readonly number[], move: 0 | 1) => {
    const { x, y, z, yaw } = viewpoint.rig
    const sin = Math.sin(yaw)
    const cos = Math.cos(yaw)
    out[0] = cos * v[0]! + sin * v[2]! + x * move
    out[1] = v[1]! + y * move
    out[2] = cos * v[2]! - sin * v[0]! + z * move
  }
  const isWorld = (aim: number) => aim >= 0 && aim < MENU_AIM.panel
  return {
    isWorld,
    of: (origin, direction, held) => {
      const onMenu = menu.hit(origin, direction)
      if (onMenu !== -1) return onMenu
      toWorld(worldOrigin, origin, 1)
      toWorld(worldDirection, direction, 0)
      return pickByRay(field.targets, worldOrigin, worldDirection, held)
    },
    distanceOf: (aim, origin) => {
      if (!isWorld(aim)) return PANEL_DISTANCE_METRES
      const target = field.targets[aim]
      if (!target) return PANEL_DISTANCE_METRES
      toWorld(worldOrigin, origin, 1)
      const { at } = target
      const away = Math.hypot(at[0] - worldOrigin[0]!, at[1] - worldOrigin[1]!, at[2] - worldOrigin[2]!)
      return Math.min(MOST_METRES, away)
    },
  }
}
