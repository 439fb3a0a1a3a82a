// Asks one person to turn their microphone on. They do it themselves or not: a host never opens a microphone.

import type { ModerationAction } from '../ModerationAction.ts'

export const askMicrophone: ModerationAction = {
  id: 'askMicrophone',
  by: ['host'],
  aims: 'one',
  effects: (_actor, target) => (target ? [{ kind: 'askMicrophone', personId: target.id }] : []),
}
