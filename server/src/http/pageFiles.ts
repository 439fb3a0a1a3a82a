// The built page: its files are listed once at the start, so nothing outside the list can ever be asked for.

import { readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { Request, RequestHandler, Response } from 'express'

const ENCODINGS = [
  { name: 'br', suffix: '.br' },
  { name: 'gzip', suffix: '.gz' },
] as const
/** Vite puts a hash of the content into these names. */
const HASHED = /^\/assets\/.+-[\w-]{8}\.\w+$/
const YEAR = 'public, max-age=31536000, immutable'

async function list(folder: string): Promise<ReadonlySet<string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return new Set(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => `/${relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')}`)
      .filter((path) => !path.includes('/.')),
  )
}

export type PageFiles = {
  readonly built: boolean
  readonly files: RequestHandler
  sendPage(request: Request, response: Response): void
}

export async function openPageFiles(folder: string): Promise<PageFiles> {
  const files = await list(folder)

  function send(path: string, caching: string, request: Request, response: Response): void {
    const encoding = ENCODINGS.find(({ name, suffix }) => files.has(path + suffix) && request.acceptsEncodings(name))
    response.set({ 'Cache-Control': caching, Vary: 'Accept-Encoding' }).type(path.slice(path.lastIndexOf('.') + 1))
    if (encoding) response.set('Content-Encoding', encoding.name)
    response.sendFile((path + (encoding?.suffix ?? '')).slice(1), {
      root: folder,
      cacheControl: false,
      dotfiles: 'allow',
    })
  }

  return {
    built: files.has('/index.html'),
    files(request, response, next) {
      const path = decode(request.path)
      const isSource = /\.(br|gz|map)$/.test(path)
      if (
        (request.method !== 'GET' && request.method !== 'HEAD') ||
        isSource ||
        path === '/index.html' ||
        !files.has(path)
      )
        next()
      else send(path, HASHED.test(path) ? YEAR : 'no-cache', request, response)
    },
    sendPage: (request, response) => send('/index.html', 'no-cache', request, response),
  }
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return ''
  }
}
