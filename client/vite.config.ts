// Builds the page: what the door needs first, the meeting and the world when somebody comes in. Also measures what it built.

import { readFileSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { leaveOut } from './build/leaveOut.ts'
import { ownOriginOnly } from './build/ownOriginOnly.ts'
import { precompress } from './build/precompress.ts'
import { steadyFrames } from './build/steadyFrames.ts'
import { xrProfiles } from './build/xrProfiles.ts'

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }

export default defineConfig({
  root: import.meta.dirname,
  define: { __VERSION__: JSON.stringify(version) },
  plugins: [leaveOut(), steadyFrames(), react(), xrProfiles(), ownOriginOnly(), precompress()],
  build: {
    outDir: 'dist',
    target: 'es2022',
    manifest: true,
    // Source maps are not public.
    sourcemap: false,
    // Files, not text in scripts and styles: they cache by themselves, and the content policy stays narrow.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1_200,
    rolldownOptions: {
      // These libraries only define things, but do not say so: without that all of them would come along.
      treeshake: { moduleSideEffects: [{ test: /node_modules\/(@pmndrs|@react-three\/xr)\//, sideEffects: false }] },
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler|zustand)\// },
            { name: 'i18next', test: /node_modules\/(i18next|react-i18next)\// },
            { name: 'words-en', test: /i18n\/en\.json$/ },
            { name: 'words-nl', test: /i18n\/nl\.json$/ },
          ],
        },
      },
    },
  },
})
