// Seeded chance for building places: the same seed makes the same place, byte for byte, on every machine.

export type Random = {
  /** 0 to below 1. */
  next(): number
  between(from: number, to: number): number
  pick<T>(from: readonly T[]): T
}

export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  return {
    next,
    between: (from, to) => from + (to - from) * next(),
    pick: (from) => from[Math.floor(next() * from.length)]!,
  }
}

/** 0 to below 1, always the same for the same cell. */
export function hash(x: number, y: number, z = 0): number {
  let h = Math.imul(x | 0, 0x27d4eb2d) ^ Math.imul(y | 0, 0x165667b1) ^ Math.imul(z | 0, 0x1b873593)
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return ((h ^ (h >>> 16)) >>> 0) / 4294967296
}

/** Smooth noise from 0 to 1 with features about one unit wide. */
export function noise(x: number, y: number): number {
  const cellX = Math.floor(x)
  const cellY = Math.floor(y)
  const u = (x - cellX) ** 2 * (3 - 2 * (x - cellX))
  const v = (y - cellY) ** 2 * (3 - 2 * (y - cellY))
  const low = hash(cellX, cellY) * (1 - u) + hash(cellX + 1, cellY) * u
  const high = hash(cellX, cellY + 1) * (1 - u) + hash(cellX + 1, cellY + 1) * u
  return low * (1 - v) + high * v
}
