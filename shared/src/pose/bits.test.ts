import fc from 'fast-check'
import { expect, it } from 'vitest'
import { BitReader } from './BitReader.ts'
import { BitWriter } from './BitWriter.ts'
import { readRice, writeRice } from './riceCode.ts'

const field = fc
  .integer({ min: 1, max: 30 })
  .chain((count) => fc.record({ count: fc.constant(count), value: fc.integer({ min: 0, max: 2 ** count - 1 }) }))

it('reads back any fields that were written, from any place in a buffer', () => {
  fc.assert(
    fc.property(fc.array(field, { maxLength: 40 }), fc.nat(9), (fields, start) => {
      const bytes = new Uint8Array(200).fill(255)
      const writer = new BitWriter()
      writer.begin(bytes, start)
      for (const { value, count } of fields) writer.write(value, count)
      const reader = new BitReader()
      reader.begin(bytes, start, start + writer.byteCount())
      expect(fields.map(({ count }) => reader.read(count))).toEqual(fields.map(({ value }) => value))
      expect(reader.failed).toBe(false)
      expect(reader.endsClean()).toBe(true)
      expect(reader.byteCount()).toBe(writer.byteCount())
    }),
    { seed: 1 },
  )
})

it('fails without throwing when read or written past the end', () => {
  const reader = new BitReader()
  reader.begin(new Uint8Array(2), 0, 2)
  expect([reader.read(10), reader.read(10), reader.failed]).toEqual([0, 0, true])
  reader.begin(new Uint8Array(2), 1, 9)
  expect([reader.read(1), reader.failed]).toEqual([0, true])
  const writer = new BitWriter()
  writer.begin(new Uint8Array(1), 0)
  writer.write(3, 9)
  expect([writer.overflowed, writer.byteCount()]).toEqual([true, 0])
})

it('codes any residual of the widest scene with any parameter', () => {
  fc.assert(
    fc.property(fc.integer({ min: -262_144, max: 262_144 }), fc.nat(16), (value, k) => {
      const bytes = new Uint8Array(8)
      const writer = new BitWriter()
      writer.begin(bytes, 0)
      writeRice(writer, value, k)
      const reader = new BitReader()
      reader.begin(bytes, 0, 8)
      expect(readRice(reader, k)).toBe(value)
    }),
    { seed: 2, numRuns: 1000 },
  )
})
