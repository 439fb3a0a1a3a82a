// `npm run move-database -- postgres://...`: from the database in use into an empty one, to be used from then on.

import pg from 'pg'
import { backupLines } from '../db/backup/backupLines.ts'
import { restoreLines } from '../db/backup/restoreLines.ts'
import { openPool } from '../db/connect.ts'
import { keptSecret, readKeptFiles } from '../ops/keptFiles.ts'
import { StartError } from '../ops/StartError.ts'
import { runCommand } from './runCommand.ts'

await runCommand(async ({ config, dataDir, logger, argument }) => {
  if (argument === undefined || !/^postgres(ql)?:/.test(argument))
    throw new StartError('Name the new database: npm run move-database -- postgres://user:password@host/database')
  const files = await readKeptFiles(dataDir.path)
  const secret = config.SECRET ?? keptSecret(files)
  if (!secret) throw new StartError(`There is nothing in ${dataDir.path} yet.`)
  // As its owner: nobody may write to the old database while it is left.
  const from = await openPool(config.DATABASE_URL, dataDir, logger)
  const pool = new pg.Pool({ connectionString: argument, max: 2, connectionTimeoutMillis: 5_000 })
  try {
    const client = await from.pool.connect()
    const { rows } = await restoreLines(backupLines(client, secret, []), { pool, secret, keep: async () => undefined })
    client.release()
    return `Moved ${rows} rows. From now on start with DATABASE_URL set to that address; the data folder stays in use.`
  } finally {
    await pool.end().catch(() => undefined)
    await from.stop()
  }
})
