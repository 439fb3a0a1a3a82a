// From the time on somebody's clock to the moment that it means, and back. Pure; summer time is the zone's business.

const DAY_MS = 24 * 3600 * 1000
/** As `<input type="datetime-local">` writes it. */
const FORM = /^20\d\d-\d\d-\d\dT\d\d:\d\d$/

export type Moment = {
  readonly ms: number
  /** An hour that the clock skips in spring does not exist; `ms` is then that of the hour after it. */
  readonly exists: boolean
}

/**
 * An hour that comes twice in autumn is the first.
 * @returns undefined for what is no time, no date or no time zone
 */
export function momentOf(wallClock: string, timeZone: string): Moment | undefined {
  const askedMs = FORM.test(wallClock) ? Date.parse(`${wallClock}:00Z`) : Number.NaN
  // A 30th of February would be read as a day of March.
  if (Number.isNaN(askedMs) || !new Date(askedMs).toISOString().startsWith(wallClock)) return undefined
  const clock = clockIn(timeZone)
  if (!clock) return undefined
  const before = askedMs - (clock(askedMs - DAY_MS) - (askedMs - DAY_MS))
  const after = askedMs - (clock(askedMs + DAY_MS) - (askedMs + DAY_MS))
  const found = [before, after].find((ms) => clock(ms) === askedMs)
  return { ms: found ?? before, exists: found !== undefined }
}

/** What the clock in the zone shows at a moment, in the form that `momentOf` reads. */
export function wallClockAt(ms: number, timeZone: string): string | undefined {
  const clock = clockIn(timeZone)
  return clock && new Date(clock(ms)).toISOString().slice(0, 16)
}

export function isTimeZone(timeZone: string): boolean {
  return clockIn(timeZone) !== undefined
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
