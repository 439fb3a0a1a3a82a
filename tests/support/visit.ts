// Plain requests to a running server, as a browser on its own page or a stranger would make them.

import type { RunningServer } from './startServer.ts'

export async function visit(server: RunningServer, path: string, headers: Record<string, string> = {}) {
  const response = await fetch(server.baseUrl + path, { headers })
  const cookie = response.headers.getSetCookie()[0] ?? ''
  return { response, cookie, device: cookie.split(';', 1)[0]! }
}

export function postJoin(server: RunningServer, body: string, headers: Record<string, string> = {}) {
  return fetch(`${server.baseUrl}/api/join`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  })
}
