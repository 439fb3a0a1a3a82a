// Removes one person; their invitation does not bring them back, whatever link it gets.

import type { ModerationAction } from '../ModerationAction.ts'

export const removeForGood: ModerationAction = {
  id: 'removeForGood',
  by: ['host'],
  aims: 'one',
  explains: true,
  effects: (_actor, target) => (target ? [{ kind: 'removeForGood', personId: target.id }] : []),
}
