// The real product as a process of its own, with its own data folder and ports. Ready when it has printed its block.

import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { freePorts } from './freePorts.ts'
import { makeDataFolder } from './preparedData.ts'
import { root } from './sourceFiles.ts'

const READY_WITHIN_MS = 50_000
const GONE_WITHIN_MS = 20_000
const LAST_LINE = 'Stop with Ctrl-C.'

type Environment = Readonly<Record<string, string>>

export type ServerOptions = {
  /** Added to the environment, which otherwise names only ports and data folder. */
  readonly env?: Environment
  /** Kept by whoever gives it; without it there is a new one with a database ready to start, gone after `stop`. */
  readonly dataDir?: string
}

type Ended = { readonly code: number | null; readonly signal: NodeJS.Signals | null }

export type RunningServer = {
  readonly baseUrl: string
  /** Self-signed: only for clients that accept it. */
  readonly secureUrl: string
  readonly port: number
  readonly voicePort: number
  readonly pid: number
  readonly dataDir: string
  /** Six digits. */
  readonly code: string
  readonly participantLink: string
  readonly hostLink: string
  /** Undefined once there is an organiser. */
  readonly organiserLink: string | undefined
  /** What it has printed so far, for people and as a log. */
  printed(): { readonly out: string; readonly log: string }
  /** Resolves when the process is gone. */
  end(signal: NodeJS.Signals): Promise<Ended>
  /** Without warning, as when the power fails. Its database goes on running, as after a crash of the process. */
  kill(): Promise<void>
  /** After `kill` or `end`: the same ports and data. */
  startAgain(args?: readonly string[]): Promise<RunningServer>
  /** Ends it in order and forgets its data. */
  stop(): Promise<void>
}

/** Runs the start with this environment and nothing else of ours; for starts that fail as well. */
export function runServer(
  env: Environment,
  args: readonly string[] = [],
): { child: ChildProcess; printed: RunningServer['printed']; ended: Promise<Ended> } {
  const { PATH = '', HOME = '', LD_LIBRARY_PATH } = process.env
  const child = spawn(process.execPath, ['server/src/main.ts', ...args], {
    cwd: root,
    env: { PATH, HOME, ...(LD_LIBRARY_PATH ? { LD_LIBRARY_PATH } : {}), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let out = ''
  let log = ''
  child.stdout!.setEncoding('utf8').on('data', (text: string) => {
    out += text
  })
  child.stderr!.setEncoding('utf8').on('data', (text: string) => {
    log += text
  })
  const ended = new Promise<Ended>((resolve) => child.once('close', (code, signal) => resolve({ code, signal })))
  return { child, printed: () => ({ out, log }), ended }
}

function find(out: string, label: string, value: RegExp): string {
  const found = out.match(new RegExp(`${label}\\s+(${value.source})`))?.[1]
  if (!found) throw new Error(`The start did not print "${label}":\n${out}`)
  return found
}

/** The database that outlived its killed server. */
function endDatabase(dataDir: string): void {
  try {
    process.kill(Number(readFileSync(join(dataDir, 'database/postmaster.pid'), 'utf8').split('\n', 1)[0]), 'SIGQUIT')
  } catch {
    // It ended with its server.
  }
}

export async function startServer({ env = {}, dataDir: givenDir }: ServerOptions = {}): Promise<RunningServer> {
  const dataDir = givenDir ?? makeDataFolder('server')
  const ports = await freePorts()
  return launch({ dataDir, forget: givenDir === undefined, ports, env })
}

type Launch = {
  readonly dataDir: string
  readonly forget: boolean
  readonly ports: Awaited<ReturnType<typeof freePorts>>
  readonly env: Environment
  readonly args?: readonly string[]
}

async function launch(how: Launch): Promise<RunningServer> {
  const { dataDir, forget, ports, env } = how
  const own = { PORT: String(ports.port), HTTPS_PORT: String(ports.httpsPort), VOICE_PORT: String(ports.voicePort) }
  const { child, printed, ended } = runServer({ ...own, DATA_DIR: dataDir, ...env }, how.args)
  const clear = () => {
    endDatabase(dataDir)
    if (forget) rmSync(dataDir, { recursive: true, force: true, maxRetries: 10 })
  }
  await new Promise<void>((resolve, reject) => {
    let ready = false
    const fail = (why: string) => {
      clearTimeout(late)
      child.kill('SIGKILL')
      clear()
      reject(new Error(`The server ${why}:\n${printed().out}${printed().log}`))
    }
    const late = setTimeout(() => fail('was not ready in time'), READY_WITHIN_MS)
    child.stdout!.on('data', () => {
      if (!printed().out.includes(LAST_LINE)) return
      clearTimeout(late)
      ready = true
      resolve()
    })
    void ended.then(() => ready || fail('ended while it started'))
  })

  async function end(signal: NodeJS.Signals): Promise<Ended> {
    child.kill(signal)
    const late = setTimeout(() => child.kill('SIGKILL'), GONE_WITHIN_MS)
    const how = await ended
    clearTimeout(late)
    return how
  }
  const { out } = printed()
  return {
    baseUrl: `http://localhost:${ports.port}`,
    secureUrl: `https://localhost:${ports.httpsPort}`,
    port: ports.port,
    voicePort: ports.voicePort,
    pid: child.pid!,
    dataDir,
    code: find(out, 'Code', /\d{3} \d{3}/).replace(' ', ''),
    participantLink: find(out, 'Participants', /\S+\/m\/\S+/),
    hostLink: find(out, 'Host, once', /\S+\/host\/\S+/),
    organiserLink: out.match(/Organiser, once\s+(\S+)/)?.[1],
    printed,
    end,
    kill: async () => {
      await end('SIGKILL')
    },
    startAgain: (args = []) => launch({ ...how, args }),
    stop: async () => {
      await end('SIGTERM')
      clear()
    },
  }
}
