// Makes it quiet at once: nobody but hosts is heard, and nobody else can turn a microphone on until the room is opened.

import type { ModerationAction } from '../ModerationAction.ts'

export const quietRoom: ModerationAction = {
  id: 'quietRoom',
  by: ['host'],
  aims: 'all',
  effects: () => [{ kind: 'setQuiet', quiet: true }],
}
