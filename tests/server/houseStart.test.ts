// The start of the product as an operator meets it: one sentence when it cannot be, one block when it can.

import { createSocket } from 'node:dgram'
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { availableParallelism, loadavg } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, describe, expect, it } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { freePorts } from '../support/freePorts.ts'
import { type RunningServer, runServer } from '../support/startServer.ts'
import { useHouses } from '../support/useHouses.ts'

const { folder, start, keep } = useHouses()
const holders: Server[] = []

afterEach(() => {
  for (const holder of holders.splice(0)) holder.close()
})

async function failedStart(env: Record<string, string>) {
  const ports = await freePorts()
  const given = { PORT: ports.port, HTTPS_PORT: ports.httpsPort, VOICE_PORT: ports.voicePort }
  const named = Object.fromEntries(Object.entries(given).map(([name, port]) => [name, String(port)]))
  const { printed, ended } = runServer({ ...named, DATA_DIR: folder(), ...env })
  const { code } = await ended
  return { code, ...printed() }
}

async function hold(host?: string): Promise<number> {
  const holder = createServer()
  holders.push(holder)
  await new Promise<void>((resolve) => holder.listen({ port: 0, ...(host ? { host } : {}) }, resolve))
  return (holder.address() as { port: number }).port
}

function databaseUrl({ dataDir }: RunningServer): string {
  const password = readFileSync(join(dataDir, 'database-password'), 'utf8').trim()
  return `postgres://towpath:${password}@localhost/towpath?host=${encodeURIComponent(join(dataDir, 'database'))}`
}

async function openDatabase(server: RunningServer): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: databaseUrl(server) })
  await client.connect()
  return client
}

/** One sentence, exit code 1, nothing on stdout, no stack. */
function expectSentence(end: { code: number | null; out: string; log: string }, ...words: (string | RegExp)[]): void {
  expect(end).toMatchObject({ code: 1, out: '' })
  expect(end.log.trim().split('\n')).toHaveLength(1)
  for (const word of words) expect(end.log).toMatch(word)
}

describe('a start that cannot be', () => {
  it('names a wrong variable and what it should be', async () => {
    expectSentence(await failedStart({ PORT: 'eighty' }), 'PORT should be a port number', '"eighty"')
  })

  it('says that the port is taken', async () => {
    const port = await hold()
    expectSentence(await failedStart({ PORT: String(port) }), `Port ${port} is already in use`, 'set PORT')
  })

  it('says that the port for HTTPS is taken', async () => {
    const port = await hold()
    expectSentence(await failedStart({ HTTPS_PORT: String(port) }), `Port ${port} is already in use`, 'set HTTPS_PORT')
  })

  it('says that the port for voice is taken', async () => {
    const socket = createSocket('udp4')
    await new Promise<void>((resolve) => socket.bind(0, resolve))
    const { port } = socket.address()
    expectSentence(await failedStart({ VOICE_PORT: String(port) }), `${port}`, 'VOICE_PORT')
    socket.close()
  })

  it('says that the host is no address of this machine', async () => {
    expectSentence(await failedStart({ HOST: '203.0.113.7' }), '203.0.113.7 is no address of this machine', 'HOST')
  })

  it('says that the data folder cannot be written to', async () => {
    const file = join(folder(), 'a-file')
    writeFileSync(file, '')
    expectSentence(await failedStart({ DATA_DIR: file }), `data folder ${file} cannot be written`, 'DATA_DIR')
  })

  it.skipIf(process.getuid?.() === 0)('says so of a folder that is read-only', async () => {
    const closed = folder()
    chmodSync(closed, 0o500)
    expectSentence(await failedStart({ DATA_DIR: closed }), 'cannot be written', 'DATA_DIR')
  })

  it('says that the folder of the database is none', async () => {
    const dataDir = folder()
    mkdirSync(join(dataDir, 'database'))
    writeFileSync(join(dataDir, 'database/notes.txt'), '')
    expectSentence(await failedStart({ DATA_DIR: dataDir }), 'is not a database')
  })

  it('says that the database is broken, and leaves it as it is', async () => {
    const dataDir = folder('used')
    const server = await start({ dataDir })
    await server.end('SIGTERM')
    rmSync(join(dataDir, 'database/global/pg_control'))
    expectSentence(await failedStart({ DATA_DIR: dataDir }), 'does not start', 'pg_control', 'backup')
  })

  it('says that DATABASE_URL leads nowhere', async () => {
    const { port } = await freePorts()
    const env = { DATABASE_URL: `postgres://someone:canary-password@127.0.0.1:${port}/towpath` }
    const end = await failedStart(env)
    expectSentence(end, 'DATABASE_URL', 'ECONNREFUSED')
    expect(end.log).not.toContain('canary-password')
  })

  it('says that the database belongs to a newer version', async () => {
    const dataDir = folder('used')
    const server = await start({ dataDir })
    const sql = await openDatabase(server)
    await sql.query("insert into drizzle.__drizzle_migrations (hash, created_at) values ('later', 99999999999999)")
    await sql.end()
    await server.end('SIGTERM')
    expectSentence(await failedStart({ DATA_DIR: dataDir }), 'newer version of Towpath')
  })

  it('says that another one runs with the same data, and leaves that one alone', async () => {
    const first = await start()
    expectSentence(await failedStart({ DATA_DIR: first.dataDir }), 'Another Towpath is running', 'DATA_DIR')
    expect((await fetch(`${first.baseUrl}/readyz`)).status).toBe(200)
  })
})

describe('the start', () => {
  it('is over in 10 s, prints one block and keeps quiet', async () => {
    const startedMs = performance.now()
    const server = await start({ dataDir: folder() })
    // On a machine where others wait for the processor as well, the share that is left to us counts.
    const crowd = Math.max(1, loadavg()[0]! / availableParallelism())
    expect((performance.now() - startedMs) / crowd).toBeLessThan(10_000)
    expect(server.code).toMatch(/^\d{6}$/)
    expect(server.participantLink).toMatch(/^http:\/\/localhost:\d+\/m\/[0-9a-hjkmnp-tv-z]{26}$/)
    expect(server.hostLink).toMatch(/^http:\/\/localhost:\d+\/host\/[0-9a-hjkmnp-tv-z]{26}$/)
    expect(server.printed().log).toBe('')
  })

  it('works with hardly any environment, in a folder with spaces and a very long path', async () => {
    const dataDir = join(folder(), 'a folder', 'x'.repeat(100))
    const server = await start({ dataDir })
    expect((await fetch(`${server.baseUrl}/readyz`)).status).toBe(200)
  })

  it('takes the database that DATABASE_URL names, and then starts none of its own', async () => {
    const secret = 's'.repeat(32)
    const first = await start({ env: { SECRET: secret } })
    const second = await start({ dataDir: folder(), env: { SECRET: secret, DATABASE_URL: databaseUrl(first) } })
    expect(second.participantLink.split('/').at(-1)).toBe(first.participantLink.split('/').at(-1))
    expect(readdirSync(second.dataDir)).not.toContain('database')
    await second.end('SIGTERM')
    expect((await fetch(`${first.baseUrl}/readyz`)).status).toBe(200)
  })

  it('says not ready when the database is gone, and ready when it is back', async () => {
    const owner = await start()
    const server = await start({ env: { DATABASE_URL: databaseUrl(owner) } })
    const status = async (path: string) => (await fetch(server.baseUrl + path)).status
    await owner.end('SIGTERM')
    await eventually(
      () => status('/readyz'),
      (seen) => seen === 503,
      { withinMs: 5_000, what: 'not ready' },
    )
    expect(await status('/livez')).toBe(200)
    keep(await owner.startAgain())
    await eventually(
      () => status('/readyz'),
      (seen) => seen === 200,
      { withinMs: 5_000, what: 'ready again' },
    )
  })

  it('only checks the configuration when asked', async () => {
    const right = runServer({ DATA_DIR: '/nowhere' }, ['--check-config'])
    expect(await right.ended).toMatchObject({ code: 0 })
    expect(right.printed().out).toBe('The configuration is in order.\n')
    const wrong = runServer({ LOG_LEVEL: 'loud', PORT: '-1' }, ['--check-config'])
    expect(await wrong.ended).toMatchObject({ code: 1 })
    expect(wrong.printed().log.trim().split('\n')).toHaveLength(2)
  })

  it('keeps code and participant link over a restart, and gives a fresh host link', async () => {
    const first = await start()
    await first.end('SIGTERM')
    const second = keep(await first.startAgain())
    expect(second.code).toBe(first.code)
    expect(second.participantLink).toBe(first.participantLink)
    expect(second.hostLink).not.toBe(first.hostLink)
  })

  it('gives new invitations when SECRET was replaced, since the old ones cannot be opened', async () => {
    const dataDir = folder('used')
    const first = await start({ dataDir, env: { SECRET: 'a'.repeat(32) } })
    await first.end('SIGTERM')
    const second = await start({ dataDir, env: { SECRET: 'b'.repeat(32) } })
    expect(second.participantLink).not.toBe(first.participantLink)
    const { ok } = (await (await fetch(`${second.baseUrl}/api/invitations/${first.code}`)).json()) as { ok: boolean }
    expect(ok).toBe(second.code === first.code)
  })
})
