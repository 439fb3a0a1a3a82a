import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readConfig } from './config.ts'
import { readSecretFiles } from './readSecretFiles.ts'

const folder = mkdtempSync(join(tmpdir(), 'towpath-secrets-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const SECRET = 'a secret of more than thirty-two characters'
function fileOf(content: string): string {
  const path = join(folder, `${Math.random()}`)
  writeFileSync(path, content)
  return path
}

describe('secrets by file', () => {
  it('are read without the new line at the end, and kept to the rules of their variable', () => {
    const source = readSecretFiles({ SECRET_FILE: fileOf(`${SECRET}\n`), PORT: '4000' })
    expect(source.ok && readConfig(source.value)).toMatchObject({ ok: true, value: { SECRET, PORT: 4000 } })
    const short = readSecretFiles({ SECRET_FILE: fileOf('short') })
    expect(short.ok && readConfig(short.value)).toEqual({
      ok: false,
      refusal: ['SECRET should be a random text of 32 characters or more.'],
    })
  })

  it.each([
    ['both', { SECRET, SECRET_FILE: fileOf(SECRET) }, /^SECRET and SECRET_FILE should not both be set\.$/],
    [
      'a missing file',
      { SMTP_URL_FILE: '/nowhere/at/all' },
      /^SMTP_URL_FILE should name a file that can be read, .*ENOENT/,
    ],
    [
      'an empty file',
      { METRICS_TOKEN_FILE: fileOf('\n') },
      /^METRICS_TOKEN_FILE should name a file that is not empty\.$/,
    ],
  ])('stop the start with a sentence for %s, and never with the secret', (_, source, sentence) => {
    const read = readSecretFiles(source)
    expect(read.ok).toBe(false)
    expect(read.ok ? [] : read.refusal).toEqual([expect.stringMatching(sentence)])
    expect(JSON.stringify(read)).not.toContain(SECRET)
  })

  it('leave everything as it was where there are none', () => {
    expect(readSecretFiles({ PORT: '1', SECRET })).toEqual({ ok: true, value: { PORT: '1', SECRET } })
  })
})
