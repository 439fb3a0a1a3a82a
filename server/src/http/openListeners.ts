// Claims the ports before anything else starts, so that a port in use is told in the first second and nothing has to be undone.
// Until `serve` is called everybody is asked to come back in a moment.

import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { StartError } from '../ops/StartError.ts'
import type { Certificate } from './certificate.ts'

/** Whoever sends slower than this is cut off, so that nobody holds connections for nothing. Looked at often, or Node would
 * notice half a minute late. */
const TIMES = {
  requestTimeout: 30_000,
  headersTimeout: 10_000,
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 5_000,
}

export type Listeners = {
  readonly servers: readonly Server[]
  readonly port: number
  readonly httpsPort: number
  serve(listener: RequestListener): void
  /** Takes nobody new and ends what is idle. */
  close(): Promise<void>
}

function claim(server: Server, port: number, host: string | undefined, variable: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const where = host === undefined ? '' : ` of ${host}`
      const reasons: Record<string, string> = {
        EADDRINUSE: `Port ${port}${where} is already in use. Stop what uses it, or set ${variable} to another port.`,
        EACCES: `Port ${port}${where} may not be opened by this user. Set ${variable} to a port above 1023.`,
        EADDRNOTAVAIL: `${host} is no address of this machine. Set HOST to one of its addresses, or leave it out.`,
        ENOTFOUND: `${host} is no name of this machine. Set HOST to one of its addresses, or leave it out.`,
      }
      reject(
        new StartError(
          reasons[error.code ?? ''] ??
            `Port ${port}${where} cannot be opened (${error.code}). Check ${variable} and HOST.`,
        ),
      )
    })
    server.listen({ port, ...(host === undefined ? {} : { host }) }, () =>
      resolve((server.address() as AddressInfo).port),
    )
  })
}

export async function openListeners(
  want: { readonly port: number; readonly httpsPort: number; readonly host: string | undefined },
  certificate: Certificate,
  times = TIMES,
): Promise<Listeners> {
  let listener: RequestListener = (_request, response) => {
    response.writeHead(503, { 'Retry-After': '1', 'Content-Type': 'text/plain' }).end('not ready\n')
  }
  const answer: RequestListener = (request, response) => listener(request, response)
  const plain = createServer(times, answer)
  const secure = createSecureServer({ ...times, ...certificate }, answer)
  const servers = [plain, secure]
  const close = async () => {
    await Promise.all(
      servers.map(
        (server) =>
          new Promise((resolve) => {
            server.close(resolve)
            server.closeAllConnections()
          }),
      ),
    )
  }
  try {
    const port = await claim(plain, want.port, want.host, 'PORT')
    const httpsPort = await claim(secure, want.httpsPort, want.host, 'HTTPS_PORT')
    for (const server of servers) server.on('clientError', (_error, socket) => socket.destroy())
    return {
      servers,
      port,
      httpsPort,
      serve(next) {
        listener = next
      },
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}
