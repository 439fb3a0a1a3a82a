// Golomb-Rice code for signed whole numbers: short when they are near zero. Pure but for the writer and reader passed in.
import type { BitReader } from './BitReader.ts'
import type { BitWriter } from './BitWriter.ts'

/** So many ones announce a number written out in full. */
const ESCAPE_ONES = 10
const ESCAPE_BITS = 20

export function writeRice(writer: BitWriter, value: number, k: number): void {
  const folded = value < 0 ? -2 * value - 1 : 2 * value
  const quotient = folded >> k
  if (quotient >= ESCAPE_ONES) {
    writer.write((1 << ESCAPE_ONES) - 1, ESCAPE_ONES)
    writer.write(folded & ((1 << ESCAPE_BITS) - 1), ESCAPE_BITS)
    return
  }
  writer.write((1 << (quotient + 1)) - 2, quotient + 1)
  if (k > 0) writer.write(folded & ((1 << k) - 1), k)
}

export function readRice(reader: BitReader, k: number): number {
  const ones = reader.readOnes(ESCAPE_ONES)
  let folded: number
  if (ones === ESCAPE_ONES) folded = reader.read(ESCAPE_BITS)
  else folded = k > 0 ? (ones << k) | reader.read(k) : ones
  return folded & 1 ? -((folded + 1) >> 1) : folded >> 1
}
