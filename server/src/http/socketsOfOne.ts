// How many sockets one address may have open: a whole house on one line, and no more. Asked before a socket is made.

import type { IncomingMessage } from 'node:http'
import { BlockList, isIPv6 } from 'node:net'
import { addressPrefix } from '../ops/logger.ts'

/** The fullest meeting has 200 people, and all of them may come back at once, over a line that is still thought alive. */
const SOCKETS_MOST = 500

/** @param addressOf whom a request comes from */
export function createSocketsOfOne(addressOf: (request: IncomingMessage) => string, most = SOCKETS_MOST) {
  const open = new Map<string, number>()
  /** False when the address has too many. Otherwise it counts until the connection is gone. */
  return (request: IncomingMessage): boolean => {
    const address = addressOf(request)
    const before = open.get(address) ?? 0
    if (before >= most) return false
    open.set(address, before + 1)
    request.socket.once('close', () => {
      const left = (open.get(address) ?? 1) - 1
      if (left > 0) open.set(address, left)
      else open.delete(address)
    })
    return true
  }
}

const OWN_HOUSE = new BlockList()
for (const [network, bits] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['169.254.0.0', 16],
] as const)
  OWN_HOUSE.addSubnet(network, bits)
for (const [network, bits] of [
  ['::1', 128],
  ['fc00::', 7],
  ['fe80::', 10],
] as const)
  OWN_HOUSE.addSubnet(network, bits, 'ipv6')

/** As everywhere: only with a public address does a proxy of the same house stand in front, and what it tells is true. */
export function addressOf({ socket, headers }: IncomingMessage, publicUrl: string | undefined): string {
  const own = (socket.remoteAddress ?? '').replace(/^::ffff:(?=\d)/, '')
  const isProxy = publicUrl !== undefined && OWN_HOUSE.check(own, isIPv6(own) ? 'ipv6' : 'ipv4')
  const told = isProxy
    ? String(headers['x-forwarded-for'] ?? '')
        .split(',')
        .at(-1)
        ?.trim()
    : undefined
  const address = told || own
  // Whoever has one IPv6 address has as many of the same network as they like.
  return isIPv6(address) ? addressPrefix(address) : address
}
