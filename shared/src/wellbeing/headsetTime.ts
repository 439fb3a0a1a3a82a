// How long somebody has worn a headset without a break. Page and server each keep one, by their own clocks. Pure state.

/** Without the headset for so long, one begins anew. */
export const BREAK_MS = 3 * 60_000

/** In minutes with the headset on. */
export const ASK_AT = 10
export const REMIND_AT = 15
export const OFFER_AT = 20
/** Who goes on is offered a break again and again, so far apart. */
export const OFFER_EVERY = 10

export class HeadsetTime {
  #wornMs = 0
  /** Since when it is worn, or not worn. */
  #sinceMs = 0
  #worn = false

  set(worn: boolean, nowMs: number): void {
    if (worn === this.#worn) return
    if (this.#worn) this.#wornMs += nowMs - this.#sinceMs
    else if (nowMs - this.#sinceMs >= BREAK_MS) this.#wornMs = 0
    this.#worn = worn
    this.#sinceMs = nowMs
  }

  minutes(nowMs: number): number {
    const gone = nowMs - this.#sinceMs
    if (!this.#worn && gone >= BREAK_MS) return 0
    return Math.floor((this.#wornMs + (this.#worn ? gone : 0)) / 60_000)
  }
}
