// `npm run bots`: people without a browser, for trying a place out and for measuring it.

import { readBotOptions } from './botOptions.ts'
import { asTable } from './botReport.ts'
import { runBots } from './runBots.ts'

try {
  const options = readBotOptions(process.argv.slice(2), process.env)
  if (!options.json) console.log(`${options.people} people come in at ${options.url} for ${options.seconds} seconds.`)
  const report = await runBots(options)
  console.log(options.json ? JSON.stringify(report) : asTable(report))
  process.exit(report.people > 0 ? 0 : 1)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
