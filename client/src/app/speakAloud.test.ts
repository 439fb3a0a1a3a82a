import { expect, it } from 'vitest'
import { type Synthesis, speakAloud } from './speakAloud.ts'

type Voice = { readonly name: string; readonly lang: string; readonly localService: boolean; readonly default: boolean }
const voice = (name: string, lang: string, more: Partial<Voice> = {}): Voice => ({
  name,
  lang,
  localService: true,
  default: false,
  ...more,
})

function device(voices: readonly Voice[], later: readonly Voice[] = voices) {
  const said: string[] = []
  let listed = voices
  const synthesis: Synthesis<Voice> = {
    getVoices: () => listed,
    addEventListener(_, listener) {
      listed = later
      queueMicrotask(listener)
    },
    cancel: () => said.push('cancel'),
    say: (text, { name }) => said.push(`${name}: ${text}`),
  }
  return { said, synthesis }
}

it.each([
  ['the voice of the reader’s language', [voice('Zira', 'en-US'), voice('Xander', 'nl_NL')], 'Xander'],
  ['the one that the device prefers', [voice('Xander', 'nl-NL'), voice('Ellen', 'nl-BE', { default: true })], 'Ellen'],
  ['no voice of somebody else’s computer', [voice('Cloud', 'nl-NL', { localService: false })], undefined],
  ['no voice of another language', [voice('Anna', 'de-DE', { default: true }), voice('Nila', 'nla')], undefined],
  ['nothing where there is no voice', [], undefined],
])('speaks with %s', async (_, voices, name) => {
  const { said, synthesis } = device(voices)
  expect(await speakAloud('Koffie', 'nl', synthesis)).toBe(name !== undefined)
  expect(said).toEqual(name ? ['cancel', `${name}: Koffie`] : [])
})

it('waits for voices that the browser lists late', async () => {
  const { said, synthesis } = device([], [voice('Xander', 'nl-NL')])
  expect(await speakAloud('Koffie', 'nl', synthesis)).toBe(true)
  expect(said.at(-1)).toBe('Xander: Koffie')
})

it('is silent on a device that cannot speak', async () => {
  expect(await speakAloud('Koffie', 'nl', undefined)).toBe(false)
})
