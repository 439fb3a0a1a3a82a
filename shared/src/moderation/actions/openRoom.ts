// Lets people speak again. No microphone opens by it: everybody turns on their own.

import type { ModerationAction } from '../ModerationAction.ts'

export const openRoom: ModerationAction = {
  id: 'openRoom',
  by: ['host'],
  aims: 'all',
  effects: () => [{ kind: 'setQuiet', quiet: false }],
}
