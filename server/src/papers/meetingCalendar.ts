// A meeting as a file for anybody's calendar. Pure: the same meeting gives the same entry, which a calendar then replaces.
// Times are written as moments in UTC, so that no calendar has to know when whose clocks change.

import ical, { ICalAlarmType } from 'ical-generator'
import { groupCode, type PaperInvitation, typedAddress } from './PaperInvitation.ts'
import { fill, PAPER_WORDS, type PaperLanguage } from './paperWords.ts'
import { sayTime } from './wallClock.ts'

export type CalendarWish = {
  readonly language: PaperLanguage
  readonly meetingId: string
  readonly startsAt: Date
  readonly lengthMinutes: number
  /** In which the words tell the time. */
  readonly timeZone: string
  /** When the file is made. */
  readonly now: Date
}

const MINUTE_MS = 60_000
const REMIND_SECONDS_BEFORE = 15 * 60

export function meetingCalendar(invitation: PaperInvitation, wish: CalendarWish): string {
  const { title, link, address, contactPhone } = invitation
  const { calendar: words, letter } = PAPER_WORDS[wish.language]
  const description = [
    `${sayTime(wish, wish.language)} (${wish.timeZone})`,
    words.come,
    link,
    fill(words.code, { address: typedAddress(address), code: groupCode(invitation.code) }),
    contactPhone ? fill(letter.help, { phone: contactPhone }) : letter.helpWithoutPhone,
  ].join('\n')
  const calendar = ical({ prodId: { company: 'Towpath', product: 'Towpath', language: wish.language.toUpperCase() } })
  const event = calendar.createEvent({
    id: `${wish.meetingId}@towpath`,
    stamp: wish.now,
    start: wish.startsAt,
    end: new Date(wish.startsAt.getTime() + wish.lengthMinutes * MINUTE_MS),
    summary: title,
    description,
    location: link,
    url: link,
  })
  event.createAlarm({ type: ICalAlarmType.display, triggerBefore: REMIND_SECONDS_BEFORE, description: title })
  return calendar.toString()
}
