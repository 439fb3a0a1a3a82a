// Tells somebody at the door, with a kind sentence or in the host's own words, that they do not come in now.

import type { ModerationAction } from '../ModerationAction.ts'

export const turnAway: ModerationAction = {
  id: 'turnAway',
  by: ['host'],
  aims: 'waiting',
  explains: true,
  effects: (_actor, target) => (target ? [{ kind: 'turnAway', personId: target.id }] : []),
}
