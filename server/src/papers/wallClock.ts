// From the time on somebody's clock to the moment that it means, and back to words. Pure; summer time is the zone's business.

import type { MeetingTime } from './PaperInvitation.ts'
import type { PaperLanguage } from './paperWords.ts'

const DAY_MS = 24 * 3600 * 1000
/** As `<input type="datetime-local">` writes it. */
const FORM = /^20\d\d-\d\d-\d\dT\d\d:\d\d$/
const REGIONS: Readonly<Record<PaperLanguage, string>> = { en: 'en-GB', nl: 'nl-NL' }

/**
 * An hour that the clock skips in spring is read as the one after it, an hour that comes twice in autumn as the first.
 * @returns undefined for what is no time, no date or no time zone
 */
export function instantOf(wallClock: string, timeZone: string): Date | undefined {
  const askedMs = FORM.test(wallClock) ? Date.parse(`${wallClock}:00Z`) : Number.NaN
  // A 30th of February would be read as a day of March.
  if (Number.isNaN(askedMs) || !new Date(askedMs).toISOString().startsWith(wallClock)) return undefined
  const clock = clockIn(timeZone)
  if (!clock) return undefined
  const before = askedMs - (clock(askedMs - DAY_MS) - (askedMs - DAY_MS))
  const after = askedMs - (clock(askedMs + DAY_MS) - (askedMs + DAY_MS))
  return new Date([before, after].find((ms) => clock(ms) === askedMs) ?? before)
}

/** Reads a moment off a clock in the zone; the reading is given as if it were UTC. */
function clockIn(timeZone: string): ((ms: number) => number) | undefined {
  const numbers = {
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  } as const
  let format: Intl.DateTimeFormat
  try {
    format = new Intl.DateTimeFormat('en-US', { timeZone, ...numbers })
  } catch {
    return undefined
  }
  return (ms) => {
    const read = Object.fromEntries(format.formatToParts(ms).map(({ type, value }) => [type, Number(value)]))
    return Date.UTC(read.year!, read.month! - 1, read.day!, read.hour!, read.minute!, read.second!)
  }
}

/** Tuesday 3 March, 14:00. */
export function sayTime({ startsAt, timeZone }: MeetingTime, language: PaperLanguage): string {
  const say = (parts: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(REGIONS[language], { timeZone, ...parts }).format(startsAt)
  const day = `${say({ weekday: 'long' })} ${say({ day: 'numeric', month: 'long' })}`
  const sentence = `${day}, ${say({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })}`
  return sentence.slice(0, 1).toLocaleUpperCase(language) + sentence.slice(1)
}
