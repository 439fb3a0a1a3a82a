// What the server tells browsers about itself, and what it takes from other people's pages. One server for all.

import { request } from 'node:http'
import { request as secureRequest } from 'node:https'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningServer, startServer } from '../support/startServer.ts'
import { postJoin, visit } from '../support/visit.ts'

let server: RunningServer

beforeAll(async () => {
  server = await startServer()
})

afterAll(() => server?.stop())

const get = (path: string, headers?: Record<string, string>) => visit(server, path, headers)
const post = (body: string, headers?: Record<string, string>) => postJoin(server, body, headers)

/** The status that a browser would get which asks for a socket from a page of this origin. */
function upgradeFrom(origin: string, url = server.baseUrl): Promise<number> {
  const headers = {
    origin,
    connection: 'Upgrade',
    upgrade: 'websocket',
    'sec-websocket-version': '13',
    'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
  }
  return new Promise((resolve, reject) => {
    const ask = url.startsWith('https:') ? secureRequest : request
    ask(`${url}/any/room?sessionId=x`, { headers, rejectUnauthorized: false })
      .once('upgrade', (_response, socket) => {
        socket.destroy()
        resolve(101)
      })
      .once('response', (response) => resolve(response.resume().statusCode ?? 0))
      .once('error', reject)
      .end()
  })
}

describe('what browsers are told', () => {
  it.each(['/', '/m/123456', '/host', '/api/invitations/1', '/nothing-here'])(
    'not to run, load or frame anything foreign: %s',
    async (path) => {
      const { headers } = (await get(path)).response
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';")
      expect(policy).toContain("style-src 'self';")
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).toContain(`ws://localhost:${server.port}`)
      expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|\*/)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
      expect(headers.get('permissions-policy')).toMatch(/microphone=\(self\).*camera=\(\)/)
      expect(headers.get('x-powered-by')).toBeNull()
      expect(headers.get('access-control-allow-origin')).toBeNull()
    },
  )

  it('does not let a Host header write policies', async () => {
    const policy = await new Promise<string>((resolve, reject) =>
      secureRequest(
        `${server.secureUrl}/livez`,
        { rejectUnauthorized: false, headers: { host: "x; script-src 'unsafe-eval'" } },
        (response) => resolve(String(response.headers['content-security-policy'])),
      )
        .once('error', reject)
        .end(),
    )
    expect(policy).not.toContain("'unsafe-eval'")
  })

  it.each(['https://evil.example', 'null', 'http://localhost:1'])(
    'refuses what %s sends in a visitor’s name',
    async (origin) => {
      expect((await post('{}', { origin })).status).toBe(403)
      expect(await upgradeFrom(origin)).toBe(403)
    },
  )

  it('takes its own page for its own', async () => {
    expect((await post('{}', { origin: server.baseUrl })).status).toBe(400)
    expect(await upgradeFrom(server.baseUrl)).toBe(101)
    expect(await upgradeFrom(server.secureUrl, server.secureUrl)).toBe(101)
    expect(await upgradeFrom(server.baseUrl, server.secureUrl)).toBe(403)
  })

  it.each([
    '/api/nothing',
    '/.stamp',
    '/index.html.br',
    '/assets/../../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/package.json',
    '/assets/none.js',
  ])('has nothing at %s', async (path) => {
    expect((await get(path)).response.status).toBe(404)
  })
})
