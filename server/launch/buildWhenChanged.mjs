// Builds places and page when their sources are others than those of the last build. A stamp beside the result says which.

import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { node, root, runQuietly } from './runQuietly.mjs'

const NO_SOURCE = /(^|\/)(node_modules|dist|\.build)(\/|$)|\.test\.tsx?$/

/** Hash of names and contents, so that neither a fresh clone nor a touched file counts as a change. */
function hashOf(paths) {
  const hash = createHash('sha256')
  const add = (path) => {
    if (NO_SOURCE.test(path)) return
    const full = join(root, path)
    const entries = readdirSync(full, { withFileTypes: true })
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const inside = `${path}/${entry.name}`
      if (entry.isDirectory()) add(inside)
      else if (!NO_SOURCE.test(inside))
        hash
          .update(inside)
          .update('\0')
          .update(readFileSync(join(root, inside)))
          .update('\0')
    }
  }
  for (const path of paths) {
    if (path.endsWith('.json')) hash.update(readFileSync(join(root, path)))
    else add(path)
  }
  return hash.digest('hex')
}

async function buildWhenChanged({ sources, stamp, build }) {
  const file = join(root, stamp)
  const hash = hashOf(sources)
  if (existsSync(file) && readFileSync(file, 'utf8') === hash) return
  rmSync(file, { force: true })
  await build()
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, hash)
}

export function buildScenes() {
  return buildWhenChanged({
    sources: ['scenes/src', 'shared/src/scene', 'package-lock.json'],
    stamp: 'scenes/.build/.stamp',
    build: () => runQuietly('Building the places', node, ['scenes/src/build/buildScenes.ts'], { withOwnNode: true }),
  })
}

/** Built beside the page that is there and put in its place when whole: a build that fails or is interrupted breaks nothing. */
async function buildPageAside() {
  const page = join(root, 'client/dist')
  const aside = `.build/${process.pid}`
  const draft = join(root, 'client', aside, 'new')
  const old = join(root, 'client', aside, 'old')
  try {
    const args = ['node_modules/vite/bin/vite.js', 'build', 'client', '--outDir', `${aside}/new`, '--logLevel', 'warn']
    await runQuietly('Building the page', node, args, { withOwnNode: true })
    if (existsSync(page)) renameSync(page, old)
    renameSync(draft, page)
  } finally {
    rmSync(join(root, 'client', aside), { recursive: true, force: true })
  }
}

export function buildPage() {
  return buildWhenChanged({
    sources: ['client', 'scenes/src', 'shared/src', 'package-lock.json'],
    stamp: 'client/dist/.stamp',
    build: buildPageAside,
  })
}
