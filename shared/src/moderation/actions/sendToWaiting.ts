// Asks somebody who is in the meeting to wait at the door, until a host lets them in again.

import type { ModerationAction } from '../ModerationAction.ts'

export const sendToWaiting: ModerationAction = {
  id: 'sendToWaiting',
  by: ['host'],
  aims: 'one',
  effects: (_actor, target) => (target ? [{ kind: 'sendToWaiting', personId: target.id }] : []),
}
