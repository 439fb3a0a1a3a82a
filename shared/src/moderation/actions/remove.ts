// Removes one person; the same invitation does not bring them back into this meeting.

import type { ModerationAction } from '../ModerationAction.ts'

export const remove: ModerationAction = {
  id: 'remove',
  by: ['host'],
  aims: 'one',
  explains: true,
  effects: (_actor, target) => (target ? [{ kind: 'remove', personId: target.id }] : []),
}
