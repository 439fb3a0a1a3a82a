import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import express from 'express'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createLogger } from '../ops/logger.ts'
import { createHttpApp } from './createHttpApp.ts'
import { openPageFiles } from './pageFiles.ts'

const folder = mkdtempSync(join(tmpdir(), 'towpath-page-'))
let base: string
let close: () => void

beforeAll(async () => {
  for (const name of ['assets', '.vite']) mkdirSync(join(folder, name))
  const files = {
    'index.html': '<title>page</title>',
    '.stamp': 'secret',
    'assets/main-AbC_12-9.js': 'plain',
    'assets/main-AbC_12-9.js.br': 'brotli',
    'assets/main-AbC_12-9.js.gz': 'gzip',
    'assets/main-AbC_12-9.js.map': 'map',
    'assets/place-12345678.glb': 'glTF',
    'robots.txt': 'none',
    '.vite/manifest.json': '{}',
  }
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  const page = await openPageFiles(folder)
  const app = createHttpApp({
    logger: createLogger('silent'),
    page,
    routers: [express.Router()],
    publicUrl: undefined,
    development: false,
  })
  const server = app.listen(0)
  await new Promise((resolve) => server.once('listening', resolve))
  base = `http://localhost:${(server.address() as AddressInfo).port}`
  close = () => server.close()
})

afterAll(() => {
  close()
  rmSync(folder, { recursive: true })
})

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(base + path, { headers: { 'accept-encoding': 'identity', ...headers } })

describe('the built page', () => {
  it.each(['/', '/m', '/m/123456', '/host', '/host/secret', '/?lang=nl'])(
    'is at %s, asked for anew each time',
    async (path) => {
      const response = await get(path)
      expect(await response.text()).toBe('<title>page</title>')
      expect(response.status).toBe(200)
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
      expect(response.headers.get('cache-control')).toBe('no-cache')
    },
  )

  it.each([
    ['br, gzip', 'br'],
    ['gzip', 'gzip'],
    ['identity', null],
  ])('sends what is compressed already to who accepts %s', async (accepted, encoding) => {
    const response = await get('/assets/main-AbC_12-9.js', { 'accept-encoding': accepted })
    expect(response.headers.get('content-encoding')).toBe(encoding)
    expect(response.headers.get('content-type')).toMatch(/^text\/javascript/)
    expect(response.headers.get('vary')).toContain('Accept-Encoding')
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    await response.arrayBuffer().catch(() => undefined)
  })

  it('knows a place by its type', async () => {
    expect((await get('/assets/place-12345678.glb')).headers.get('content-type')).toBe('model/gltf-binary')
  })

  it.each([
    '/.stamp',
    '/.vite/manifest.json',
    '/index.html',
    '/assets/main-AbC_12-9.js.br',
    '/assets/main-AbC_12-9.js.map',
    '/assets',
    '/assets/',
    '/%2e%2e/package.json',
    '/%',
    '/nothing',
  ])('has nothing at %s', async (path) => {
    const response = await get(path)
    expect(response.status).toBe(404)
    expect(await response.text()).toBe('not found\n')
  })

  it('answers a mistyped address with the welcome page, and says that it is one', async () => {
    const response = await get('/hsot', { accept: 'text/html,*/*' })
    expect(response.status).toBe(404)
    expect(await response.text()).toBe('<title>page</title>')
  })
})
