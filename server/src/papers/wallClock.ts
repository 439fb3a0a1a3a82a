// Times as papers and forms of the desk know them: read from a clock on the wall, and told in words.

import { momentOf } from '@towpath/shared/meetings/wallClock'
import type { MeetingTime } from './PaperInvitation.ts'
import type { PaperLanguage } from './paperWords.ts'

const REGIONS: Readonly<Record<PaperLanguage, string>> = { en: 'en-GB', nl: 'nl-NL' }

/** An hour that does not exist is read as the one after it: a letter is drawn all the same. */
export function instantOf(wallClock: string, timeZone: string): Date | undefined {
  const moment = momentOf(wallClock, timeZone)
  return moment && new Date(moment.ms)
}

/** Tuesday 3 March, 14:00. */
export function sayTime({ startsAt, timeZone }: MeetingTime, language: PaperLanguage): string {
  const say = (parts: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(REGIONS[language], { timeZone, ...parts }).format(startsAt)
  const day = `${say({ weekday: 'long' })} ${say({ day: 'numeric', month: 'long' })}`
  const sentence = `${day}, ${sayHour({ startsAt, timeZone }, language)}`
  return sentence.slice(0, 1).toLocaleUpperCase(language) + sentence.slice(1)
}

/** 14:00. */
export function sayHour({ startsAt, timeZone }: MeetingTime, language: PaperLanguage): string {
  const hour = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  return new Intl.DateTimeFormat(REGIONS[language], { timeZone, ...hour }).format(startsAt)
}
