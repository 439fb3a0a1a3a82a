import { expect, it } from 'vitest'
import { digitsOf, inGroups, isDigits } from './digits.ts'

it.each([
  ['', ''],
  ['4', '4'],
  ['482', '482'],
  ['4829', '482 9'],
  ['482913', '482 913'],
])('shows %j as %j', (digits, shown) => {
  expect(inGroups(digits)).toBe(shown)
  expect(digitsOf(shown)).toBe(digits)
})

it('takes six digits and nothing else', () => {
  expect(digitsOf('a4-8 2913007')).toBe('482913')
  expect(isDigits('48 2')).toBe(true)
  for (const other of ['48x', '48-2', 'https://']) expect(isDigits(other)).toBe(false)
})
