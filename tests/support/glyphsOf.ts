// Which characters a WOFF font file can draw, read from its character map. Throws for anything else.

import { inflateSync } from 'node:zlib'

const SIGNATURE = 'wOFF'
const TABLE_ENTRY_BYTES = 20

export function glyphsOf(woff: Buffer): Set<number> {
  if (woff.toString('latin1', 0, 4) !== SIGNATURE) throw new Error('This is not a WOFF file.')
  const tables = woff.readUInt16BE(12)
  for (let table = 0; table < tables; table += 1) {
    const entry = 44 + table * TABLE_ENTRY_BYTES
    if (woff.toString('latin1', entry, entry + 4) !== 'cmap') continue
    const [offset, packed, length] = [4, 8, 12].map((at) => woff.readUInt32BE(entry + at)) as [number, number, number]
    const bytes = woff.subarray(offset, offset + packed)
    return charactersIn(packed < length ? inflateSync(bytes) : bytes)
  }
  throw new Error('This font has no character map.')
}

function charactersIn(map: Buffer): Set<number> {
  const found = new Set<number>()
  const encodings = map.readUInt16BE(2)
  for (let index = 0; index < encodings; index += 1) {
    const at = map.readUInt32BE(4 + index * 8 + 4)
    if (map.readUInt16BE(at) === 4) addSegments(map, at, found)
    if (map.readUInt16BE(at) === 12) addGroups(map, at, found)
  }
  return found
}

/** Format 4: segments of the basic plane. */
function addSegments(map: Buffer, at: number, found: Set<number>): void {
  const twice = map.readUInt16BE(at + 6)
  for (let segment = 0; segment < twice; segment += 2) {
    const last = map.readUInt16BE(at + 14 + segment)
    const first = map.readUInt16BE(at + 16 + twice + segment)
    for (let code = first; code <= last && code < 0xffff; code += 1) found.add(code)
  }
}

/** Format 12: groups of any plane. */
function addGroups(map: Buffer, at: number, found: Set<number>): void {
  const groups = map.readUInt32BE(at + 12)
  for (let group = 0; group < groups; group += 1) {
    const [first, last] = [0, 4].map((part) => map.readUInt32BE(at + 16 + group * 12 + part)) as [number, number]
    for (let code = first; code <= last; code += 1) found.add(code)
  }
}
