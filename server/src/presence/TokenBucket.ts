// So many a second, with some saved up for a burst. Time is passed in.

export class TokenBucket {
  readonly #aSecond: number
  readonly #most: number
  #left: number
  #atMs = Number.NEGATIVE_INFINITY

  constructor(aSecond: number, most: number) {
    this.#aSecond = aSecond
    this.#most = most
    this.#left = most
  }

  take(nowMs: number): boolean {
    const elapsed = Math.max(0, nowMs - this.#atMs)
    this.#left =
      elapsed === Number.POSITIVE_INFINITY
        ? this.#most
        : Math.min(this.#most, this.#left + (elapsed * this.#aSecond) / 1000)
    this.#atMs = nowMs
    if (this.#left < 1) return false
    this.#left -= 1
    return true
  }
}
