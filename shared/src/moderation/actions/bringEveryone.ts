// Brings everyone else to the stop where the actor is.

import type { ModerationAction } from '../ModerationAction.ts'

export const bringEveryone: ModerationAction = {
  id: 'bringEveryone',
  by: ['host'],
  aims: 'all',
  effects: (actor, _target, people) =>
    people
      .filter((person) => person.id !== actor.id)
      .map((person) => ({ kind: 'bring' as const, personId: person.id, to: actor.id })),
}
