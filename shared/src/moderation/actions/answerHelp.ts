// Tells the one who called that somebody is on the way, and ends the call.

import type { ModerationAction } from '../ModerationAction.ts'

export const answerHelp: ModerationAction = {
  id: 'answerHelp',
  by: ['host'],
  aims: 'one',
  effects: (_actor, target) => (target ? [{ kind: 'answerHelp', personId: target.id }] : []),
}
