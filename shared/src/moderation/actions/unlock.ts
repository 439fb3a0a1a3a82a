// Lets new people in again.

import type { ModerationAction } from '../ModerationAction.ts'

export const unlock: ModerationAction = {
  id: 'unlock',
  by: ['host'],
  aims: 'all',
  effects: () => [{ kind: 'setLocked', locked: false }],
}
