// The address that a mail leads to. A stranger may have one sent to somebody else, so what the request claims for a host is
// taken only if it is one of ours: otherwise the link would lead to them, and its secret with it.

import { hostname } from 'node:os'
import { lanAddresses } from './certificate.ts'

export type OwnAddresses = {
  readonly publicUrl: string | undefined
  readonly port: number
  readonly httpsPort: number
}

export function ownOrigins({ publicUrl, port, httpsPort }: OwnAddresses): string[] {
  const hosts = ['localhost', '127.0.0.1', hostname(), `${hostname()}.local`, ...lanAddresses()]
  const own = hosts.flatMap((host) => [`http://${host}:${port}`, `https://${host}:${httpsPort}`])
  return publicUrl ? [publicUrl, ...own] : own
}

export function createAddressInMails(addresses: OwnAddresses) {
  const { publicUrl, port, httpsPort } = addresses
  return (host: string | undefined, secure: boolean): string => {
    if (publicUrl) return publicUrl
    const claimed = `${secure ? 'https' : 'http'}://${host}`
    const [lan] = lanAddresses()
    const isLoopback = /^(localhost|127\.0\.0\.1)(:|$)/.test(host ?? '')
    // Who reads the mail sits at another machine, if this one is on any network.
    if (!isLoopback && ownOrigins(addresses).includes(claimed)) return claimed
    return lan ? `https://${lan}:${httpsPort}` : `http://localhost:${port}`
  }
}
