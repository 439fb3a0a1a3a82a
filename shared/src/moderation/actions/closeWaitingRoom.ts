// From now on whoever has an invitation comes straight in, and so do those who wait for no other reason.

import type { ModerationAction } from '../ModerationAction.ts'

export const closeWaitingRoom: ModerationAction = {
  id: 'closeWaitingRoom',
  by: ['host'],
  aims: 'all',
  effects: () => [{ kind: 'setWaitingRoom', waitingRoom: false }],
}
