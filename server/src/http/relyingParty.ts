// For which page a passkey is good: the public address, or the one of ours at which the page is read.

import { isIP } from 'node:net'
import type { Request } from 'express'
import { type OwnAddresses, ownOrigins } from './addressInMails.ts'

export type RelyingParty = { readonly id: string; readonly origin: string }

/** Undefined where there can be none: browsers bind a passkey to a name, not to an address of numbers. */
export function createRelyingParty(addresses: OwnAddresses) {
  return ({ headers, secure }: Pick<Request, 'headers' | 'secure'>): RelyingParty | undefined => {
    const origin = addresses.publicUrl ?? `${secure ? 'https' : 'http'}://${headers.host}`
    if (!ownOrigins(addresses).includes(origin)) return undefined
    const { hostname } = new URL(origin)
    return isIP(hostname) === 0 && !hostname.startsWith('[') ? { id: hostname, origin } : undefined
  }
}
