// Brings the tables up to date at the start: forward only, all or nothing, one process at a time.

import { readFile } from 'node:fs/promises'
import type pg from 'pg'
import { StartError } from '../ops/StartError.ts'
import { drizzle, migrate } from './drizzle.ts'

const MIGRATION_LOCK = 7_086_952
const migrationsFolder = new URL('migrations', import.meta.url).pathname

type Journal = { readonly entries: readonly { readonly when: number }[] }

async function newestKnown(): Promise<number> {
  const journal = JSON.parse(await readFile(`${migrationsFolder}/meta/_journal.json`, 'utf8')) as Journal
  return Math.max(...journal.entries.map((entry) => entry.when))
}

async function newestApplied(client: pg.PoolClient): Promise<number> {
  const { rows } = await client.query("select to_regclass('drizzle.__drizzle_migrations') is not null as exists")
  if (!rows[0].exists) return 0
  const { rows: applied } = await client.query('select max(created_at) as newest from drizzle.__drizzle_migrations')
  return Number(applied[0].newest ?? 0)
}

export async function migrateTables(pool: pg.Pool): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
    if ((await newestApplied(client)) > (await newestKnown()))
      throw new StartError(
        'The database belongs to a newer version of Towpath. Start that version, or restore an older backup.',
      )
    await migrate(drizzle({ client }), { migrationsFolder })
  } finally {
    // Closing the connection gives the lock back, whatever happened on it.
    client.release(true)
  }
}
