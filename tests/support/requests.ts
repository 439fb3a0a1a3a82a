// Watches every request of a browser context and remembers those that leave the product's own origin.

import type { BrowserContext } from 'playwright-core'

const HARMLESS = /^(data|blob|about):/

/** Returns the foreign addresses seen so far, WebSockets included. */
export function watchRequests(context: BrowserContext, baseUrl: string): () => readonly string[] {
  const foreign = new Set<string>()
  const ownHost = new URL(baseUrl).host
  const look = (address: string) => {
    if (!HARMLESS.test(address) && new URL(address).host !== ownHost) foreign.add(address)
  }
  context.on('request', (request) => look(request.url()))
  context.on('page', (page) => page.on('websocket', (socket) => look(socket.url())))
  return () => [...foreign]
}
