// The whole database and what the data folder keeps, as lines. Everything as of one moment, while meetings go on.

import { createHmac } from 'node:crypto'
import type pg from 'pg'
import type { KeptFile } from '../../ops/keptFiles.ts'
import { newestApplied } from '../migrateTables.ts'
import { controlLine } from './backupFormat.ts'
import { escapeIdentifier, listTables } from './tables.ts'

const ROWS_AT_ONCE = 500

export function secretMarkOf(secret: string): string {
  return createHmac('sha256', secret).update('towpath backup').digest('base64url').slice(0, 16)
}

export async function* backupLines(
  client: pg.ClientBase,
  secret: string,
  files: readonly KeptFile[],
): AsyncGenerator<string> {
  await client.query('begin isolation level repeatable read read only')
  await client.query('set local statement_timeout = 0')
  yield controlLine({
    towpath: 'backup',
    format: 1,
    madeAt: new Date().toISOString(),
    newestMigration: await newestApplied(client),
    secretMark: secretMarkOf(secret),
  })
  for (const { file, content } of files) yield controlLine({ file, content: content.toString('base64') })
  for (const { name, columns } of await listTables(client)) {
    yield controlLine({ table: name, columns: [...columns] })
    const cursor = escapeIdentifier(`rows of ${name}`)
    await client.query(
      `declare ${cursor} cursor for select row_to_json(t)::text as line from (select ${columns.join()} from ${name}) t`,
    )
    for (;;) {
      const { rows } = await client.query<{ line: string }>(`fetch ${ROWS_AT_ONCE} from ${cursor}`)
      if (rows.length === 0) break
      for (const { line } of rows) yield line
    }
    await client.query(`close ${cursor}`)
  }
  await client.query('commit')
}
