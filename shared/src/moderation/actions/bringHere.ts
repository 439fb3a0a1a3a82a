// Brings one person to the stop where the actor is. They may go away again.

import type { ModerationAction } from '../ModerationAction.ts'

export const bringHere: ModerationAction = {
  id: 'bringHere',
  by: ['host'],
  aims: 'one',
  effects: (actor, target) => (target ? [{ kind: 'bringHere', personId: target.id, to: actor.id }] : []),
}
