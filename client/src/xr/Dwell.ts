// Choosing by looking: rest the eyes on something long enough and it is pressed. Pure state, no clock of its own.

/** Eyes slip off for a moment without meaning it. */
const FORGIVEN_MS = 250

export class Dwell {
  /** 0 to 1 of the way to the press. */
  progress = 0
  private target = -1
  private elapsedMs = 0
  private awayMs = 0
  /** After a press the eyes have to leave before the same thing can be chosen again. */
  private spent = -1

  /** @returns what is pressed now, or -1 */
  step(aim: number, deltaMs: number, dwellMs: number): number {
    if (aim !== this.spent) this.spent = -1
    if (aim === this.target) {
      this.awayMs = 0
    } else {
      this.awayMs += deltaMs
      if (aim >= 0 || this.awayMs > FORGIVEN_MS) {
        this.target = aim
        this.elapsedMs = 0
        this.awayMs = 0
      }
    }
    if (this.target < 0 || this.target === this.spent || this.awayMs > 0) {
      if (this.target < 0 || this.target === this.spent) this.progress = 0
      return -1
    }
    this.elapsedMs += deltaMs
    this.progress = Math.min(1, this.elapsedMs / dwellMs)
    if (this.progress < 1) return -1
    this.spent = this.target
    this.elapsedMs = 0
    this.progress = 0
    return this.spent
  }

  rest(): void {
    this.target = -1
    this.elapsedMs = 0
    this.progress = 0
  }
}
