import { describe, expect, it } from 'vitest'
import { hashPassword, verifyPassword } from './password.ts'

const password = 'four words by the canal'

describe('a password of staff', () => {
  it('is known again, and no other is', async () => {
    const hash = await hashPassword(password)
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(await verifyPassword({ hash, password })).toBe(true)
    expect(await verifyPassword({ hash, password: `${password} ` })).toBe(false)
    expect(await verifyPassword({ hash, password: '' })).toBe(false)
  })

  it('is kept differently each time, so that equal passwords do not show', async () => {
    expect(await hashPassword(password)).not.toBe(await hashPassword(password))
  })

  it('is the same in either form of Unicode', async () => {
    expect(await verifyPassword({ hash: await hashPassword('Zoë'), password: 'Zoe\u0308' })).toBe(true)
  })

  it.each(['', 'plain', '$argon2id$v=19$m=1,t=1,p=1$$', '$argon2i$v=19$m=19456,t=2,p=1$AAAA$AAAA'])(
    'is never taken for right by what is no hash of ours: "%s"',
    async (hash) => {
      expect(await verifyPassword({ hash, password })).toBe(false)
    },
  )
})
