// Writes every text file of the build a second and third time, compressed as well as it goes, so that the server only sends.

import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin } from 'vite'
import { printPageWeight } from './pageWeight.ts'

const COMPRESSED = /\.(js|css|html|svg|json|glb|woff)$/
const LEAST_BYTES = 400
/** Models are packed already: the last percent of a large one would cost most of the time of a build. */
const LARGE_BYTES = 300_000

export function precompress(): Plugin {
  let folder = ''
  return {
    name: 'precompress',
    apply: 'build',
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir)
    },
    async closeBundle() {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true })
      for (const entry of entries) {
        if (!entry.isFile() || !COMPRESSED.test(entry.name)) continue
        const path = join(entry.parentPath, entry.name)
        const content = await readFile(path)
        if (content.length < LEAST_BYTES) continue
        await Promise.all([
          promisify(brotliCompress)(content, {
            params: { [constants.BROTLI_PARAM_QUALITY]: qualityOf(path, content) },
          }).then((small) => writeFile(`${path}.br`, small)),
          promisify(gzip)(content, { level: 9 }).then((small) => writeFile(`${path}.gz`, small)),
        ])
      }
      await printPageWeight(folder)
    },
  }
}

function qualityOf(path: string, content: Buffer): number {
  return path.endsWith('.glb') && content.length > LARGE_BYTES ? 6 : 11
}
