// What the commands beside the start have in common: the configuration, the data folder, one sentence at the end.

import { type Config, readConfig } from '../config.ts'
import { createLogger, type Logger } from '../ops/logger.ts'
import { type DataDir, openDataDir } from '../ops/openDataDir.ts'
import { StartError } from '../ops/StartError.ts'
import { readSecretFiles } from '../readSecretFiles.ts'

export type Command = {
  readonly config: Config
  readonly dataDir: DataDir
  readonly logger: Logger
  readonly argument: string | undefined
}

/** @param command returns the sentence for the person at the console */
export async function runCommand(command: (given: Command) => Promise<string>): Promise<void> {
  try {
    const source = readSecretFiles(process.env)
    const config = source.ok ? readConfig(source.value) : source
    if (!config.ok) throw new StartError(config.refusal.join('\n'))
    const dataDir = await openDataDir(config.value.DATA_DIR)
    const logger = createLogger(config.value.LOG_LEVEL)
    const said = await command({ config: config.value, dataDir, logger, argument: process.argv[2] })
    process.stdout.write(`${said}\n`)
  } catch (error) {
    const known = error instanceof StartError
    process.stderr.write(`${known ? error.message : `This did not work: ${String(error)}`}\n`)
    process.exitCode = 1
  }
}
