// When a meeting is, in words: in the language of the page and the time of the place where it is planned, which is named.

import type { Words } from '../i18n/useWords.ts'

const MINUTE_MS = 60_000

/** Tuesday 1 December, 14:00 to 15:00 (Amsterdam). The year stands only where it is not this one. */
export function sayWhen(
  t: Words,
  language: string,
  { startsAt, timeZone, lengthMinutes }: { startsAt: string; timeZone: string; lengthMinutes?: number },
): string {
  const start = new Date(startsAt)
  const region = language === 'en' ? 'en-GB' : language
  const say = (at: Date, parts: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(region, { timeZone, ...parts }).format(at)
  const isThisYear = say(start, { year: 'numeric' }) === say(new Date(), { year: 'numeric' })
  const date = say(start, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(isThisYear ? {} : { year: 'numeric' }),
  })
  const hour = (at: Date) => say(at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const day = date.slice(0, 1).toLocaleUpperCase(language) + date.slice(1)
  const from = hour(start)
  const place = cityOf(timeZone)
  if (lengthMinutes === undefined) return t('when.at', { day, from, place })
  return t('when.fromTo', { day, from, to: hour(new Date(start.getTime() + lengthMinutes * MINUTE_MS)), place })
}

/** The name that people know a zone by. */
export function cityOf(timeZone: string): string {
  return (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ')
}
