// Answers a call for help with a private line: only the two hear each other.

import type { ModerationAction } from '../ModerationAction.ts'

export const openLine: ModerationAction = {
  id: 'openLine',
  by: ['host'],
  aims: 'one',
  effects: (_actor, target) => (target ? [{ kind: 'openLine', personId: target.id }] : []),
}
