// Opens everything, prints one block, and waits to be told to stop. Called once, by `main.ts`.

import { openApp } from './app.ts'
import { type Config, readConfig } from './config.ts'
import { createDeps } from './deps.ts'
import { openWayBack } from './identity/staff/openWayBack.ts'
import { catchFaults } from './ops/catchFaults.ts'
import { createDrain, type Step } from './ops/createDrain.ts'
import { createLogger } from './ops/logger.ts'
import { createMetrics } from './ops/metrics.ts'
import { StartError } from './ops/StartError.ts'
import { welcomeBlock } from './ops/welcomeBlock.ts'
import { readSecretFiles } from './readSecretFiles.ts'
import { HELP, readOptions, type StartOptions } from './startOptions.ts'

/** Past this, whatever still hangs is left behind: whoever stopped us waits at most so long. */
const GONE_WITHIN_MS = 18_000

function say(stream: NodeJS.WriteStream, sentences: string): void {
  stream.write(sentences)
}

async function start(config: Config, { development, organiserLink }: StartOptions): Promise<void> {
  const logger = createLogger(config.LOG_LEVEL)
  const metrics = createMetrics()
  const steps: Step[] = []
  const opened = (step: Step) => steps.unshift(step)
  const drain = createDrain(logger, () => steps)

  let ending = false
  const end = (code: number) => {
    ending = true
    setTimeout(() => process.exit(code || 1), GONE_WITHIN_MS).unref()
    void drain().then(() => process.exit(code))
  }
  catchFaults(logger, {
    counted: metrics.counter('towpath_faults_total', 'Throws that nobody caught', 'kind'),
    giveUp: () => end(1),
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end(0))

  try {
    const deps = await createDeps(config, { logger, metrics }, opened)
    const { house, here, lan, organiser: first } = await openApp(deps, development, opened)
    // Where nobody has founded anything yet, the first organiser's link is the way in.
    const isBack = organiserLink !== undefined && first === undefined
    const organiser = isBack ? await openWayBack(deps.staff, organiserLink) : first
    opened({ name: 'door', withinMs: 100, run: () => deps.health.drain() })
    const { code, participant, host, meeting } = house
    const terminal = process.stdout.isTTY === true
    const { title } = meeting
    say(process.stdout, await welcomeBlock({ title, here, lan, code, participant, host, organiser, terminal }))
    logger.info({ port: deps.listeners.port, httpsPort: deps.listeners.httpsPort }, 'open')
  } catch (error) {
    // Told to stop while it started: what fails now only fails because its parts are being closed.
    if (ending) return
    const known = error instanceof StartError
    if (!known) logger.debug({ stack: (error as Error).stack }, 'start failed')
    say(process.stderr, `${known ? error.message : `Towpath could not start: ${String(error)}`}\n`)
    end(1)
  }
}

/** Ends with exit code 1 and one sentence for each thing that is wrong. */
export async function startTowpath(args: readonly string[]): Promise<void> {
  const options = readOptions(args)
  if (options.ok && options.value.does === 'help') return say(process.stdout, HELP)
  const source = readSecretFiles(process.env)
  const read = source.ok ? readConfig(source.value) : source
  const config = options.ok ? read : options
  if (!options.ok || !config.ok) {
    say(process.stderr, `${config.ok ? '' : config.refusal.join('\n')}\n`)
    process.exitCode = 1
  } else if (options.value.does === 'checkConfig') {
    say(process.stdout, 'The configuration is in order.\n')
  } else {
    await start(config.value, options.value)
  }
}
