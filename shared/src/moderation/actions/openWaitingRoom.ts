// From now on whoever is new waits at the door until a host lets them in.

import type { ModerationAction } from '../ModerationAction.ts'

export const openWaitingRoom: ModerationAction = {
  id: 'openWaitingRoom',
  by: ['host'],
  aims: 'all',
  effects: () => [{ kind: 'setWaitingRoom', waitingRoom: true }],
}
