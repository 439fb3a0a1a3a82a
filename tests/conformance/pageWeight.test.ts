// What people on slow lines have to wait for: script before *Come in*, and what the world takes on top. Brotli, exact.

import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type PageWeight, pageWeight } from '@towpath/client/build/pageWeight.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { root } from '../support/sourceFiles.ts'

const BEFORE_COME_IN_BYTES = 130_000
const WORLD_BYTES = 340_000
/** Without a build there is nothing to weigh, so one is made. */
const BUILD_MS = 180_000

let weight: PageWeight

beforeAll(async () => {
  weight = await pageWeight(await builtFolder())
}, BUILD_MS)

async function builtFolder(): Promise<string> {
  const built = join(root, 'client/dist')
  if (existsSync(join(built, '.vite/manifest.json'))) return built
  const folder = mkdtempSync(join(tmpdir(), 'towpath-page-'))
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  const args = [vite, 'build', join(root, 'client'), '--outDir', folder, '--logLevel', 'silent']
  // The test runner's own NODE_ENV would build the developer's edition of React, which nobody is served.
  await promisify(execFile)(process.execPath, args, { env: { ...process.env, NODE_ENV: 'production' } })
  return folder
}

describe('the script of the page', () => {
  it(`is at most ${BEFORE_COME_IN_BYTES} bytes before Come in`, () => {
    expect(weight.beforeComeIn).toBeGreaterThan(20_000)
    expect(weight.beforeComeIn).toBeLessThanOrEqual(BEFORE_COME_IN_BYTES)
  })

  it(`is at most ${WORLD_BYTES} bytes more for the world with WebXR`, () => {
    expect(weight.world).toBeGreaterThan(100_000)
    expect(weight.world).toBeLessThanOrEqual(WORLD_BYTES)
  })

  it('brings no parser of commands to the page: those belong to the server', () => {
    expect(weight.files.filter(({ file }) => /zod/i.test(file))).toEqual([])
  })
})
