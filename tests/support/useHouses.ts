// Houses that the tests of one file start and end as they like; what runs after a test is stopped, what lies about is deleted.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach } from 'vitest'
import { makeDataFolder } from './preparedData.ts'
import { type RunningServer, type ServerOptions, startServer } from './startServer.ts'

export type Houses = {
  /** For data. Empty, or `used`: as after an earlier start, for what is no matter of the first one. */
  folder(used?: 'used'): string
  start(options?: ServerOptions): Promise<RunningServer>
  /** One that was started again. */
  keep(server: RunningServer): RunningServer
}

export function useHouses(): Houses {
  const folders: string[] = []
  const servers: RunningServer[] = []
  const keep = (server: RunningServer) => {
    servers.push(server)
    return server
  }

  afterEach(async () => {
    for (const server of servers.splice(0)) await server.stop()
  })
  afterAll(() => {
    for (const path of folders) rmSync(path, { recursive: true, force: true })
  })

  return {
    folder(used) {
      const path = used ? makeDataFolder('house') : mkdtempSync(join(tmpdir(), 'towpath-house-'))
      folders.push(path)
      return path
    },
    start: async (options) => keep(await startServer(options)),
    keep,
  }
}
