// The page as it is served: it names no host that it could call, and brings no emulator and no maps of the source.

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesBelow, read, root } from '../support/sourceFiles.ts'

/** Names and explanations inside libraries: identifiers of formats and links printed with errors, which nothing ever fetches. */
const NEVER_FETCHED = new Set([
  'www.w3.org',
  'react.dev',
  'react.i18next.com',
  'docs.pmnd.rs',
  'opencollective.com',
  'simplewebauthn.dev',
  'github.com',
  'ns.adobe.com',
  'localhost',
  '127.0.0.1',
])

/** Where libraries would look if we did not say otherwise. We do, the content policy forbids it, and browser tests watch. */
const SAID_OTHERWISE = ['cdn.jsdelivr.net/npm/@webxr-input-profiles/']

const built = join(root, 'client/dist')

describe.skipIf(!existsSync(built))('the built page', () => {
  const texts = existsSync(built) ? builtFiles() : []

  it('names no host but its own', () => {
    const hosts = texts.flatMap(({ path, text }) =>
      [...text.matchAll(/(?:https?|wss?):\/\/(([\w-]+(?:\.[\w-]+)+)[\w./@-]*)/g)]
        .filter(([, address = '', host = '']) => !NEVER_FETCHED.has(host) && !isSaidOtherwise(address))
        .map(([, address]) => `${path}: ${address}`),
    )
    expect([...new Set(hosts)]).toEqual([])
  })

  it('has no emulated headset in it', () => {
    const wrong = texts.filter(({ text }) => /installRuntime|SyntheticEnvironmentModule|XRVisibilityMask/.test(text))
    expect(wrong.map(({ path }) => path)).toEqual([])
  })

  it('needs no eval', () => {
    const wrong = texts.filter(({ path, text }) => path.endsWith('.js') && /\bnew Function\(|[^.\w]eval\(/.test(text))
    expect(wrong.map(({ path }) => path)).toEqual([])
  })
})

function isSaidOtherwise(address: string): boolean {
  return SAID_OTHERWISE.some((start) => address.startsWith(start))
}

function builtFiles(): { path: string; text: string }[] {
  return filesBelow('client/dist', ['.js', '.css', '.html', '.webmanifest']).map((path) => ({ path, text: read(path) }))
}
