// What a member of staff asks for who plans a meeting, all of it right; tests change what they are about.

import { AT_ANY_TIME } from '@towpath/shared/meetings/MeetingPlan'
import { wallClockAt } from '@towpath/shared/meetings/wallClock'
import type { PlanRequest } from '@towpath/shared/protocol/staffMeetings'

const DAY_MS = 24 * 3600 * 1000

/** What the clock in Amsterdam shows so long from now. */
export const startIn = (ms: number) => wallClockAt(Date.now() + ms, AT_ANY_TIME.timeZone)!

/** Without hosts: they are asked for by their ids. */
export const PLAN: PlanRequest = {
  title: 'Coffee by the canal',
  scene: 'canal-walk',
  start: startIn(7 * DAY_MS),
  timeZone: AT_ANY_TIME.timeZone,
  lengthMinutes: 60,
  languages: ['nl'],
  capacity: 8,
  hosts: [],
  waitingRoom: false,
  voiceMode: 'placed',
  may: AT_ANY_TIME.may,
  contactPhone: '',
}
