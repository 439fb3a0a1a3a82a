import { expect, it } from 'vitest'
import { seal, unseal } from './seal.ts'

it('opens what it sealed, with the same secret only', () => {
  const sealed = seal('secret', '123456')
  expect(sealed).not.toContain('123456')
  expect(unseal('secret', sealed)).toBe('123456')
  expect(unseal('another', sealed)).toBeUndefined()
})

it('never seals the same text alike', () => {
  expect(seal('secret', 'x')).not.toBe(seal('secret', 'x'))
})

it('refuses what was changed or is no seal', () => {
  const sealed = seal('secret', 'some text')
  for (let at = 0; at < sealed.length - 1; at++) {
    const changed = sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1)
    expect(unseal('secret', changed)).toBeUndefined()
  }
  for (const broken of ['', 'x', 'not base64 at all!']) expect(unseal('secret', broken)).toBeUndefined()
})
