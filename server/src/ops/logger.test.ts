import { describe, expect, it } from 'vitest'
import { addressPrefix, createLogger } from './logger.ts'

describe('addressPrefix', () => {
  it.each([
    ['203.0.113.77', '203.0.113'],
    ['::ffff:203.0.113.77', '203.0.113'],
    ['2001:db8:abcd:12::1', '2001:db8:abcd'],
    ['2001:DB8:ABCD:ffff:1:2:3:4', '2001:db8:abcd'],
    ['2001:db8::1', '2001:db8:0'],
    ['fe80::1%eth0', 'fe80:0:0'],
    ['::1', '0:0:0'],
    [undefined, ''],
    ['nonsense', 'nonsense'],
  ])('of %s is %s', (address, prefix) => {
    expect(addressPrefix(address)).toBe(prefix)
  })
})

describe('the log', () => {
  it('has dashes where something private was passed by mistake', () => {
    const lines: string[] = []
    const logger = createLogger('info', { write: (line) => lines.push(line) })
    logger.info(
      {
        name: 'canary',
        person: { name: 'canary', text: 'canary' },
        request: { headers: { cookie: 'canary', authorization: 'canary' } },
      },
      'x',
    )
    logger.info(
      { ticket: 'canary', invitation: 'canary', code: 'canary', sdp: 'canary', address: 'canary', url: '/m/canary' },
      'x',
    )
    expect(lines).toHaveLength(2)
    expect(lines.join()).not.toContain('canary')
  })
})
