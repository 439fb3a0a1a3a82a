// Out, there, in: how one gets to another place. The view never travels; it is dark for the moment in which it changes.
// Owned by the viewer, stepped every frame.

export const FADE_MS = 200

/** Whether there is something to be seen. */
type Ready = () => boolean

/** Whoever waited so long in the dark sees what there is by then. */
const LONGEST_DARK_MS = 4000

export class Fade {
  /** 0 is clear, 1 is dark. */
  darkness = 0
  private going: (() => void) | null = null
  private ready: Ready | undefined
  private waitedMs = 0
  private phase: 'clear' | 'out' | 'in' = 'clear'

  /** While it is still dark a newer wish takes the place of the older. And it stays so until `ready`. */
  through(change: () => void, ready?: Ready): void {
    this.going = change
    this.ready = ready
    this.phase = 'out'
  }

  /** From dark into the first view. Whoever was on the way is there then: a headset put on meanwhile keeps nobody back. */
  open(): void {
    this.darkness = 1
    if (this.going) this.arrive()
    else {
      this.ready = undefined
      this.phase = 'in'
    }
  }

  step(deltaMs: number): void {
    const change = deltaMs / FADE_MS
    if (this.phase === 'out') {
      this.darkness = Math.min(1, this.darkness + change)
      if (this.darkness === 1) this.arrive()
    } else if (this.phase === 'in') {
      this.waitedMs += deltaMs
      if (this.ready && !this.ready() && this.waitedMs < LONGEST_DARK_MS) return
      this.ready = undefined
      // The first frame after a change may be long: its time is not taken from the fade.
      this.darkness = Math.max(0, this.darkness - Math.min(change, 0.25))
      if (this.darkness === 0) this.phase = 'clear'
    }
  }

  private arrive(): void {
    this.going?.()
    this.going = null
    this.waitedMs = 0
    this.phase = 'in'
  }
}
