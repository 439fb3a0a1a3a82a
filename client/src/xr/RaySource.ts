// One thing that points: a controller, a hand, or the head. Keeps its ray steady in the headset's own space. One instance an
// input source; written every frame, allocates nothing.

/** A trembling hand is smoothed, a quick one is followed. */
const STEADY_MS = 110
const QUICK_MS = 18
const QUICK_RADIANS = 0.12

export class RaySource {
  readonly source: XRInputSource | null
  readonly origin = [0, 0, 0]
  readonly direction = [0, 0, -1]
  /** What is pointed at, see `Aim`. */
  aim = -1
  /** What was pointed at when the press began; -2 while nothing is pressed. */
  down = NOT_DOWN
  /** False while it is not tracked. */
  live = false
  readonly buttons: boolean[] = []
  palmUpMs = 0
  palmWasUp = false

  constructor(source: XRInputSource | null) {
    this.source = source
  }

  /** Takes the measured pose in: column-major, looking along its -z. */
  follow(matrix: ArrayLike<number>, deltaMs: number): void {
    const x = -matrix[8]!
    const y = -matrix[9]!
    const z = -matrix[10]!
    const share = this.live ? this.shareFor(x, y, z, deltaMs) : 1
    this.live = true
    const d = this.direction
    d[0] = d[0]! + (x - d[0]!) * share
    d[1] = d[1]! + (y - d[1]!) * share
    d[2] = d[2]! + (z - d[2]!) * share
    const length = Math.hypot(d[0], d[1], d[2]) || 1
    for (let i = 0; i < 3; i++) {
      d[i] = d[i]! / length
      this.origin[i] = this.origin[i]! + (matrix[12 + i]! - this.origin[i]!) * Math.max(share, 0.5)
    }
  }

  private shareFor(x: number, y: number, z: number, deltaMs: number): number {
    const d = this.direction
    const cos = Math.min(1, d[0]! * x + d[1]! * y + d[2]! * z)
    const quick = Math.min(1, Math.acos(cos) / QUICK_RADIANS)
    return 1 - Math.exp(-deltaMs / (STEADY_MS + (QUICK_MS - STEADY_MS) * quick))
  }
}

export const NOT_DOWN = -2
