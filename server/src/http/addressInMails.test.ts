import { describe, expect, it } from 'vitest'
import { createAddressInMails, ownOrigins } from './addressInMails.ts'

const HERE = { publicUrl: undefined, port: 3000, httpsPort: 3443 }

describe('the address in a mail', () => {
  it.each([
    'evil.example',
    'evil.example:3000',
    'localhost:3000@evil.example',
    '',
    undefined,
    'x\r\nHost: evil.example',
  ])('STAFF-16 is one of ours, whatever host the request claims: %j', (host) => {
    for (const secure of [true, false]) expect(ownOrigins(HERE)).toContain(createAddressInMails(HERE)(host, secure))
  })

  it('STAFF-16 is the public one where there is one', () => {
    const address = createAddressInMails({ ...HERE, publicUrl: 'https://towpath.test' })
    for (const host of ['evil.example', 'localhost:3000', 'towpath.test'])
      expect(address(host, true)).toBe('https://towpath.test')
  })
})
