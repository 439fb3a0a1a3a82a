// The arithmetic of looking around and of standing somewhere. Pure; angles in radians, yaw 0 looks along -z and grows to the left.

const STANDING_EYE_METRES = 1.6
const SEATED_EYE_METRES = 1.15
const PITCH_MOST = (62 * Math.PI) / 180
/** At most three steps a second: more of them feel like motion. */
const TURN_GAP_MS = 334

export function eyeHeight(seated: boolean): number {
  return seated ? SEATED_EYE_METRES : STANDING_EYE_METRES
}

export function clampPitch(pitch: number): number {
  return Math.min(PITCH_MOST, Math.max(-PITCH_MOST, pitch))
}

export function wrapAngle(angle: number): number {
  const turn = Math.PI * 2
  const rest = (((angle + Math.PI) % turn) + turn) % turn
  return rest - Math.PI
}

/** Dragging takes the world along: what was under the finger stays under the finger. */
export function dragAngle(pixels: number, viewportPixels: number, fieldOfView: number): number {
  return viewportPixels > 0 ? (pixels / viewportPixels) * fieldOfView : 0
}

export function turnStep(direction: 'left' | 'right', degrees: number): number {
  return ((direction === 'left' ? 1 : -1) * degrees * Math.PI) / 180
}

/** True when the next step may be made; remembers it. */
export function createTurnGate(gapMs = TURN_GAP_MS): (nowMs: number) => boolean {
  let last = Number.NEGATIVE_INFINITY
  return (nowMs) => {
    if (nowMs - last < gapMs) return false
    last = nowMs
    return true
  }
}

/** A stick makes one step when it is pushed past the first mark, and the next only after it came back past the second. */
export function createStick(): (x: number) => 'left' | 'right' | null {
  let armed = true
  return (x) => {
    if (Math.abs(x) < 0.3) armed = true
    if (!armed || Math.abs(x) < 0.7) return null
    armed = false
    return x < 0 ? 'left' : 'right'
  }
}

/** A second press within this time is a slip of the hand. */
const PRESS_GAP_MS = 600

export function createPressGate(gapMs = PRESS_GAP_MS): (nowMs: number) => boolean {
  return createTurnGate(gapMs)
}

export type RigPose = { x: number; y: number; z: number; yaw: number }
export type HeadInRig = { readonly x: number; readonly y: number; readonly z: number; readonly yaw: number }

/**
 * Puts the headset's origin so that the head is above the place and looks its way. `heightOffset` makes somebody who sits in
 * a real chair as tall as the place wants them.
 */
export function placeRigInto(
  out: RigPose,
  head: HeadInRig,
  place: { readonly x: number; readonly y: number; readonly z: number; readonly yaw: number },
  heightOffset: number,
): void {
  out.yaw = wrapAngle(place.yaw - head.yaw)
  const sin = Math.sin(out.yaw)
  const cos = Math.cos(out.yaw)
  out.x = place.x - (cos * head.x + sin * head.z)
  out.z = place.z - (cos * head.z - sin * head.x)
  out.y = place.y + heightOffset
}

/** Turns the rig around the head, which stays where it is. */
export function turnRigInto(out: RigPose, head: HeadInRig, angle: number): void {
  const before = { sin: Math.sin(out.yaw), cos: Math.cos(out.yaw) }
  const x = out.x + before.cos * head.x + before.sin * head.z
  const z = out.z + before.cos * head.z - before.sin * head.x
  out.yaw = wrapAngle(out.yaw + angle)
  const sin = Math.sin(out.yaw)
  const cos = Math.cos(out.yaw)
  out.x = x - (cos * head.x + sin * head.z)
  out.z = z - (cos * head.z - sin * head.x)
}

/** What to add to real height; never so much that the floor of the place is out of reach of sense. */
export function heightOffsetFor(realHeadMetres: number, wantedEyeMetres: number): number {
  return Math.min(1.4, Math.max(-1.4, wantedEyeMetres - realHeadMetres))
}
