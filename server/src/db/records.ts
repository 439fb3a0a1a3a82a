// From rows to the records that the rules know.

import type { MeetingRecord, PersonRecord } from '../meeting/MeetingStore.ts'
import type { meetings, people } from './schema.ts'

export function toMeetingRecord(row: typeof meetings.$inferSelect): MeetingRecord {
  const { id, title, scene, capacity, locked, quiet, hostless, greeting, contactPhone, endedAt } = row
  const { moving, tablesClosed } = row
  const { startsAt, lengthMinutes, timeZone, languages, waitingRoom, voiceMode, may, seriesId, cancelledAt } = row
  return {
    ...{ id, title, scene, capacity, locked, quiet, hostless, greeting, contactPhone, ended: endedAt !== null },
    ...{ moving, tablesClosed },
    ...{ lengthMinutes, timeZone, languages, waitingRoom, voiceMode, may, seriesId },
    startsAtMs: startsAt?.getTime() ?? null,
    cancelled: cancelledAt !== null,
  }
}

export function toPersonRecord(row: typeof people.$inferSelect): PersonRecord {
  const { id, name, role, figure, place, microphone, handRaised, helpCalled, quietPlace } = row
  const { removed, removal, admission, companion } = row
  return {
    ...{ id, name, role, figure, place, microphone, handRaised, helpCalled, quietPlace },
    ...{ removed, removal, admission, companion },
  }
}
