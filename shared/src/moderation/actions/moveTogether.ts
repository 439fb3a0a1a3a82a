// Takes everybody along into another scene, after a countdown in which it can be called off.

import type { ModerationAction } from '../ModerationAction.ts'

export const moveTogether: ModerationAction = {
  id: 'moveTogether',
  by: ['host'],
  aims: 'all',
  effects: () => [{ kind: 'move', onlyHere: false }],
}
