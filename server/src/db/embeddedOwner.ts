// Who may write to the embedded database and stop it: one process, by a lock that ends with its holder, even by SIGKILL.
// Two that wrote to one embedded database would each stop it under the other.

import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import type { DataDir } from '../ops/openDataDir.ts'
import { StartError } from '../ops/StartError.ts'

const OWNER_LOCK = 7_086_951
const OWNED_WITHIN_MS = 5_000

/** Takes the place of the owner on this connection. @returns whether it was free */
export async function tryHold(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query('select pg_try_advisory_lock($1) as held', [OWNER_LOCK])
  return rows[0].held
}

export async function holdAlone(connection: pg.ClientConfig, dataDir: DataDir): Promise<pg.Client> {
  const client = new pg.Client({ ...connection, keepAlive: true })
  client.on('error', () => undefined)
  await client.connect()
  const deadline = Date.now() + OWNED_WITHIN_MS
  while (!(await tryHold(client))) {
    if (Date.now() > deadline) {
      await client.end()
      throw new StartError(
        `Another Towpath is running with the data folder ${dataDir.path}. Stop it first, or set DATA_DIR to another folder.`,
      )
    }
    await pause(50)
  }
  return client
}
