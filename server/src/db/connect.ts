// Opens the database, embedded or DATABASE_URL, brings its tables up to date and hands out the one connection pool.
// Owned by `deps.ts`. Everything that speaks SQL lies in this folder.

import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import type { Logger } from '../ops/logger.ts'
import type { DataDir } from '../ops/openDataDir.ts'
import { StartError } from '../ops/StartError.ts'
import { drizzle } from './drizzle.ts'
import { holdAlone } from './embeddedOwner.ts'
import { startEmbeddedPostgres } from './embeddedPostgres.ts'
import { migrateTables } from './migrateTables.ts'

export type Sql = NodePgDatabase

export type Database = {
  readonly sql: Sql
  /** Rejects when the database does not take writes, or not within two seconds. */
  probe(): Promise<void>
  stop(): Promise<void>
}

const PROBE_WITHIN_MS = 2_000

export type OpenPool = { readonly pool: pg.Pool; stop(): Promise<void> }

/** The connections alone, for whoever has to see the tables before they are brought up to date. */
export async function openPool(url: string | undefined, dataDir: DataDir, logger: Logger): Promise<OpenPool> {
  const embedded = url === undefined ? await startEmbeddedPostgres(dataDir) : undefined
  const connection: pg.ClientConfig = embedded ? embedded.connection : { connectionString: url }
  // Taken before the duty to stop: whoever does not own the embedded database must leave it running.
  const owner = embedded && (await holdAlone(connection, dataDir))
  const pool = new pg.Pool({ ...connection, max: 10, connectionTimeoutMillis: 5_000, statement_timeout: 10_000 })
  pool.on('error', (error) => logger.warn({ reason: error.message }, 'database connection lost'))
  return {
    pool,
    stop: async () => {
      await pool.end().catch(() => undefined)
      await owner?.end().catch(() => undefined)
      await embedded?.stop()
    },
  }
}

export async function connectDatabase(url: string | undefined, dataDir: DataDir, logger: Logger): Promise<Database> {
  const { pool, stop } = await openPool(url, dataDir, logger)
  try {
    await migrateTables(pool)
  } catch (error) {
    await stop()
    if (error instanceof StartError) throw error
    const { code, message } = error as { code?: string; message: string }
    const which = url === undefined ? `in ${dataDir.path}` : 'that DATABASE_URL names'
    throw new StartError(`The database ${which} cannot be used (${message || code}).`)
  }
  return {
    sql: drizzle({ client: pool }),
    probe: async () => {
      // Asks for a transaction number, which a database that cannot write does not give.
      await pool.query({ text: 'select pg_current_xact_id()', query_timeout: PROBE_WITHIN_MS } as pg.QueryConfig)
    },
    stop,
  }
}
