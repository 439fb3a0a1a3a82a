// Nobody new comes in; whoever is already part of the meeting may still come back.

import type { ModerationAction } from '../ModerationAction.ts'

export const lock: ModerationAction = {
  id: 'lock',
  by: ['host'],
  aims: 'all',
  effects: () => [{ kind: 'setLocked', locked: true }],
}
