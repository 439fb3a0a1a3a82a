// Tells everybody something that nobody should miss. Its words are the actor's own.

import type { ModerationAction } from '../ModerationAction.ts'

export const announce: ModerationAction = {
  id: 'announce',
  by: ['host'],
  aims: 'all',
  says: true,
  effects: () => [{ kind: 'announce' }],
}
