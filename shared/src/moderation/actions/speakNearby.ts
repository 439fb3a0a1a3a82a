// Lets only those near hear the actor again.

import type { ModerationAction } from '../ModerationAction.ts'

export const speakNearby: ModerationAction = {
  id: 'speakNearby',
  by: ['host'],
  aims: 'all',
  effects: () => [{ kind: 'speakToAll', wanted: false }],
}
