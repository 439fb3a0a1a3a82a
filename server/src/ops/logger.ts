// The log: JSON lines on stderr, quiet by default, so that stdout keeps the one block that people read.
// Never in it: names, text, tokens, invitations, full addresses, poses, SDP.

import { isIPv4 } from 'node:net'
import pino from 'pino'

export type Logger = pino.Logger

const PRIVATE = [
  'name',
  'text',
  'ticket',
  'invitation',
  'token',
  'code',
  'sdp',
  'cookie',
  'authorization',
  'password',
  'secret',
  'url',
  'address',
]

export function createLogger(
  level: string,
  destination: pino.DestinationStream = pino.destination({ fd: 2, sync: true }),
): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: PRIVATE.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: '-' },
      formatters: { level: (label) => ({ level: label }) },
    },
    destination,
  )
}

/** What may be known of an address: the network that it lies in. Also what the throttle counts by. */
export function addressPrefix(address: string | undefined): string {
  const plain = (address ?? '').replace(/^::ffff:(?=\d+\.)/, '').replace(/%.*$/, '')
  if (isIPv4(plain)) return plain.split('.').slice(0, 3).join('.')
  const [head = '', tail] = plain.toLowerCase().split('::')
  const left = head.split(':').filter(Boolean)
  const right = tail === undefined ? [] : tail.split(':').filter(Boolean)
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length)
  return [...left, ...Array<string>(zeros).fill('0'), ...right]
    .slice(0, 3)
    .map((part) => part.replace(/^0+(?=.)/, ''))
    .join(':')
}
