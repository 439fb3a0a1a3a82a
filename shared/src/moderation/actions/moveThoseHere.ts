// Takes those at the actor's stop along into another scene; whoever is elsewhere stays.

import type { ModerationAction } from '../ModerationAction.ts'

export const moveThoseHere: ModerationAction = {
  id: 'moveThoseHere',
  by: ['host'],
  aims: 'all',
  effects: () => [{ kind: 'move', onlyHere: true }],
}
