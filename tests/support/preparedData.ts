// A data folder whose database is made and migrated already, as after the first start: making one takes most of a start,
// and the suites about the start itself prove it. Each house gets a copy of its own.

import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connectDatabase } from '@towpath/server/src/db/connect.ts'
import { createLogger } from '@towpath/server/src/ops/logger.ts'
import { openDataDir } from '@towpath/server/src/ops/openDataDir.ts'

/** Names the folder to the processes of the test files. */
const PREPARED = 'TOWPATH_TEST_PREPARED'

/** A data folder for one house, to be deleted by whoever asked; a new and empty one where nothing was prepared. */
export function makeDataFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `towpath-${name}-`))
  const prepared = process.env[PREPARED]
  // `cp` keeps the owner, who is another user when this process is root; Node's own copying does not.
  if (prepared) execFileSync('cp', ['-a', `${prepared}/.`, folder])
  return folder
}

/** Once for a whole run of suites. */
export async function setup(): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'towpath-prepared-'))
  const database = await connectDatabase(undefined, await openDataDir(folder), createLogger('silent'))
  // No house makes another database from these, and copying them would be half of the work.
  await database.sql.execute("update pg_database set datistemplate = false where datname like 'template_'")
  for (const name of ['template0', 'template1']) await database.sql.execute(`drop database ${name}`)
  await database.stop()
  process.env[PREPARED] = folder
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
}
