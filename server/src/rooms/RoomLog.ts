// What rooms need of a log. Never in it: names, text, tokens, full addresses.

import { createSparingly } from '../ops/sparingly.ts'

export type RoomLog = {
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}

const FAULTS_A_SECOND = 5

/** A bug that somebody has found must not fill the disk: of faults a few a second are written, the rest is counted. */
export function sparingLog(log: RoomLog): RoomLog {
  const sparingly = createSparingly(FAULTS_A_SECOND)
  return {
    info: (fields, message) => log.info(fields, message),
    warn: (fields, message) => log.warn(fields, message),
    error: (fields, message) =>
      sparingly((suppressed) => log.error(suppressed ? { ...fields, suppressed } : fields, message)),
  }
}
