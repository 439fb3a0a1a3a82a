// Turns off every microphone that the actor outranks.

import { RANK } from '../../people/role.ts'
import type { ModerationAction } from '../ModerationAction.ts'

export const silenceAll: ModerationAction = {
  id: 'silenceAll',
  by: ['host'],
  aims: 'all',
  effects: (actor, _target, people) =>
    people
      .filter((person) => RANK[person.role] < RANK[actor.role])
      .map((person) => ({ kind: 'silence' as const, personId: person.id })),
}
