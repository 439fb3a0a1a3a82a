// The lie of the land: how high the ground is, and what covers it. Pure; build and tests ask it.

import { hash, noise } from '../build/random.ts'
import {
  BRIDGE_X,
  canalZ,
  farEdge,
  LOCK,
  levelAt,
  nearEdge,
  PATH_HALF_WIDTH,
  pathOffset,
  smoothstep,
  waterAt,
} from './canalLine.ts'
import { canalWalkManifest } from './manifest.ts'

const SOFT_BANK_METRES = 1.5
const QUAY_FROM_X = 91.5

/** Where the bank is a wall: at the lock, under the bridge and along the quay. */
export function hasWall(x: number): boolean {
  return (x > -12 && x < LOCK.upperGateX + 9) || Math.abs(x - BRIDGE_X) < 8
}

/** Height of the ground at an offset from the canal's middle; meaningless over water. */
export function groundHeight(x: number, offset: number): number {
  const level = levelAt(x)
  if (offset > 0) {
    const beyond = Math.max(0, offset - 13.5)
    return level + beyond * 0.025 + (noise(x * 0.09, offset * 0.12) - 0.5) * Math.min(1.4, beyond * 0.12)
  }
  const inland = farEdge(x) - offset
  const beyond = Math.max(0, inland - 4)
  const roll = beyond * 0.03 + (noise(x * 0.07 + 40, offset * 0.1) - 0.5) * Math.min(2, beyond * 0.1)
  if (hasWall(x)) return level + roll
  const slope = smoothstep(-0.2, SOFT_BANK_METRES, inland + (noise(x * 0.6, 3) - 0.5) * 0.7)
  const foot = waterAt(x) - 0.3
  return foot + (level + 0.1 - foot) * slope + roll
}

export function isWater(x: number, offset: number): boolean {
  return offset < nearEdge(x) && offset > farEdge(x)
}

/** How much the ground here is trodden gravel: 1 on path and stops, 0 on grass, a ragged edge between. */
export function gravelAt(x: number, offset: number): number {
  if (offset < nearEdge(x)) return lockside(x, offset)
  const rag =
    (noise(x * 1.9, offset * 1.9) - 0.5) * 0.5 + (hash(Math.floor(x * 9), Math.floor(offset * 9)) - 0.5) * 0.14
  let gravel = 1 - smoothstep(PATH_HALF_WIDTH - 0.25, PATH_HALF_WIDTH + 0.12, Math.abs(offset - pathOffset(x)) + rag)
  const z = canalZ(x) + offset
  for (const stop of canalWalkManifest.stops) {
    const away = Math.hypot(x - stop.centre[0], z - stop.centre[2])
    gravel = Math.max(gravel, 1 - smoothstep(3.75, 4.1, away + rag))
  }
  return Math.max(gravel, lockside(x, offset), quay(x, offset))
}

function lockside(x: number, offset: number): number {
  const across = Math.abs(offset)
  return x > 0.5 && x < LOCK.upperGateX + 2.5 && across < 2.7 && across > LOCK.halfWidth - 0.2 ? 1 : 0
}

/** The paved quay before the café. */
export function quay(x: number, offset: number): number {
  return x > QUAY_FROM_X && x < 109 && offset < 16.5 && offset > 0 ? 1 : 0
}

/** Beaten track between the wheels of feet: the middle of the path is paler. */
export function wornAt(x: number, offset: number): number {
  return 1 - smoothstep(0.2, 0.95, Math.abs(offset - pathOffset(x) + (noise(x * 0.3, 7) - 0.5) * 0.8))
}
