// Lets tables hear one another as a murmur again.

import type { ModerationAction } from '../ModerationAction.ts'

export const openTables: ModerationAction = {
  id: 'openTables',
  by: ['host'],
  aims: 'all',
  effects: () => [{ kind: 'setTablesClosed', closed: false }],
}
