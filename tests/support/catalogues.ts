// The word catalogues of every package, flattened: `panel.people.title` -> sentence.

import { filesBelow, read } from './sourceFiles.ts'

export type Catalogue = ReadonlyMap<string, string>

function flatten(value: unknown, path: string, into: Map<string, string>): Map<string, string> {
  if (typeof value === 'string') into.set(path, value)
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) flatten(inner, path ? `${path}.${key}` : key, into)
  } else throw new Error(`${path} is neither a sentence nor a group of sentences`)
  return into
}

/** By package, then by language. */
export function readCatalogues(): Map<string, Map<string, Catalogue>> {
  const found = new Map<string, Map<string, Catalogue>>()
  for (const packageName of ['client', 'server', 'shared', 'scenes']) {
    const files = filesBelow(`${packageName}/src/i18n`, ['.json'])
    if (files.length === 0) continue
    const languages = new Map<string, Catalogue>()
    for (const file of files) {
      const language = file.replace(/^.*\//, '').replace('.json', '')
      languages.set(language, flatten(JSON.parse(read(file)), '', new Map()))
    }
    found.set(packageName, languages)
  }
  return found
}

const PLURAL = /_(zero|one|two|few|many|other)$/

/** Keys without their plural endings, and which endings each has. */
export function pluralsOf(catalogue: Catalogue): Map<string, Set<string>> {
  const plurals = new Map<string, Set<string>>()
  for (const key of catalogue.keys()) {
    const ending = key.match(PLURAL)?.[1]
    if (!ending) continue
    const base = key.replace(PLURAL, '')
    plurals.set(base, (plurals.get(base) ?? new Set()).add(ending))
  }
  return plurals
}

export function keysOf(catalogue: Catalogue): string[] {
  return [...new Set([...catalogue.keys()].map((key) => key.replace(PLURAL, '')))].sort()
}

export function placeholdersOf(sentence: string): string[] {
  return [...new Set([...sentence.matchAll(/\{\{\s*([\w.]+)[^}]*\}\}/g)].map((match) => match[1] ?? ''))].sort()
}
