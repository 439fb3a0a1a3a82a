// Rule 6: enforced, not remembered. The linter itself must refuse a forbidden import while someone types it.

import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { read, root } from '../support/sourceFiles.ts'

const FORBIDDEN = [
  ['shared/src/a.ts', 'node:fs'],
  ['shared/src/b.ts', 'three'],
  ['shared/src/c.ts', '@towpath/scenes/manifests'],
  ['server/src/a.ts', 'react'],
  ['server/src/b.ts', 'three/webgpu'],
  ['server/src/c.ts', '@react-three/fiber'],
  ['server/src/d.ts', '@towpath/scenes/views'],
  ['server/src/e.ts', '@towpath/client/src/main'],
  ['server/src/meeting/a.ts', '@colyseus/core'],
  ['server/src/meeting/b.ts', 'pg'],
  ['server/src/meeting/c.ts', 'react'],
  ['server/src/presence/a.ts', 'express'],
  ['client/src/a.ts', '@towpath/server/src/app'],
  ['client/src/b.ts', 'node:path'],
  ['scenes/src/a.ts', '@towpath/client/src/main'],
  ['scenes/src/b.ts', '@towpath/server/src/app'],
] as const

const ALLOWED = [
  ['server/src/rooms/ok.ts', '@colyseus/core'],
  ['server/src/ok.ts', '@towpath/scenes/manifests'],
  ['client/src/ok.ts', 'three'],
  ['shared/src/ok.ts', 'zod'],
] as const

const folder = mkdtempSync(join(tmpdir(), 'towpath-lint-'))
let refused = new Set<string>()

beforeAll(() => {
  writeFileSync(join(folder, 'biome.json'), JSON.stringify({ ...JSON.parse(read('.biome.json')), vcs: undefined }))
  for (const [path, specifier] of [...FORBIDDEN, ...ALLOWED]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), `import '${specifier}'\n`)
  }
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome')
  const options = ['lint', '--only=style/noRestrictedImports', '--reporter=json', '--max-diagnostics=200', '.']
  const { stdout } = spawnSync(process.execPath, [biome, ...options], { cwd: folder, encoding: 'utf8' })
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { location: { path: string | { file: string } } }[] }
  refused = new Set(diagnostics.map(({ location: { path } }) => (typeof path === 'string' ? path : path.file)))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

it.each(FORBIDDEN)('refuses in %s an import of %s', (path) => {
  expect(refused).toContain(path)
})

it.each(ALLOWED)('allows in %s an import of %s', (path) => {
  expect(refused).not.toContain(path)
})
