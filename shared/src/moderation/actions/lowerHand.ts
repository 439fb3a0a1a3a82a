// Takes one person's hand out of the queue, usually because it was their turn.

import type { ModerationAction } from '../ModerationAction.ts'

export const lowerHand: ModerationAction = {
  id: 'lowerHand',
  by: ['host'],
  aims: 'one',
  effects: (_actor, target) => (target ? [{ kind: 'lowerHand', personId: target.id }] : []),
}
