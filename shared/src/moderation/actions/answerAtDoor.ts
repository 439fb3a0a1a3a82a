// Tells somebody at the door who called for help that a host has seen it; they go on waiting.

import type { ModerationAction } from '../ModerationAction.ts'

export const answerAtDoor: ModerationAction = {
  id: 'answerAtDoor',
  by: ['host'],
  aims: 'waiting',
  effects: (_actor, target) => (target ? [{ kind: 'answerAtDoor', personId: target.id }] : []),
}
