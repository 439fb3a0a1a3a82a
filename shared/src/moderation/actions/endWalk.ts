// Ends the walk that a host leads.

import type { ModerationAction } from '../ModerationAction.ts'

export const endWalk: ModerationAction = {
  id: 'endWalk',
  by: ['host'],
  aims: 'all',
  effects: () => [{ kind: 'walk', wanted: false }],
}
