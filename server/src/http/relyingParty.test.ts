import { describe, expect, it } from 'vitest'
import { createRelyingParty } from './relyingParty.ts'

const HERE = { publicUrl: undefined, port: 3000, httpsPort: 3443 }
const asked = (host: string, secure = false) => ({ headers: { host }, secure })

describe('the page that a passkey is good for', () => {
  it('STAFF-23 is the public one, whatever host the request claims', () => {
    const party = createRelyingParty({ ...HERE, publicUrl: 'https://towpath.test' })
    for (const host of ['towpath.test', 'evil.test', 'localhost:3000'])
      expect(party(asked(host))).toEqual({ id: 'towpath.test', origin: 'https://towpath.test' })
  })

  it('STAFF-23 is one of ours with a name, and none otherwise', () => {
    const party = createRelyingParty(HERE)
    expect(party(asked('localhost:3000'))).toEqual({ id: 'localhost', origin: 'http://localhost:3000' })
    expect(party(asked('localhost:3443', true))).toEqual({ id: 'localhost', origin: 'https://localhost:3443' })
    for (const host of ['127.0.0.1:3000', 'evil.test', 'localhost:3000.evil.test', 'localhost:3001', ''])
      expect(party(asked(host))).toBeUndefined()
  })
})
