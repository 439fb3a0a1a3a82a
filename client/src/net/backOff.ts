// How long to wait before the next try to come back. People are watching, so the first minute is impatient; after that
// a server that comes back slowly is not met by everybody at once.

const FIRST_MS = 500
const IMPATIENT_MOST_MS = 2_000
const PATIENT_MOST_MS = 5_000
const IMPATIENT_TRIES = 30

/** @param failures tries since the line was lost @param chance 0 up to 1; spreads people over half the time */
export function backOffMs(failures: number, chance: number): number {
  const most = failures < IMPATIENT_TRIES ? IMPATIENT_MOST_MS : PATIENT_MOST_MS
  const full = Math.min(most, FIRST_MS * 2 ** Math.min(failures, 10))
  return full * (0.5 + chance / 2)
}
