// Serves models of controllers and hands from our own origin: no headset asks a stranger. Only those of headsets that people
// have; another one shows the first of them.

import { createReadStream } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'

const PROFILES = [
  'meta-quest-touch-plus',
  'meta-quest-touch-plus-v2',
  'meta-quest-touch-pro',
  'oculus-touch-v3',
  'pico-4',
  'pico-4u',
  'generic-hand',
]
const FOLDER = 'xr-profiles'

export function xrProfiles(): Plugin {
  const source = join(
    dirname(createRequire(import.meta.url).resolve('@webxr-input-profiles/assets/package.json')),
    'dist/profiles',
  )
  const list = JSON.stringify(Object.fromEntries(PROFILES.map((id) => [id, { path: `${id}/profile.json` }])))
  return {
    name: 'xr-profiles',
    configureServer(server) {
      server.middlewares.use(`/${FOLDER}`, (request, response, next) => {
        const path = (request.url ?? '').replace(/[?#].*$/, '')
        if (path === '/profilesList.json') return response.setHeader('content-type', 'application/json').end(list)
        const [, profile = '', file = ''] = path.split('/')
        if (!PROFILES.includes(profile) || !/^[a-z]+\.(json|glb)$/.test(file)) return next()
        createReadStream(join(source, profile, file))
          .on('error', next)
          .pipe(response)
      })
    },
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: `${FOLDER}/profilesList.json`, source: list })
      for (const profile of PROFILES) {
        for (const file of await readdir(join(source, profile))) {
          const content = await readFile(join(source, profile, file))
          this.emitFile({ type: 'asset', fileName: `${FOLDER}/${profile}/${file}`, source: content })
        }
      }
    },
  }
}
