// The same product for those who change it, started by the very command that the package names: sources are watched.

import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { freePorts } from '../support/freePorts.ts'
import { root } from '../support/sourceFiles.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'towpath-development-'))
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: { dev: string } }

let watched: ChildProcess
let address: string
let printed = ''

const get = (path: string) => fetch(`${address}${path}`, { headers: { accept: 'text/html' } })

beforeAll(async () => {
  const { port, httpsPort, voicePort } = await freePorts()
  address = `http://localhost:${port}`
  watched = spawn('sh', ['-c', scripts.dev], {
    cwd: root,
    env: {
      ...process.env,
      PATH: `${join(root, 'node_modules/.bin')}:${process.env.PATH}`,
      PORT: String(port),
      HTTPS_PORT: String(httpsPort),
      VOICE_PORT: String(voicePort),
      DATA_DIR: dataDir,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  for (const stream of [watched.stdout!, watched.stderr!])
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text
    })
  await eventually(
    () => printed,
    (text) => text.includes('Stop with Ctrl-C.'),
    { withinMs: 50_000, what: 'the block of the start' },
  )
})

afterAll(async () => {
  const gone = new Promise((resolve) => watched.once('close', resolve))
  watched.kill('SIGINT')
  await gone
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 10 })
})

describe('the start for development', () => {
  it('has everything in order, voice and database too', async () => {
    expect((await get('/readyz')).status).toBe(200)
    expect(printed).not.toContain('"level":"error"')
  })

  it('serves the page from its sources, with what loads them again when they change', async () => {
    const page = await (await get('/')).text()
    expect(page).toContain('/@vite/client')
    const script = page.match(/src="(\/src\/[^"]+)"/)?.[1]
    expect(script).toBeDefined()
    expect((await fetch(`${address}${script}`)).headers.get('content-type')).toContain('javascript')
  })
})
