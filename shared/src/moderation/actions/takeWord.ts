// Takes the word back from whoever has it.

import type { ModerationAction } from '../ModerationAction.ts'

export const takeWord: ModerationAction = {
  id: 'takeWord',
  by: ['host'],
  aims: 'all',
  effects: () => [{ kind: 'takeWord' }],
}
