// A connection that only reads, also beside a running Towpath. What was started for it is stopped again, nothing else.

import pg from 'pg'
import type { DataDir } from '../../ops/openDataDir.ts'
import { tryHold } from '../embeddedOwner.ts'
import { startEmbeddedPostgres } from '../embeddedPostgres.ts'

export type ForBackup = { readonly client: pg.Client; close(): Promise<void> }

export async function openForBackup(url: string | undefined, dataDir: DataDir): Promise<ForBackup> {
  const embedded = url === undefined ? await startEmbeddedPostgres(dataDir) : undefined
  const client = new pg.Client(embedded ? embedded.connection : { connectionString: url })
  await client.connect()
  return {
    client,
    close: async () => {
      // Nobody's: we started it, or a crash left it behind.
      const ownerless = embedded !== undefined && (await tryHold(client).catch(() => false))
      await client.end().catch(() => undefined)
      if (ownerless) await embedded.stop()
    },
  }
}
