// Brings the tables up to date at the start: forward only, all or nothing, one process at a time.

import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { StartError } from '../ops/StartError.ts'
import { drizzle, migrate } from './drizzle.ts'

const MIGRATION_LOCK = 7_086_952
const migrationsFolder = new URL('migrations', import.meta.url).pathname

type Journal = { readonly entries: readonly { readonly when: number; readonly tag: string }[] }

async function readJournal(): Promise<Journal> {
  return JSON.parse(await readFile(`${migrationsFolder}/meta/_journal.json`, 'utf8')) as Journal
}

/** When the newest migration that this version has was written. */
export async function newestKnown(): Promise<number> {
  return Math.max(...(await readJournal()).entries.map((entry) => entry.when))
}

/** When the newest migration that the database has seen was written; 0 for an empty database. */
export async function newestApplied(client: pg.ClientBase): Promise<number> {
  const { rows } = await client.query("select to_regclass('drizzle.__drizzle_migrations') is not null as exists")
  if (!rows[0].exists) return 0
  const { rows: applied } = await client.query('select max(created_at) as newest from drizzle.__drizzle_migrations')
  return Number(applied[0].newest ?? 0)
}

/** The migrator knows only whole folders: one with the migrations up to `newest`, for tables as they once were. */
async function withFolderUpTo(newest: number, use: (folder: string) => Promise<void>): Promise<void> {
  const journal = await readJournal()
  const entries = journal.entries.filter((entry) => entry.when <= newest)
  const folder = await mkdtemp(join(tmpdir(), 'towpath-migrations-'))
  try {
    await mkdir(join(folder, 'meta'))
    await writeFile(join(folder, 'meta/_journal.json'), JSON.stringify({ ...journal, entries }))
    for (const { tag } of entries) await symlink(join(migrationsFolder, `${tag}.sql`), join(folder, `${tag}.sql`))
    await use(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** @param upTo only migrations that were written until then; without it all */
export async function migrateTables(pool: pg.Pool, upTo?: number): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
    if ((await newestApplied(client)) > (await newestKnown()))
      throw new StartError(
        'The database belongs to a newer version of Towpath. Start that version, or restore an older backup.',
      )
    const run = (folder: string) => migrate(drizzle({ client }), { migrationsFolder: folder })
    await (upTo === undefined ? run(migrationsFolder) : withFolderUpTo(upTo, run))
  } finally {
    // Closing the connection gives the lock back, whatever happened on it.
    client.release(true)
  }
}
