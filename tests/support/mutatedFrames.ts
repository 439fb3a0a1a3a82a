// Frames that look almost like a page's own, from a seed: right ones with bits turned, cut off or grown, wrong types and
// numbers in right places, nests of msgpack, and plain noise. The same seed gives the same frames.

import { COMMANDS } from '@towpath/shared/protocol/commands'
import { pack } from 'msgpackr'

/** What Colyseus knows and what it does not; 12 leaves the room and is rare, so that most frames find somebody there. */
const CODES = [9, 10, 11, 13, 13, 13, 14, 15, 16, 17, 17, 17, 18, 19, 20, 21, 21, 21, 21, 22, 23, 0, 255]
const LEAVE = 12
const NAMES = [...Object.keys(COMMANDS), '__proto__', 'constructor', '*', '_$b1', '', 'then', 'a'.repeat(300)]
const VALUES: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  2 ** 53,
  '',
  'x'.repeat(600),
  '\u0000',
  '\u202e',
  '__proto__',
  [],
  [[]],
  {},
  { text: 'hi' },
  { __proto__: null, constructor: { prototype: 1 } },
  JSON.parse('{"__proto__":{"role":"host"}}'),
  { raised: true },
  { stop: 'lock' },
  { place: 'lock.1' },
  { text: { toString: 1 } },
  { generation: 1, sdp: 'v=0' },
  { action: 'end', target: 'x' },
  new Uint8Array(40),
  new Date(0),
  new Map([[1, 2]]),
  new Set([1]),
]
const LONGEST = 600

export type FrameSource = { next(): Uint8Array }

export function createMutatedFrames(seed: number): FrameSource {
  let state = seed >>> 0
  /** Mulberry32: small, fast and the same everywhere. */
  const random = (below: number) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
  const pick = <T>(all: readonly T[]): T => all[random(all.length)]!

  function typed(): number[] {
    if (random(4) === 0) return [random(256)]
    const name = new TextEncoder().encode(pick(NAMES))
    return name.length < 32 ? [0xa0 | name.length, ...name] : [0xd9, name.length & 255, ...name]
  }

  function value(): Uint8Array {
    if (random(6) === 0)
      return Uint8Array.from({ length: random(200) }, () => pick([0x91, 0x81, 0xdc, 0xdd, 0xc1, 0xd4, 0xc7, 0xff]))
    return pack(pick(VALUES))
  }

  function plausible(): number[] {
    const code = random(200) === 0 ? LEAVE : pick(CODES)
    if (code === 21) return [code, random(256), ...typed(), ...value()]
    if (code === 17)
      return [code, random(3) ? 1 : random(256), ...Array.from({ length: random(64) }, () => random(256))]
    return [code, ...typed(), ...value()]
  }

  function mutate(frame: number[]): number[] {
    const at = random(frame.length || 1)
    const kinds = [
      () => frame,
      () => frame.with(at, (frame[at] ?? 0) ^ (1 << random(8))),
      () => frame.slice(0, at),
      () => [...frame, ...Array.from({ length: random(80) }, () => random(256))],
      () => frame.toSpliced(at, random(4), ...Array.from({ length: random(4) }, () => random(256))),
    ]
    return frame.length === 0 ? frame : pick(kinds)()
  }

  return {
    next() {
      if (random(12) === 0) return Uint8Array.from({ length: random(120) }, () => random(256))
      let frame = plausible()
      for (let times = random(4); times > 0; times--) frame = mutate(frame)
      return Uint8Array.from(frame.slice(0, LONGEST))
    },
  }
}
