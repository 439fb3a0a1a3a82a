// The project's own source files, as the conformance tests read them. Paths are relative to the top folder, with forward slashes.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const root = new URL('../..', import.meta.url).pathname

const SKIPPED = new Set(['node_modules', 'dist', 'migrations'])

/** All files below a folder that end in one of these; dot-folders, and what is built or installed inside it, are left out. */
export function filesBelow(folder: string, endings: readonly string[]): string[] {
  if (!existsSync(join(root, folder))) return []
  const found: string[] = []
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    if (entry.name.startsWith('.') || SKIPPED.has(entry.name)) continue
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) found.push(...filesBelow(path, endings))
    else if (endings.some((ending) => entry.name.endsWith(ending))) found.push(path)
  }
  return found.sort()
}

export function codeOf(packageName: string): string[] {
  return filesBelow(packageName, ['.ts', '.tsx', '.mjs', '.js'])
}

export function isTest(path: string): boolean {
  return /\.(test|contract|e2e)\.tsx?$/.test(path)
}

export function read(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}
