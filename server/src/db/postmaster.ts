// Reads what a running PostgreSQL says of itself in its folder. After a crash of this product it goes on running and is adopted.

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

export type Postmaster = { readonly pid: number; readonly port: number; readonly socketDir: string }

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Whether the process is a PostgreSQL at all: after a restart of the machine the number may be somebody else's. */
async function isPostgres(pid: number): Promise<boolean> {
  if (process.platform !== 'linux') return true
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
  return /postgres/.test(command.split('\0', 1)[0] ?? '')
}

/** The database server that lives in this folder, ready or still starting or stopping; undefined when there is none. */
export async function findPostmaster(databaseDir: string): Promise<Postmaster | undefined> {
  const content = await readFile(join(databaseDir, 'postmaster.pid'), 'utf8').catch(() => '')
  const [pid, , , port, socketDir] = content.split('\n')
  const postmaster = { pid: Number(pid), port: Number(port), socketDir: socketDir?.trim() ?? '' }
  if (!(postmaster.pid > 0) || !isAlive(postmaster.pid) || !(await isPostgres(postmaster.pid))) return undefined
  return postmaster
}
