// Shuts the doors of Colyseus that we do not use: strangers can make no rooms, list none and ask from no other site.
// Process-wide, since the matchmaker is; called once before listening.

import { matchMaker } from '@colyseus/core'

export function restrictMatchmaking(): void {
  matchMaker.controller.exposedMethods = ['joinById']
  matchMaker.controller.DEFAULT_CORS_HEADERS = {} as typeof matchMaker.controller.DEFAULT_CORS_HEADERS
  matchMaker.controller.getCorsHeaders = () => ({})
}
