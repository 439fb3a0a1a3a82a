// Gives one person the word: everybody hears them clearly, all others are played softer. Takes it from whoever had it.

import type { ModerationAction } from '../ModerationAction.ts'

export const giveWord: ModerationAction = {
  id: 'giveWord',
  by: ['host'],
  aims: 'one',
  effects: (_actor, target) => (target ? [{ kind: 'giveWord', personId: target.id }] : []),
}
