// Lets somebody who was removed come in again with the same invitation.

import type { ModerationAction } from '../ModerationAction.ts'

export const bringBack: ModerationAction = {
  id: 'bringBack',
  by: ['host'],
  aims: 'removed',
  effects: (_actor, target) => (target ? [{ kind: 'bringBack', personId: target.id }] : []),
}
