// Backup, restore and the move to another database as an operator runs them: nothing lost, nothing half, nothing overwritten.

import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root } from '../support/sourceFiles.ts'
import { type RunningServer, startServer } from '../support/startServer.ts'
import { visit } from '../support/visit.ts'

const folder = mkdtempSync(join(tmpdir(), 'towpath-backup-'))
const FILE = join(folder, 'whole.backup')
/** What breaks careless copies: quotes, signs that some readers take for line ends, other scripts, numbers beyond 2^53. */
const NAME = '"Zoë" \\n \u2028\u2029 #{"rows":1} \u{1F9D3}\u{1F3FD} नमस्ते \t\'; drop table people'
const BIG = '9007199254740993'

let house: RunningServer

async function command(name: 'backup' | 'restore' | 'moveDatabase', env: Record<string, string>, argument = '') {
  const { PATH = '', HOME = '' } = process.env
  const child = spawn(process.execPath, [`server/src/commands/${name}.ts`, ...(argument ? [argument] : [])], {
    cwd: root,
    env: { PATH, HOME, ...env },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { code, said }
}

function databaseUrl(dataDir: string, name = 'towpath'): string {
  const password = readFileSync(join(dataDir, 'database-password'), 'utf8').trim()
  return `postgres://towpath:${password}@localhost/${name}?host=${encodeURIComponent(join(dataDir, 'database'))}`
}

async function ask(url: string, ...queries: readonly string[]): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    let rows: readonly Record<string, unknown>[] = []
    for (const query of queries) rows = (await client.query(query)).rows
    return rows
  } finally {
    await client.end()
  }
}

const linesOf = (path: string) => gunzipSync(readFileSync(path)).toString('utf8').trimEnd().split('\n')
/** The head tells when it was made; everything else of two backups of the same must be the same. */
const contentOf = (path: string) => linesOf(path).slice(1, -1)

beforeAll(async () => {
  // Of its own making, with what another database is made from.
  house = await startServer({ dataDir: join(folder, 'house') })
  const quoted = `'${NAME.replaceAll("'", "''")}'`
  await ask(
    databaseUrl(house.dataDir),
    `update meetings set title = ${quoted}, starts_at = '2026-11-25 06:00:00.123456+00', length_minutes = 60`,
    `insert into invitation_uses (id, invitation_id, device_hash, known_device, at) overriding system value
     select ${BIG}, id, ${quoted}, false, now() from invitations limit 1`,
    'update meetings set starts_at = null, length_minutes = null',
  )
  expect(await command('backup', { DATA_DIR: house.dataDir }, FILE)).toMatchObject({ code: 0 })
})

afterAll(async () => {
  await house?.stop()
  rmSync(folder, { recursive: true, force: true })
})

describe('a backup', () => {
  it('is made while people are in, and leaves the house as it was', async () => {
    expect((await visit(house, '/readyz')).response.status).toBe(200)
    expect(linesOf(FILE).length).toBeGreaterThan(20)
  })

  it('never overwrites a file, and leaves no half one behind', async () => {
    const { code, said } = await command('backup', { DATA_DIR: house.dataDir }, FILE)
    expect(code).toBe(1)
    expect(said).toContain('Name another one.')
    expect(readdirSync(folder).filter((name) => name.endsWith('.new'))).toEqual([])
  })
})

describe('a restore', () => {
  const spoilt = (name: string, spoil: (lines: string[]) => string[] | Buffer) => {
    const path = join(folder, name)
    const made = spoil(linesOf(FILE))
    writeFileSync(path, Buffer.isBuffer(made) ? made : gzipSync(`${made.join('\n')}\n`))
    return path
  }
  /** One new folder for all that fail: each of them must leave it as good as new for the next. */
  const target = join(folder, 'restored')

  it.each([
    ['cut off', () => spoilt('cut', () => readFileSync(FILE).subarray(0, -200)), 'not a whole backup'],
    ['no gzip at all', () => spoilt('plain', () => Buffer.from('hello')), 'not a whole backup'],
    ['without its end', () => spoilt('endless', (lines) => lines.slice(0, -1)), 'not a whole backup'],
    ['with a row less', () => spoilt('less', (lines) => lines.toSpliced(-3, 1)), 'not a whole backup'],
    [
      'with a changed row',
      () => spoilt('changed', (lines) => lines.map((line) => line.replace('Zoë', 'Eve'))),
      'not a whole backup',
    ],
    [
      'of a newer version',
      () => spoilt('newer', (lines) => lines.map((line) => line.replace(/"newestMigration":1/, '"newestMigration":9'))),
      'a newer version',
    ],
    ['that is not there', () => join(folder, 'nowhere'), 'There is no file'],
  ])('of one %s is refused in one sentence', async (_what, file, sentence) => {
    const { code, said } = await command('restore', { DATA_DIR: target }, file())
    expect(said).toContain(sentence)
    expect(said.trim().split('\n')).toHaveLength(1)
    expect(code).toBe(1)
    expect(existsSync(join(target, 'secret'))).toBe(false)
  })

  it('with another SECRET is refused', async () => {
    const { code, said } = await command('restore', { DATA_DIR: target, SECRET: 'x'.repeat(40) }, FILE)
    expect(said).toContain('SECRET should be the one')
    expect(code).toBe(1)
  })

  it('brings back every row and file, and the house opens with the same links', async () => {
    expect(await command('restore', { DATA_DIR: target }, FILE)).toMatchObject({ code: 0 })
    const again = join(folder, 'again.backup')
    expect(await command('backup', { DATA_DIR: target }, again)).toMatchObject({ code: 0 })
    expect(contentOf(again)).toEqual(contentOf(FILE))
    expect(existsSync(join(target, 'database/postmaster.pid')), 'the database is stopped again').toBe(false)

    const restored = await startServer({ dataDir: target })
    try {
      const path = new URL(house.participantLink).pathname.split('/').at(-1)!
      const { response } = await visit(restored, `/api/invitations/${path}`)
      expect(await response.json()).toMatchObject({ ok: true, title: NAME })
      const [next] = await ask(
        databaseUrl(target),
        `insert into invitation_uses (invitation_id, device_hash, known_device, at)
         select id, 'x', false, now() from invitations limit 1 returning id::text`,
      )
      expect(BigInt(next!.id as string)).toBeGreaterThan(BigInt(BIG))
    } finally {
      await restored.end('SIGTERM')
    }
  })

  it('into a house that holds something is refused', async () => {
    const { code, said } = await command('restore', { DATA_DIR: target }, FILE)
    expect(said).toContain('already holds data')
    expect(code).toBe(1)
  })
})

describe('a move to another database', () => {
  it('takes everything along', async () => {
    await ask(databaseUrl(house.dataDir, 'postgres'), 'create database second')
    const second = databaseUrl(house.dataDir, 'second')
    const source = join(folder, 'restored')
    const before = join(folder, 'before.backup')
    expect(await command('backup', { DATA_DIR: source }, before)).toMatchObject({ code: 0 })
    expect(await command('moveDatabase', { DATA_DIR: source }, second)).toMatchObject({ code: 0 })
    const after = join(folder, 'after.backup')
    expect(await command('backup', { DATA_DIR: source, DATABASE_URL: second }, after)).toMatchObject({ code: 0 })
    expect(contentOf(after)).toEqual(contentOf(before))
  })
})
