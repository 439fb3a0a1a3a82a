// Moments in words, in the language of the page: "today 14:05" where it is today, else with the day.

import { useWords } from '../../../i18n/useWords.ts'

const REGION: Readonly<Record<string, string>> = { en: 'en-GB' }

export type Moments = {
  /** On the clock of whoever reads. */
  ago(at: string): string
  /** On the clock of the place: a day, and hours of it. */
  between(from: string, until: string, timeZone: string): { day: string; from: string; until: string }
}

export function useMoments(): Moments {
  const { t, language } = useWords()
  const say = (at: string, parts: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(REGION[language] ?? language, parts).format(new Date(at))
  const hour = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  const day = { day: 'numeric', month: 'long' } as const
  return {
    ago(at) {
      const isToday = new Date(at).toDateString() === new Date().toDateString()
      const time = say(at, hour)
      return isToday ? t('invited.today', { time }) : t('invited.onDay', { day: say(at, day), time })
    },
    between: (from, until, timeZone) => ({
      day: say(from, { weekday: 'long', ...day, timeZone }),
      from: say(from, { ...hour, timeZone }),
      until: say(until, { ...hour, timeZone }),
    }),
  }
}
