// Brings node_modules in line with package-lock.json, by npm and only when they differ.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { node, root, runQuietly } from './runQuietly.mjs'

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages ?? {}
  } catch {
    return undefined
  }
}

/** npm writes down what it installed, last of all: an interrupted installation does not pass for a whole one. */
function isComplete() {
  const wanted = packagesOf('package-lock.json')
  const installed = packagesOf('node_modules/.package-lock.json')
  if (!wanted || !installed || !existsSync(node)) return false
  return Object.entries(wanted).every(([path, { version, link, optional, dev, devOptional }]) => {
    if (!path.includes('node_modules/')) return true
    const found = installed[path]
    if (!found) return Boolean(optional || (devOptional && !dev))
    return Boolean(link) || found.version === version
  })
}

export async function installMissing() {
  if (isComplete()) return
  const npm = process.env.npm_execpath
  const args = ['install', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const doing = 'Installing what is missing (about a minute, once)'
  if (npm?.endsWith('.js')) await runQuietly(doing, process.execPath, [npm, ...args])
  else await runQuietly(doing, 'npm', args)
}
