// Sets what people read while they wait at the door; without words it is the usual greeting again.

import type { ModerationAction } from '../ModerationAction.ts'

export const greet: ModerationAction = {
  id: 'greet',
  by: ['host'],
  aims: 'all',
  explains: true,
  effects: () => [{ kind: 'greet' }],
}
