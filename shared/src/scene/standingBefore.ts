// Where people stand who get up at a stop without a free spot. Pure.

import type { Placement } from '../protocol/commands.ts'
import type { Spot } from './SceneManifest.ts'

const IN_FRONT_METRES = 0.7

/** On their feet in front of the seat, which stays theirs. */
export function standingBefore({ id, position: [x, y, z], yawRadians }: Spot): Placement {
  const aside = Math.sin(yawRadians) * IN_FRONT_METRES
  const ahead = Math.cos(yawRadians) * IN_FRONT_METRES
  return { place: id, seated: false, position: [x - aside, y, z - ahead], yawRadians }
}
