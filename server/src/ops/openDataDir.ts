// The data folder: made when absent, proved writable, and the keeper of what must survive a restart but not be in the database.

import { randomBytes } from 'node:crypto'
import { access, constants, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { StartError } from './StartError.ts'

export type DataDir = {
  readonly path: string
  /** Reads the text kept under this name, or makes and keeps it first. Only the owner of the process can read the file. */
  keep(name: string, make: () => string | Promise<string>): Promise<string>
  /** Replaces what is kept, in one step: a crash leaves the old text or the new one. */
  replace(name: string, content: string): Promise<void>
}

export function randomSecret(): string {
  return randomBytes(32).toString('base64url')
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error)
}

export async function openDataDir(path: string): Promise<DataDir> {
  const file = (name: string) => join(path, name)

  async function replace(name: string, content: string): Promise<void> {
    const draft = file(`${name}.${process.pid}.new`)
    await writeFile(draft, content, { mode: 0o600, flush: true })
    await rename(draft, file(name))
  }

  async function keep(name: string, make: () => string | Promise<string>): Promise<string> {
    const kept = await readFile(file(name), 'utf8').catch((error: unknown) => {
      if (codeOf(error) === 'ENOENT') return ''
      throw error
    })
    if (kept.trim() !== '') return kept.trim()
    const made = await make()
    await replace(name, made)
    return made
  }

  try {
    // The embedded database runs as another user when this process is root, and has to pass through.
    await mkdir(path, { recursive: true, mode: 0o711 })
    await access(path, constants.W_OK | constants.X_OK)
    await replace('.writable', '')
  } catch (error) {
    throw new StartError(
      `The data folder ${path} cannot be written to (${codeOf(error)}). Set DATA_DIR to a folder that this user may write to.`,
    )
  }
  return { path, keep, replace }
}
