// `npm run backup -- FILE`: everything as of this moment into one file, also while meetings go on.

import { createWriteStream } from 'node:fs'
import { access, rename, rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { sealed } from '../db/backup/backupFormat.ts'
import { backupLines } from '../db/backup/backupLines.ts'
import { openForBackup } from '../db/backup/openForBackup.ts'
import { keptSecret, readKeptFiles } from '../ops/keptFiles.ts'
import { StartError } from '../ops/StartError.ts'
import { runCommand } from './runCommand.ts'

await runCommand(async ({ config, dataDir, argument }) => {
  const path = resolve(argument ?? `towpath-${new Date().toISOString().slice(0, 16).replace(':', '')}.backup`)
  const taken = await access(path).then(
    () => true,
    () => false,
  )
  if (taken) throw new StartError(`There is already a file ${path}. Name another one.`)
  const { client, close } = await openForBackup(config.DATABASE_URL, dataDir)
  // Under another name until it is whole: a backup that was cut off must not look like one.
  const draft = `${path}.${process.pid}.new`
  try {
    const files = await readKeptFiles(dataDir.path)
    const secret = config.SECRET ?? keptSecret(files)
    if (!secret) throw new StartError(`There is nothing in ${dataDir.path} yet.`)
    const lines = Readable.from(sealed(backupLines(client, secret, files)))
    await pipeline(lines, createGzip(), createWriteStream(draft, { mode: 0o600, flush: true }))
    await rename(draft, path)
  } finally {
    await rm(draft, { force: true })
    await close()
  }
  return `The backup is in ${path}. It holds names and secrets: keep it where nobody else can read it.`
})
