// PostgreSQL refuses to run as root. Where this process is root (containers, small servers), the database runs as the
// system's own user `postgres`, who is made when absent and helped through folders that are closed to others.

import { execFile } from 'node:child_process'
import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { promisify } from 'node:util'
import { StartError } from '../ops/StartError.ts'

const run = promisify(execFile)

export type PostgresUser = { readonly uid: number; readonly gid: number }

async function find(): Promise<PostgresUser | undefined> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', 'postgres']), run('id', ['-g', 'postgres'])])
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
  } catch {
    return undefined
  }
}

/** Undefined when this process is not root and the database can run as the same user. */
export async function findPostgresUser(): Promise<PostgresUser | undefined> {
  if (process.getuid?.() !== 0) return undefined
  const known = await find()
  if (known) return known
  await run('groupadd', ['--force', '--system', 'postgres']).catch(() => undefined)
  await run('useradd', [
    '--system',
    '--no-create-home',
    '--shell',
    '/usr/sbin/nologin',
    '-g',
    'postgres',
    'postgres',
  ]).catch(() => undefined)
  const made = await find()
  if (made) return made
  throw new StartError(
    'The database cannot run as root and the user postgres could not be made. Start Towpath as another user, or set DATABASE_URL.',
  )
}

/** Whether `user` may pass through every folder above `path`. */
async function isReachable(path: string, user: PostgresUser): Promise<boolean> {
  const folder = dirname(path)
  const { uid, gid, mode } = await stat(folder)
  const open = (uid === user.uid && mode & 0o100) || (gid === user.gid && mode & 0o010) || mode & 0o001
  return Boolean(open) && (folder === path || isReachable(folder, user))
}

export type Command = {
  readonly program: string
  readonly args: readonly string[]
  readonly uid?: number
  readonly gid?: number
}

/** Part of every Debian, Fedora and Alpine with util-linux; elsewhere the database is stopped and adopted by us alone. */
async function findSetpriv(): Promise<string | undefined> {
  if (process.platform !== 'linux') return undefined
  const found = await run('setpriv', ['--pdeathsig', 'INT', 'true']).catch(() => undefined)
  return found && 'setpriv'
}

/**
 * The command as `user`, who gets the right to pass through closed folders (and nothing else of root's) where one is in
 * the way. Where the system can, it ends in order when this process is killed, so that no database is left running.
 */
export async function commandAs(
  user: PostgresUser | undefined,
  { program, args }: Command,
  paths: readonly string[],
): Promise<Command> {
  const setpriv = await findSetpriv()
  if (!setpriv) return { program, args, ...user }
  const privileges = ['--pdeathsig', 'INT']
  if (user) {
    privileges.push(`--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups')
    const reachable = await Promise.all([program, ...paths].map((path) => isReachable(path, user)))
    if (!reachable.every(Boolean)) privileges.push('--inh-caps=+dac_read_search', '--ambient-caps=+dac_read_search')
  }
  return { program: setpriv, args: [...privileges, program, ...args] }
}
