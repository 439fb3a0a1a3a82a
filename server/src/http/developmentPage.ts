// The page as Vite serves it while somebody works on it: not built, and replaced in the browser as files are saved.

import { readFile } from 'node:fs/promises'
import type { Server } from 'node:http'
import { join } from 'node:path'
import type { Step } from '../ops/createDrain.ts'
import type { PageFiles } from './pageFiles.ts'

export async function openDevelopmentPage(
  clientFolder: string,
  server: Server,
  opened: (step: Step) => void,
): Promise<PageFiles> {
  const { createServer } = await import('vite')
  const vite = await createServer({
    root: clientFolder,
    appType: 'custom',
    clearScreen: false,
    logLevel: 'warn',
    server: { middlewareMode: true, hmr: { server }, allowedHosts: true },
  })
  opened({ name: 'page', withinMs: 1_000, run: () => vite.close() })
  return {
    built: true,
    files: vite.middlewares,
    sendPage(request, response) {
      readFile(join(clientFolder, 'index.html'), 'utf8')
        .then((page) => vite.transformIndexHtml(request.originalUrl, page))
        .then((page) => response.type('html').send(page))
        .catch((error: unknown) => response.status(500).type('text').send(String(error)))
    },
  }
}
