// A TCP proxy in front of the server that can swallow everything without closing anything, as a dead network does.

import type { AddressInfo } from 'node:net'
import { connect, createServer, type Socket } from 'node:net'

export type BlackHoleProxy = {
  readonly port: number
  /** While true, bytes vanish both ways, connections stay open, and new ones get no answer. */
  swallow(on: boolean): void
  close(): Promise<void>
}

export function startBlackHoleProxy(targetPort: number, port = 0): Promise<BlackHoleProxy> {
  let swallowing = false
  const sockets = new Set<Socket>()
  /** What was swallowed is gone for good, so these may only stay silent or break, never carry half a message. */
  const lost = new Set<Socket>()

  const server = createServer((near) => {
    const far = connect(targetPort, '127.0.0.1')
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from)
      from.on('data', (bytes) => {
        if (swallowing) lost.add(near)
        else to.write(bytes)
      })
      from.on('error', () => to.destroy())
      from.on('close', () => {
        sockets.delete(from)
        lost.delete(near)
        to.destroy()
      })
    }
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () =>
      resolve({
        port: (server.address() as AddressInfo).port,
        swallow(on) {
          swallowing = on
          if (!on) for (const socket of lost) socket.destroy()
        },
        close() {
          for (const socket of sockets) socket.destroy()
          return new Promise((done) => server.close(() => done()))
        },
      }),
    )
  })
}
