// `npm run restore -- FILE`: what a backup holds into a new data folder or an empty database. All or nothing.

import { createReadStream } from 'node:fs'
import { resolve } from 'node:path'
import { createGunzip } from 'node:zlib'
import { notWhole, unsealed } from '../db/backup/backupFormat.ts'
import { restoreLines } from '../db/backup/restoreLines.ts'
import { openPool } from '../db/connect.ts'
import { writeKeptFiles } from '../ops/keptFiles.ts'
import { StartError } from '../ops/StartError.ts'
import { runCommand } from './runCommand.ts'

async function* unpacked(path: string): AsyncGenerator<Buffer> {
  try {
    const packed = createReadStream(path)
    const unzip = createGunzip()
    packed.on('error', (error) => unzip.destroy(error))
    yield* packed.pipe(unzip)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw code === 'ENOENT' ? new StartError(`There is no file ${path}.`) : notWhole()
  }
}

await runCommand(async ({ config, dataDir, logger, argument }) => {
  if (argument === undefined) throw new StartError('Name the file of the backup: npm run restore -- FILE')
  const { pool, stop } = await openPool(config.DATABASE_URL, dataDir, logger)
  try {
    const { rows, madeAt } = await restoreLines(unsealed(unpacked(resolve(argument))), {
      pool,
      secret: config.SECRET,
      keep: (files) => writeKeptFiles(dataDir.path, files),
    })
    return `Restored ${rows} rows as they were on ${madeAt}. Now start Towpath.`
  } finally {
    await stop()
  }
})
