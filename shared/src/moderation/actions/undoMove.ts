// Puts those whom the actor moved last back to where they were.

import type { ModerationAction } from '../ModerationAction.ts'

export const undoMove: ModerationAction = {
  id: 'undoMove',
  by: ['host'],
  aims: 'all',
  effects: () => [{ kind: 'undoMove' }],
}
