// What every answer tells browsers not to do. No resident's headset or tablet may call anybody but us, run code from
// elsewhere, or show us inside somebody else's page.

import type { IncomingMessage } from 'node:http'
import type { RequestHandler } from 'express'
import helmet from 'helmet'

export type PageOrigin = {
  /** Set where a proxy with a real certificate stands in front. */
  readonly publicUrl: string | undefined
}

const HOST = /^[a-z0-9.-]+(:\d+)?$|^\[[0-9a-f:]+\](:\d+)?$/i

function ownSockets(request: IncomingMessage): string {
  const host = request.headers.host ?? ''
  return HOST.test(host) ? `ws://${host} wss://${host}` : "'self'"
}

/** Off in development, where Vite writes scripts into the page. */
const CONTENT_POLICY = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  fontSrc: ["'self'"],
  // Older tablets take 'self' in a connect-src for http alone, so the sockets of the same host are named as well.
  connectSrc: ["'self'", 'blob:', ownSockets],
  mediaSrc: ["'self'", 'blob:'],
  workerSrc: ["'self'", 'blob:'],
  manifestSrc: ["'self'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
  objectSrc: ["'none'"],
}

const ALLOWED = [
  'microphone',
  'xr-spatial-tracking',
  'gyroscope',
  'accelerometer',
  'magnetometer',
  'fullscreen',
  'autoplay',
  'clipboard-write',
  'screen-wake-lock',
  'speaker-selection',
]
const REFUSED = ['camera', 'geolocation', 'payment', 'usb', 'serial', 'midi', 'display-capture', 'browsing-topics']
const PERMISSIONS = [...ALLOWED.map((name) => `${name}=(self)`), ...REFUSED.map((name) => `${name}=()`)].join(', ')

export function securityHeaders(development: boolean, { publicUrl }: PageOrigin): RequestHandler[] {
  return [
    helmet({
      contentSecurityPolicy: development ? false : { useDefaults: false, directives: CONTENT_POLICY },
      crossOriginOpenerPolicy: { policy: 'same-origin' },
      crossOriginResourcePolicy: { policy: 'same-origin' },
      referrerPolicy: { policy: 'no-referrer' },
      // Only for a name with a real certificate: our own is self-signed, and a browser would lock people out of it.
      strictTransportSecurity: publicUrl?.startsWith('https:')
        ? { maxAge: 180 * 24 * 3600, includeSubDomains: false }
        : false,
      xFrameOptions: { action: 'deny' },
    }),
    (_request, response, next) => {
      response.setHeader('Permissions-Policy', PERMISSIONS)
      next()
    },
  ]
}
