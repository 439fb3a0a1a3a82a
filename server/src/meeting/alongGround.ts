// Distances as people walk them: heights do not count. Pure.

import type { Vec3 } from '@towpath/shared/scene/SceneManifest'

/** In metres. */
export function distance(a: Vec3, b: Vec3): number {
  return Math.hypot(a[0] - b[0], a[2] - b[2])
}
