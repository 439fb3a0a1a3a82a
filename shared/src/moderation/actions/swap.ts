// Lets two people exchange their places.

import type { ModerationAction } from '../ModerationAction.ts'

export const swap: ModerationAction = {
  id: 'swap',
  by: ['host'],
  aims: 'two',
  effects: (_actor, target, _people, other) =>
    target && other ? [{ kind: 'swap', personId: target.id, otherId: other.id }] : [],
}
