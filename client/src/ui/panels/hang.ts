// Where a board of the headset hangs: at the distance of the panel, above or below the eyes, and facing them.

import type { Group } from 'three'
import { PANEL_DISTANCE_METRES } from './panelLayout.ts'

/** In the headset's own space. */
export function hang(
  group: Group,
  head: { readonly x: number; readonly y: number; readonly z: number },
  yaw: number,
  down: number,
  scale: number,
): void {
  const flat = Math.cos(down) * PANEL_DISTANCE_METRES
  group.position.set(
    head.x - Math.sin(yaw) * flat,
    head.y - Math.sin(down) * PANEL_DISTANCE_METRES,
    head.z - Math.cos(yaw) * flat,
  )
  group.rotation.set(-down, yaw, 0, 'YXZ')
  group.scale.setScalar(scale)
  group.updateMatrix()
}
