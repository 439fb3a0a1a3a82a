import { expect, it } from 'vitest'
import { audibility } from './earshot.ts'
import { foremostAudibility, LOWERED_GAIN } from './foremost.ts'
import { assignSlots } from './slots.ts'

it('VOICE-16 a foremost voice is never fainter than from 4 m, wherever it comes from', () => {
  for (const metres of [4, 5, 25, 1_000, Number.POSITIVE_INFINITY, Number.NaN])
    expect(foremostAudibility(metres)).toBe(audibility(4))
  for (const metres of [0, 1, 3.9]) expect(foremostAudibility(metres)).toBe(audibility(metres))
})

it('VOICE-17 the others are lowered by 12 dB', () => {
  expect(20 * Math.log10(LOWERED_GAIN)).toBeCloseTo(-12, 9)
})

it('VOICE-18 one end alone makes no line: both have to say so, and then neither hears anybody else', () => {
  const empty = new Array(8).fill(null)
  const voice = (personId: string, lineWith: string | null = null) =>
    ({ personId, x: 0, y: 0, z: 0, active: true, decibels: -20, lineWith }) as const
  const heard = (lineWith: string | null, ...voices: ReturnType<typeof voice>[]) =>
    assignSlots(empty, { personId: 'me', x: 0, y: 0, z: 0, lineWith }, voices).filter((id) => id !== null)
  expect(heard(null, voice('a', 'me'), voice('b'))).toEqual(['b'])
  expect(heard('a', voice('a', 'other'), voice('b'))).toEqual([])
  expect(heard('a', voice('a', 'me'), voice('b'), voice('c', 'me'))).toEqual(['a'])
})
