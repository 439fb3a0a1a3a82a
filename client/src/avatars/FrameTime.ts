// How long the last frame took, and how far everything that eases comes in it: worked out once for all figures.
// Owned by the crowd. Numbers lie in an array, since handed over one by one they may be put into objects.

const TIMES_MS = [35, 70, 80, 120, 130, 160, 180, 220, 1600] as const

/** Places in `ease`, named after what eases. */
export const EASE = {
  mouthOpens: 0,
  gaze: 1,
  mouthCloses: 2,
  torsoFollows: 3,
  handComes: 4,
  opacity: 5,
  speaking: 6,
  handRises: 7,
  torsoSettles: 8,
} as const

export class FrameTime {
  deltaMs = 0
  /** The part of the way, 0 to 1, that is covered in this frame. */
  readonly ease = new Float32Array(TIMES_MS.length)

  take(deltaMs: number): void {
    this.deltaMs = deltaMs
    for (let i = 0; i < TIMES_MS.length; i++) this.ease[i] = 1 - Math.exp(-deltaMs / TIMES_MS[i]!)
  }
}
