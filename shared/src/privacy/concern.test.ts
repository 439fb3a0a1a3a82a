import { expect, it } from 'vitest'
import { CONCERN_MAX, checkConcern } from './concern.ts'

const concern = { about: 'Ann', seen: '', said: '', ownWords: '', done: '' }
const codeOf = (asked: typeof concern) => {
  const checked = checkConcern(asked)
  return checked.ok ? 'ok' : checked.refusal.code
}

it('CONCERN-1 a note says about whom it is and something more, in at most 4,000 signs altogether', () => {
  expect(codeOf(concern)).toBe('concern.empty')
  expect(codeOf({ ...concern, about: ' … ', seen: 'x' })).toBe('concern.about')
  expect(codeOf({ ...concern, seen: '\n' })).toBe('concern.empty')
  for (const part of ['seen', 'said', 'ownWords', 'done']) expect(codeOf({ ...concern, [part]: 'x' })).toBe('ok')
  const full = { ...concern, seen: '😀'.repeat(2_000), said: 'x'.repeat(CONCERN_MAX - 2_003) }
  expect(codeOf(full)).toBe('ok')
  expect(codeOf({ ...full, done: 'x' })).toBe('text.tooLong')
})
