// Lets everybody in the meeting hear the actor, wherever they stand.

import type { ModerationAction } from '../ModerationAction.ts'

export const speakToAll: ModerationAction = {
  id: 'speakToAll',
  by: ['host'],
  aims: 'all',
  effects: () => [{ kind: 'speakToAll', wanted: true }],
}
