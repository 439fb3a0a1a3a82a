import { encode } from '@colyseus/schema'
import { COMMANDS } from '@towpath/shared/protocol/commands'
import { describe, expect, it } from 'vitest'
import { isPlausible } from './frameGate.ts'

const bytes = (...values: number[]) => Uint8Array.from(values)
const text = (value: string) => [...new TextEncoder().encode(value)]

describe('the gate', () => {
  it('CMD-10 lets through what a page sends', () => {
    for (const frame of [bytes(10), bytes(12), bytes(18), bytes(17, 1), bytes(17, 1, 255, 0)])
      expect(isPlausible(frame)).toBe(true)
    for (const name of Object.keys(COMMANDS)) {
      for (const request of [0, 1, 127, 128, 255, 256, 65_535, 65_536, 4_000_000]) {
        const frame = Buffer.alloc(100)
        const it = { offset: 1 }
        frame[0] = 21
        encode.number(frame, request, it)
        encode.string(frame, name, it)
        expect([name, request, isPlausible(frame.subarray(0, it.offset))]).toEqual([name, request, true])
      }
    }
  })

  it('CMD-10 stops what none sends: other codes, types that are no text, cut off or long', () => {
    const wrong = [
      bytes(),
      bytes(13),
      bytes(17),
      bytes(21),
      bytes(21, 1),
      bytes(21, 0xc1, 1),
      bytes(21, 0xcf, 0, 0, 0, 0, 0, 0, 0, 1, 1),
      bytes(13, 0xa5, ...text('text')),
      bytes(13, 0xa2, 0xff, 0xfe),
      bytes(13, 0xa2, 0xc3, 0xa9),
      bytes(13, 0xd9, 200, ...text('x'.repeat(200))),
      bytes(13, 0xda, 0, 2, ...text('ab')),
      bytes(13, 0xc0),
      bytes(13, 0xff),
      ...[0, 9, 11, 14, 15, 16, 19, 20, 22, 23, 128 + 13, 255].map((code) => bytes(code, 1, 1)),
    ]
    for (const frame of wrong) expect([...frame, isPlausible(frame)].at(-1)).toBe(false)
  })
})
