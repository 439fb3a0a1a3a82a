// Leads a walk: whoever accepts once goes along from stop to stop.

import type { ModerationAction } from '../ModerationAction.ts'

export const leadWalk: ModerationAction = {
  id: 'leadWalk',
  by: ['host'],
  aims: 'all',
  effects: () => [{ kind: 'walk', wanted: true }],
}
