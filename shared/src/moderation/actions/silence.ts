// Turns one person's microphone off. They may turn it on again themselves: a host silences and never opens.

import type { ModerationAction } from '../ModerationAction.ts'

export const silence: ModerationAction = {
  id: 'silence',
  by: ['host'],
  aims: 'one',
  effects: (_actor, target) => (target ? [{ kind: 'silence', personId: target.id }] : []),
}
