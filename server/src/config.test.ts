import { describe, expect, it } from 'vitest'
import { readConfig } from './config.ts'

const sentences = (source: Record<string, string>) => {
  const read = readConfig(source)
  return read.ok ? [] : read.refusal
}

describe('readConfig', () => {
  it('needs nothing at all', () => {
    expect(readConfig({})).toMatchObject({
      ok: true,
      value: {
        PORT: 3000,
        HTTPS_PORT: 3443,
        VOICE_PORT: 3900,
        LOG_LEVEL: 'warn',
        DATA_DIR: expect.stringMatching(/^\/.*\.data$/),
      },
    })
  })

  it('takes an empty variable for an absent one, and ignores everything that is not ours', () => {
    expect(readConfig({ PORT: '', HOST: '', HOME: '/root' })).toEqual(readConfig({}))
  })

  it.each([
    ['PORT', '3030', 3030],
    ['PORT', '0', 0],
    ['HOST', '::1', '::1'],
    ['HOST', 'towpath.local', 'towpath.local'],
    ['PUBLIC_URL', 'https://towpath.example.org/', 'https://towpath.example.org'],
    ['DATABASE_URL', 'postgresql://a:b@c:5432/d', 'postgresql://a:b@c:5432/d'],
    ['VOICE_ADDRESS', '203.0.113.9', '203.0.113.9'],
    ['LOG_LEVEL', 'silent', 'silent'],
  ])('takes %s=%s', (name, text, value) => {
    expect(readConfig({ [name]: text })).toMatchObject({ ok: true, value: { [name]: value } })
  })

  it.each([
    ['PORT', 'http'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '3000.5'],
    ['PORT', ' 3000'],
    ['PORT', '0x10'],
    ['HTTPS_PORT', '99999999999'],
    ['VOICE_PORT', '0'],
    ['HOST', 'not a host'],
    ['HOST', 'http://localhost'],
    ['VOICE_ADDRESS', '1.2.3.4:3900'],
    ['PUBLIC_URL', 'towpath.example.org'],
    ['PUBLIC_URL', 'ftp://towpath.example.org'],
    ['PUBLIC_URL', 'https://towpath.example.org/sub'],
    ['PUBLIC_URL', 'https://towpath.example.org/?a=b'],
    ['DATABASE_URL', 'mysql://a'],
    ['REDIS_URL', 'localhost:6379'],
    ['LIVEKIT_URL', 'livekit'],
    ['SMTP_URL', 'mail.example.org'],
    ['SECRET', 'short'],
    ['METRICS_TOKEN', 'short'],
    ['LOG_LEVEL', 'loud'],
    ['DATA_DIR', 'a\0b'],
  ])('refuses %s=%j with one sentence that names it', (name, text) => {
    const said = sentences({ [name]: text })
    expect(said).toHaveLength(1)
    expect(said[0]).toMatch(new RegExp(`^${name} should be .+\\.$`))
  })

  it('tells every wrong variable at once', () => {
    expect(sentences({ PORT: 'x', LOG_LEVEL: 'y', SECRET: 'z' })).toHaveLength(3)
  })

  it('repeats no secret', () => {
    const secrets = [
      'SECRET',
      'METRICS_TOKEN',
      'DATABASE_URL',
      'SMTP_URL',
      'REDIS_URL',
      'LIVEKIT_API_SECRET',
      'LIVEKIT_API_KEY',
    ]
    for (const name of secrets) expect(sentences({ [name]: 'zq' }).join()).not.toContain('zq')
  })

  it('wants all of LiveKit or none', () => {
    expect(sentences({ LIVEKIT_URL: 'wss://livekit.example.org' })[0]).toMatch(
      'LIVEKIT_API_KEY and LIVEKIT_API_SECRET should be set as well',
    )
  })

  it('wants two ports for two servers, unless any will do', () => {
    expect(sentences({ PORT: '4000', HTTPS_PORT: '4000' })[0]).toMatch('HTTPS_PORT should be another port than PORT')
    expect(sentences({ PORT: '0', HTTPS_PORT: '0' })).toEqual([])
  })
})
