// From now on nothing is heard from one table to another, nor from outside.

import type { ModerationAction } from '../ModerationAction.ts'

export const closeTables: ModerationAction = {
  id: 'closeTables',
  by: ['host'],
  aims: 'all',
  effects: () => [{ kind: 'setTablesClosed', closed: true }],
}
