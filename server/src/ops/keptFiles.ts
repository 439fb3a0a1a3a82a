// What the data folder keeps besides the database and belongs into a backup. Names outside this list are never written.

import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { StartError } from './StartError.ts'

export type KeptFile = { readonly file: string; readonly content: Buffer }

const ALONE = ['secret', 'certificate.pem']
const MAIL = /^mail\/[\w-][\w.-]*$/

export async function readKeptFiles(folder: string): Promise<readonly KeptFile[]> {
  const mails = await readdir(join(folder, 'mail')).catch(() => [])
  const names = [...ALONE, ...mails.map((name) => `mail/${name}`).filter((name) => MAIL.test(name))]
  const files: KeptFile[] = []
  for (const file of names) {
    const content = await readFile(join(folder, file)).catch(() => undefined)
    if (content) files.push({ file, content })
  }
  return files
}

/** The secret that the product runs with when the configuration gives none. */
export function keptSecret(files: readonly KeptFile[]): string | undefined {
  return files
    .find(({ file }) => file === 'secret')
    ?.content.toString('utf8')
    .trim()
}

/** The folder may hold the same files already, as after a try that failed, but no others under their names. */
export async function writeKeptFiles(folder: string, files: readonly KeptFile[]): Promise<void> {
  for (const { file, content } of files) {
    if (!ALONE.includes(file) && !MAIL.test(file)) continue
    const path = join(folder, file)
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    const there = await readFile(path).catch(() => undefined)
    if (there?.equals(content)) continue
    if (there)
      throw new StartError(`The data folder ${folder} already has a file ${file}. Set DATA_DIR to a new folder.`)
    await writeFile(path, content, { mode: 0o600, flush: true })
  }
}
