// What keeps hostile keys and the source out, wherever code is added: each of these holds for every file there is.

import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { COMMANDS } from '@towpath/shared/protocol/commands'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { filesBelow, read, root } from '../support/sourceFiles.ts'

/** Where our processes and threads begin. */
const BEGINNINGS = [
  'server/src/main.ts',
  'server/src/voice/embedded/voiceProcess.ts',
  'server/src/papers/paperWorker.ts',
]
/** What better-auth reads of our own calls, and the browser's answers for passkeys, which grow and are checked by their library. */
const NOT_FROM_OUTSIDE = ['server/src/http/staffAuth.ts', 'server/src/http/passkeyRoutes.ts']

describe('what comes from outside', () => {
  it.each(Object.entries(COMMANDS))('CMD: %s takes no key that it does not know', (_name, { payload }) => {
    const json = z.toJSONSchema(payload, { io: 'input', unrepresentable: 'any' })
    const objects = [json, ...((json.anyOf ?? json.oneOf ?? []) as (typeof json)[])].filter(
      ({ type }) => type === 'object',
    )
    expect(objects.length).toBeGreaterThan(0)
    for (const { additionalProperties } of objects) expect(additionalProperties).toBe(false)
  })

  it('is read by strict schemas alone, over HTTP too', () => {
    const loose = filesBelow('server/src/http', ['.ts']).filter(
      (path) => /\bz\s*\.\s*(object|looseObject)\(/.test(read(path)) && !NOT_FROM_OUTSIDE.includes(path),
    )
    expect(loose).toEqual([])
  })

  it('finds no way to a prototype in any of our processes', () => {
    for (const path of BEGINNINGS)
      expect([path, /^import '[./]+ops\/dropProto\.ts'$/m.test(read(path))]).toEqual([path, true])
    const script = `await import('./server/src/ops/dropProto.ts')
      const hostile = JSON.parse('{"__proto__":{"role":"host"}}')
      const copied = Object.assign({}, hostile)
      process.stdout.write(JSON.stringify([typeof {}.__proto__, {}.role ?? null, copied.role ?? null]))`
    const said = execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: root, encoding: 'utf8' })
    expect(JSON.parse(said)).toEqual(['undefined', null, null])
  })
})

it('the page that is served brings no maps of the source', () => {
  const built = join(root, 'client/dist')
  const files = existsSync(built) ? filesBelow('client/dist', ['.map', '.js', '.css']) : []
  expect(files.filter((path) => path.endsWith('.map') || /sourceMappingURL=/.test(read(path)))).toEqual([])
})
