// Calls off that people move together, while it is still counted down.

import type { ModerationAction } from '../ModerationAction.ts'

export const stayHere: ModerationAction = {
  id: 'stayHere',
  by: ['host'],
  aims: 'all',
  effects: () => [{ kind: 'stayHere' }],
}
