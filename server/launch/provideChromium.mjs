// Sees to it that the tests find a Chromium: the one that CHROMIUM_PATH names, the system's, or one that is installed now.

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { node, root, runQuietly } from './runQuietly.mjs'

const KNOWN = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map(
  (name) => `/usr/bin/${name}`,
)

const APT = ['DEBIAN_FRONTEND=noninteractive', 'apt-get']

async function playwrightsOwn() {
  const { chromium } = await import(pathToFileURL(join(root, 'node_modules/playwright-core/index.mjs')).href)
  return chromium.executablePath()
}

export async function provideChromium() {
  const named = process.env.CHROMIUM_PATH
  if (named && !existsSync(named))
    throw new Error(`CHROMIUM_PATH should be the path of a Chromium, but there is nothing at ${named}.`)
  if (named || KNOWN.some((path) => existsSync(path)) || existsSync(await playwrightsOwn())) return
  const isDebian = existsSync('/etc/debian_version') && spawnSync('apt-get', ['--version']).status === 0
  if (isDebian && process.getuid?.() === 0) {
    await runQuietly('Looking up Chromium for the tests', 'env', [...APT, 'update', '-q'])
    await runQuietly('Installing Chromium for the tests', 'env', [...APT, 'install', '-y', '-q', 'chromium'])
  } else {
    const cli = join(root, 'node_modules/playwright-core/cli.js')
    await runQuietly('Installing Chromium for the tests', node, [cli, 'install', 'chromium'], { withOwnNode: true })
  }
}
