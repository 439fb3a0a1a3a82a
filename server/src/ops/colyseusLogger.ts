// What Colyseus says, turned down: it prints a stack for every malformed frame, which any stranger may send.

import type { Logger } from './logger.ts'
import { createSparingly } from './sparingly.ts'

type Write = (...words: unknown[]) => void

/** At most five lines a second. Only the first line of a stack, since the rest is the library's own. */
export function colyseusLogger(logger: Logger): Record<'debug' | 'error' | 'info' | 'trace' | 'warn', Write> {
  const sparingly = createSparingly(5)
  const at =
    (level: 'debug' | 'warn' | 'trace'): Write =>
    (...words) =>
      sparingly((suppressed) => {
        const [first] = words
        const said = first instanceof Error ? first.message : String(first)
        logger[level]({ suppressed, said: said.split('\n', 1)[0]?.slice(0, 200) }, 'colyseus')
      })
  return { debug: at('trace'), trace: at('trace'), info: at('debug'), warn: at('warn'), error: at('warn') }
}
