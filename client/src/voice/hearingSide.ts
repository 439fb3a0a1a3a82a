// Where a voice is, seen from the ears. Pure and without allocation: called for every slot many times a second.
import type { EarsPose, MouthPlace } from './VoiceSession.ts'

/** Direction in the head's own frame (x right, y up, -z ahead), and the distance in metres. */
export type HeardFrom = { x: number; y: number; z: number; distanceMetres: number }

/** Nearer than this there is no direction to speak of: it is then heard from ahead. */
const TOO_NEAR_METRES = 0.05
/** At most so far to a side, as a share of how far it is ahead. */
const GATHERED_SIDE = 0.5

export function heardFromInto(ears: EarsPose, mouth: MouthPlace, out: HeardFrom): void {
  const dx = mouth.x - ears.x
  const dy = mouth.y - ears.y
  const dz = mouth.z - ears.z
  // Not Math.hypot, which allocates.
  const distance = Math.sqrt(dx * dx + dy * dy + dz * dz)
  out.distanceMetres = distance
  if (!(distance > TOO_NEAR_METRES)) {
    ahead(out)
    return
  }
  // Turned back by the head's rotation: v' = q* v q, with the vector part of q negated.
  const { qw } = ears
  const qx = -ears.qx
  const qy = -ears.qy
  const qz = -ears.qz
  const tx = 2 * (qy * dz - qz * dy)
  const ty = 2 * (qz * dx - qx * dz)
  const tz = 2 * (qx * dy - qy * dx)
  out.x = (dx + qw * tx + qy * tz - qz * ty) / distance
  out.y = (dy + qw * ty + qz * tx - qx * tz) / distance
  out.z = (dz + qw * tz + qx * ty - qy * tx) / distance
  if (!Number.isFinite(out.x + out.y + out.z)) ahead(out)
}

/** As if everybody sat close around: no distance, and sides that are only hinted at. */
export function gatherInto(out: HeardFrom): void {
  out.x *= GATHERED_SIDE
  out.y = 0
  out.z = -1
  out.distanceMetres = 0
}

function ahead(out: HeardFrom): void {
  out.x = 0
  out.y = 0
  out.z = -1
}
