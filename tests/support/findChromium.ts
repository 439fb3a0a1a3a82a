// Where Chromium lies on this machine: named by the environment, the system's own, or the one Playwright installed.

import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'

const KNOWN = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]

export function findChromium(): string {
  const named = process.env.CHROMIUM_PATH
  if (named) return named
  const found = [...KNOWN, chromium.executablePath()].find((path) => path && existsSync(path))
  if (!found) throw new Error('No Chromium was found. Set CHROMIUM_PATH, or run npm test, which installs one.')
  return found
}
