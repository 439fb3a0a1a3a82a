// Fills an empty database with the lines of a backup, all or nothing, and brings it up to date.
// It must never touch a database that holds anything.

import type pg from 'pg'
import { type KeptFile, keptSecret } from '../../ops/keptFiles.ts'
import { StartError } from '../../ops/StartError.ts'
import { migrateTables, newestKnown } from '../migrateTables.ts'
import { type BackupHead, notWhole, readControl } from './backupFormat.ts'
import { secretMarkOf } from './backupLines.ts'
import { advanceNumbers, hasRows, liftReferences, listTables } from './tables.ts'

export type RestoreInto = {
  readonly pool: pg.Pool
  /** The secret that the restored product will run with, when it is not one of the kept files. */
  readonly secret: string | undefined
  /** Called once, with everything, before anything becomes lasting. */
  keep(files: readonly KeptFile[]): Promise<void>
}

export type Restored = { readonly rows: number; readonly madeAt: string }

const ROWS_AT_ONCE = 500

function checkHead(line: string | undefined): BackupHead {
  const control = line === undefined ? undefined : readControl(line)
  if (!control || !('towpath' in control)) throw notWhole()
  return control
}

function checkSecret(head: BackupHead, files: readonly KeptFile[], secret: string | undefined): void {
  const used = secret ?? keptSecret(files)
  if (used === undefined || secretMarkOf(used) !== head.secretMark)
    throw new StartError('SECRET should be the one that was set when this backup was made. Nothing was restored.')
}

export async function restoreLines(lines: AsyncIterator<string>, into: RestoreInto): Promise<Restored> {
  const head = checkHead((await lines.next()).value)
  if (head.newestMigration > (await newestKnown()))
    throw new StartError('The backup was made by a newer version of Towpath. Restore it with that version.')
  await migrateTables(into.pool, head.newestMigration)
  const client = await into.pool.connect()
  try {
    await client.query('begin')
    await client.query('set local statement_timeout = 0')
    const rows = await fill(client, head, lines, into)
    await client.query('commit')
    await migrateTables(into.pool)
    return { rows, madeAt: head.madeAt }
  } finally {
    // Closing the connection undoes whatever was not committed.
    client.release(true)
  }
}

async function fill(
  client: pg.PoolClient,
  head: BackupHead,
  lines: AsyncIterator<string>,
  into: RestoreInto,
): Promise<number> {
  const tables = await listTables(client)
  if (await hasRows(client, tables))
    throw new StartError(
      'The database already holds data. Restore into an empty one: set DATA_DIR to a new folder, or DATABASE_URL to an empty database.',
    )
  const putBack = await liftReferences(client)
  const files: KeptFile[] = []
  let total = 0
  let insert = ''
  let batch: string[] = []
  const flush = async () => {
    if (batch.length > 0) await client.query(insert, [`[${batch.join()}]`])
    total += batch.length
    batch = []
  }
  for (let next = await lines.next(); !next.done; next = await lines.next()) {
    const control = readControl(next.value)
    if (!control) {
      batch.push(next.value)
      if (batch.length === ROWS_AT_ONCE) await flush()
      continue
    }
    await flush()
    if ('file' in control) files.push({ file: control.file, content: Buffer.from(control.content, 'base64') })
    if ('table' in control) insert = insertInto(tables, control)
  }
  await flush()
  await putBack()
  await advanceNumbers(client)
  checkSecret(head, files, into.secret)
  await into.keep(files)
  return total
}

/** Only names that the database itself gave are put into SQL; those of the backup are compared with them. */
function insertInto(
  tables: Awaited<ReturnType<typeof listTables>>,
  wanted: { readonly table: string; readonly columns: readonly string[] },
): string {
  const table = tables.find(({ name }) => name === wanted.table)
  if (!table || wanted.columns.join() !== table.columns.join()) throw notWhole()
  const { name, columns } = table
  return `insert into ${name} (${columns.join()}) overriding system value select ${columns.join()} from json_populate_recordset(null::${name}, $1::json)`
}
