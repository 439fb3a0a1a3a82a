// The prose is read by a test: every command, path, link and variable that the README and its companions name exists.

import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { RETENTION, RETENTION_KINDS } from '@towpath/shared/privacy/retention'
import { describe, expect, it } from 'vitest'
import { filesBelow, read, root } from '../support/sourceFiles.ts'

const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
const DOCS = ['README.md', '.github/CONTRIBUTING.md', '.github/SECURITY.md', 'NOTICE', ...filesBelow('docs', ['.md'])]
const TOP = /^(client|server|shared|scenes|tests|docs|\.ci|\.github)\//

const codeIn = (text: string) => [...text.matchAll(/`([^`\n]+)`/g)].map((match) => match[1] ?? '')
const blocksIn = (text: string) => [...text.matchAll(/```[a-z]*\n([\s\S]*?)```/g)].map((match) => match[1] ?? '')

describe.each(DOCS)('%s', (doc) => {
  const text = read(doc)

  it('names only commands that exist', () => {
    const named = [...text.matchAll(/npm (?:run ([\w:-]+)|(start|test)\b)/g)].map((match) => match[1] ?? match[2] ?? '')
    expect(named.filter((script) => !(script in scripts))).toEqual([])
  })

  it('names only paths that exist', () => {
    const inBlocks = blocksIn(text).flatMap((block) => block.split(/\s+/))
    const paths = [...codeIn(text), ...inBlocks].filter((word) => TOP.test(word) && !/[<>*{}|]/.test(word))
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([])
  })

  it('links only to what exists', () => {
    const links = [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g), ...text.matchAll(/src="([^"]+)"/g)]
    const own = links.map((match) => match[1] ?? '').filter((link) => !/^[a-z]+:/.test(link))
    expect(own.filter((link) => !existsSync(join(root, dirname(doc), link)))).toEqual([])
  })

  it('names only variables that the server reads', () => {
    const named = codeIn(text).filter((word) => /^[A-Z][A-Z]+(_[A-Z]+)*$/.test(word))
    const server = filesBelow('server', ['.ts', '.mjs', '.yml', '.yaml']).map(read).join('\n')
    const known = `${server}${filesBelow('tests', ['.ts']).map(read).join('\n')}`
    expect(named.filter((name) => !known.includes(name) && !existsSync(join(root, name)))).toEqual([])
  })
})

it('PRIVACY-1 the table of how long things are kept says what the code says', () => {
  const ROW = /^\| (\w+) +\| (\d+ \w+) +\| (\d+ \w+) +\| (\d+ \w+) +\|/gm
  const told = [...read('docs/privacy/retention.md').matchAll(ROW)]
  const inHours = (text = '') => Number.parseInt(text, 10) * (/day/.test(text) ? 24 : 1)
  const table = told.map(([, kind, hours, least, most]) => [kind, inHours(hours), inHours(least), inHours(most)])
  expect(table).toEqual(RETENTION_KINDS.map((kind) => [kind, ...Object.values(RETENTION[kind]).slice(0, 3)]))
})
