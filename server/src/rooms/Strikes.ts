// Counts what a connection sends against the rules. A mistake is refused; going on and on closes the line with a reason.

import type { CloseReason } from '@towpath/shared/protocol/closeReason'

const WINDOW_MS = 10_000
/** No page of ours comes near: each of its own commands is within its rate and well formed. */
export const STRIKES_ALLOWED = { nonsense: 60, tooMuch: 100 } as const satisfies Partial<Record<CloseReason, number>>

export type Strike = keyof typeof STRIKES_ALLOWED

export class Strikes {
  #windowStartMs = Number.NEGATIVE_INFINITY
  #counts: Record<Strike, number> = { nonsense: 0, tooMuch: 0 }

  /** True when it is enough. */
  add(strike: Strike, nowMs: number): boolean {
    if (nowMs - this.#windowStartMs >= WINDOW_MS) {
      this.#windowStartMs = nowMs
      this.#counts = { nonsense: 0, tooMuch: 0 }
    }
    return ++this.#counts[strike] > STRIKES_ALLOWED[strike]
  }
}
