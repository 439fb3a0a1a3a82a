// Puts one person in a free place of the actor's stop. They may go on.

import type { ModerationAction } from '../ModerationAction.ts'

export const seat: ModerationAction = {
  id: 'seat',
  by: ['host'],
  aims: 'one',
  effects: (_actor, target) => (target ? [{ kind: 'seat', personId: target.id }] : []),
}
