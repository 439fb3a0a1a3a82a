import { connect } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Listeners, openListeners } from './openListeners.ts'

const TIMES = { requestTimeout: 600, headersTimeout: 200, keepAliveTimeout: 5_000, connectionsCheckingInterval: 50 }

let listeners: Listeners

beforeAll(async () => {
  listeners = await openListeners({ port: 0, httpsPort: 0, host: '127.0.0.1' }, { key: '', cert: '' } as never, TIMES)
  listeners.serve((request, response) => {
    request.resume().on('end', () => response.end('ok'))
  })
})

afterAll(() => listeners?.close())

/** What comes back until the other side closes. */
function told(...said: string[]): Promise<string> {
  return new Promise((resolve) => {
    let heard = ''
    const socket = connect(listeners.port, '127.0.0.1', () => {
      for (const part of said) socket.write(part)
    })
    socket.setEncoding('utf8').on('data', (text: string) => {
      heard += text
    })
    socket.on('error', () => undefined).on('close', () => resolve(heard))
  })
}

it.each([
  ['nothing', []],
  ['half a header', ['GET / HTTP/1.1\r\nHost: a\r\nX-Slow: ']],
  ['half a body', ['POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nabc']],
  [
    'no end of headers',
    ['GET / HTTP/1.1\r\nHost: a\r\n', ...Array.from({ length: 50 }, () => `X: ${'y'.repeat(1_000)}\r\n`)],
  ],
])('whoever sends %s is cut off without an answer', async (_what, said) => {
  expect(await told(...said)).not.toContain('200')
})

it('whoever says it whole is answered', async () => {
  const request = 'GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n'
  expect(await told(request)).toMatch(/^HTTP\/1\.1 200 /)
})
