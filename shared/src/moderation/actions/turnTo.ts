// Asks everybody to look at one person. Nobody's view is turned but by themselves.

import type { ModerationAction } from '../ModerationAction.ts'

export const turnTo: ModerationAction = {
  id: 'turnTo',
  by: ['host'],
  aims: 'one',
  effects: (_actor, target) => (target ? [{ kind: 'turnTo', personId: target.id }] : []),
}
