// What a backup is: lines of text, one gzip file. A head, what the data folder keeps, every table with its rows, and an
// end that counts and seals what came before. Lines that begin with # are ours; every other line is one row, as
// PostgreSQL's own JSON. A row is never read as numbers here, so nothing is rounded on the way.

import { createHash } from 'node:crypto'
import { StringDecoder } from 'node:string_decoder'
import { z } from 'zod'
import { StartError } from '../../ops/StartError.ts'

const HEAD = z.strictObject({
  towpath: z.literal('backup'),
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  /** When the newest migration of these tables was written; they are made anew up to there. */
  newestMigration: z.number(),
  /** Tells whether a secret is the one that sealed what is in the tables. */
  secretMark: z.string(),
})
export type BackupHead = z.infer<typeof HEAD>

const FILE = z.strictObject({ file: z.string(), content: z.base64() })
const TABLE = z.strictObject({ table: z.string(), columns: z.array(z.string()).min(1) })
const END = z.strictObject({ rows: z.number(), sha256: z.string() })

const CONTROL = z.union([HEAD, FILE, TABLE, END])
export type Control = z.infer<typeof CONTROL>

export function controlLine(control: Control): string {
  return `#${JSON.stringify(control)}`
}

/** Undefined for a row. Throws a StartError when the line begins like ours and is not. */
export function readControl(line: string): Control | undefined {
  if (!line.startsWith('#')) return undefined
  try {
    return CONTROL.parse(JSON.parse(line.slice(1)))
  } catch {
    throw notWhole()
  }
}

/** The lines with line ends, and the seal behind them. */
export async function* sealed(lines: AsyncIterable<string>): AsyncGenerator<string> {
  const hash = createHash('sha256')
  let rows = 0
  for await (const line of lines) {
    if (!line.startsWith('#')) rows++
    hash.update(line).update('\n')
    yield `${line}\n`
  }
  yield `${controlLine({ rows, sha256: hash.digest('hex') })}\n`
}

/** The lines of what `sealed` made. Throws a StartError at the end when some are missing or changed. */
export async function* unsealed(chunks: AsyncIterable<Buffer | string>): AsyncGenerator<string> {
  const hash = createHash('sha256')
  let rows = 0
  let whole = false
  for await (const line of lines(chunks)) {
    const control = readControl(line)
    if (whole) throw notWhole()
    if (control && 'sha256' in control) {
      if (control.rows !== rows || control.sha256 !== hash.digest('hex')) throw notWhole()
      whole = true
      continue
    }
    if (!control) rows++
    hash.update(line).update('\n')
    yield line
  }
  if (!whole) throw notWhole()
}

export function notWhole(): StartError {
  return new StartError('This is not a whole backup: something in it is missing or changed. Nothing was restored.')
}

/** Not through `readline`: that one also breaks lines at signs which may stand inside a row. */
async function* lines(chunks: AsyncIterable<Buffer | string>): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8')
  let rest = ''
  for await (const chunk of chunks) {
    const parts = (rest + (typeof chunk === 'string' ? chunk : decoder.write(chunk))).split('\n')
    rest = parts.pop() ?? ''
    yield* parts
  }
  if (rest + decoder.end() !== '') throw notWhole()
}
