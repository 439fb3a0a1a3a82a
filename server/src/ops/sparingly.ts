// Lets a few through a second and counts the rest: what a stranger can cause as often as they like must not fill a disk.

export type Sparingly = (write: (suppressed: number) => void) => void

export function createSparingly(perSecond: number, now: () => number = Date.now): Sparingly {
  let windowStartMs = Number.NEGATIVE_INFINITY
  let written = 0
  let suppressed = 0
  return (write) => {
    const atMs = now()
    if (atMs - windowStartMs >= 1000) {
      windowStartMs = atMs
      written = 0
    }
    if (written >= perSecond) {
      suppressed++
      return
    }
    written++
    const before = suppressed
    suppressed = 0
    write(before)
  }
}
