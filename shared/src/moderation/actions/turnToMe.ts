// Asks everybody to look at the actor. Nobody's view is turned but by themselves.

import type { ModerationAction } from '../ModerationAction.ts'

export const turnToMe: ModerationAction = {
  id: 'turnToMe',
  by: ['host'],
  aims: 'all',
  effects: (actor) => [{ kind: 'turnTo', personId: actor.id }],
}
