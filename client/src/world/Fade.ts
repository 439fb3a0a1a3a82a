// Out, there, in: how one gets to another place. The view never travels; it is dark for the moment in which it changes.
// Owned by the viewer, stepped every frame.

export const FADE_MS = 200

export class Fade {
  /** 0 is clear, 1 is dark. */
  darkness = 0
  private going: (() => void) | null = null
  private phase: 'clear' | 'out' | 'in' = 'clear'

  /** While it is still dark a newer wish takes the place of the older. */
  through(change: () => void): void {
    this.going = change
    this.phase = 'out'
  }

  /** From dark into the first view. */
  open(): void {
    this.darkness = 1
    this.phase = 'in'
  }

  step(deltaMs: number): void {
    const change = deltaMs / FADE_MS
    if (this.phase === 'out') {
      this.darkness = Math.min(1, this.darkness + change)
      if (this.darkness < 1) return
      this.going?.()
      this.going = null
      this.phase = 'in'
    } else if (this.phase === 'in') {
      // The first frame after a change may be long: its time is not taken from the fade.
      this.darkness = Math.max(0, this.darkness - Math.min(change, 0.25))
      if (this.darkness === 0) this.phase = 'clear'
    }
  }
}
