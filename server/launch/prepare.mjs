// Runs before the npm scripts: installs and builds what is missing, and is quick when nothing is. Plain JavaScript on the
// Node that npm found, because the one that the product runs on may not be there yet. Usage: prepare.mjs [page] [chromium]

import { buildPage, buildScenes } from './buildWhenChanged.mjs'
import { installMissing } from './installMissing.mjs'
import { provideChromium } from './provideChromium.mjs'

const page = [installMissing, buildScenes, buildPage]
const STEPS = {
  install: [installMissing],
  scenes: [installMissing, buildScenes],
  page,
  chromium: [installMissing, provideChromium],
}

const wanted = process.argv.slice(2)
const unknown = wanted.find((name) => !(name in STEPS))
if (wanted.length === 0 || unknown !== undefined) {
  console.error(`Say which of these to prepare: ${Object.keys(STEPS).join(', ')}.`)
  process.exit(1)
}

try {
  for (const step of new Set(wanted.flatMap((name) => STEPS[name]))) await step()
} catch (error) {
  console.error(error.message)
  process.exit(1)
}
