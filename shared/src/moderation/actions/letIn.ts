// Lets in one person who waits at the door; from then on they need not wait again.

import type { ModerationAction } from '../ModerationAction.ts'

export const letIn: ModerationAction = {
  id: 'letIn',
  by: ['host'],
  aims: 'waiting',
  effects: (_actor, target) => (target ? [{ kind: 'letIn', personId: target.id }] : []),
}
