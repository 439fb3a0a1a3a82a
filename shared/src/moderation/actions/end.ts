// Ends the meeting for everyone.

import type { ModerationAction } from '../ModerationAction.ts'

export const end: ModerationAction = {
  id: 'end',
  by: ['host'],
  aims: 'all',
  effects: () => [{ kind: 'endMeeting' }],
}
