// Runs a program and keeps what it says for the case that it fails.

import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))
const bin = join(root, 'node_modules', '.bin')
/** The Node that the product runs on, once it is installed. */
export const node = join(bin, process.platform === 'win32' ? 'node.cmd' : 'node')

/**
 * @param {string} doing what is going on, as one calm line
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ withOwnNode?: boolean }} [options] `withOwnNode`: scripts that it starts find our Node first
 */
export async function runQuietly(doing, program, args, { withOwnNode = false } = {}) {
  const startedAt = Date.now()
  process.stdout.write(`  ${doing} ... `)
  const path = [...(withOwnNode ? [bin] : []), dirname(process.execPath), process.env.PATH].join(
    process.platform === 'win32' ? ';' : ':',
  )
  const child = spawn(program, args, {
    cwd: root,
    env: { ...process.env, PATH: path },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text))
  const code = await new Promise((resolve) =>
    child.once('error', (error) => resolve(error.message)).once('close', resolve),
  )
  if (code === 0) {
    process.stdout.write(`${((Date.now() - startedAt) / 1000).toFixed(0)} s\n`)
    return
  }
  process.stdout.write('failed\n')
  throw new Error(`${said.trim()}\n${doing} failed (${code}).`)
}
