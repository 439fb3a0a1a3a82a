// Takes the public addresses out of libraries that would fetch models from them when nothing else is said.
// Whatever is missing is then asked of ourselves, and no resident's device ever calls a third party.

import type { Plugin } from 'vite'

const PUBLIC_STORE = 'https://cdn.jsdelivr.net'

export function ownOriginOnly(): Plugin {
  return {
    name: 'own-origin-only',
    apply: 'build',
    renderChunk: (code) =>
      code.includes(PUBLIC_STORE) ? { code: code.replaceAll(PUBLIC_STORE, '/not-here'), map: null } : undefined,
  }
}
