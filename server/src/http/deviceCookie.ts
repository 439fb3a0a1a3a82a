// Knows a device again by one random number in a cookie. It carries nothing else, and scripts cannot read it.

import { createHash, randomBytes } from 'node:crypto'
import type { Request, Response } from 'express'

const KEPT_MS = 400 * 24 * 3600 * 1000
const FORM = /^[A-Za-z0-9_-]{22}$/

/** Two names, because a browser does not let http replace what https has set for the same host. */
function nameFor(request: Request): string {
  return request.secure ? '__Host-towpath' : 'towpath'
}

function readCookie(request: Request): string | undefined {
  const wanted = nameFor(request)
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const [name, value] = pair.trim().split('=', 2)
    if (name === wanted && value && FORM.test(value)) return value
  }
  return undefined
}

function hash(device: string): string {
  return createHash('sha256').update(device).digest('hex')
}

/** Hash of the device's number, if it has one. */
export function knownDevice(request: Request): string | undefined {
  const device = readCookie(request)
  return device && hash(device)
}

/** Hash of the device's number, which it gets now if it has none; and again, so that it is kept another year. */
export function deviceOf(request: Request, response: Response): string {
  const device = readCookie(request) ?? randomBytes(16).toString('base64url')
  response.cookie(nameFor(request), device, {
    maxAge: KEPT_MS,
    httpOnly: true,
    sameSite: 'lax',
    secure: request.secure,
    path: '/',
  })
  return hash(device)
}
