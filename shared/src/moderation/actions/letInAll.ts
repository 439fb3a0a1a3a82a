// Lets in everybody who waits at the door, the longest first.

import type { ModerationAction } from '../ModerationAction.ts'

export const letInAll: ModerationAction = {
  id: 'letInAll',
  by: ['host'],
  aims: 'all',
  effects: (_actor, _target, _people, _other, waiting) =>
    waiting.map(({ id }) => ({ kind: 'letIn' as const, personId: id })),
}
