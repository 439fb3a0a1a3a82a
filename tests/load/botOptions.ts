// What `npm run bots` may be asked for, from its command line. A wrong word ends it with a sentence.

import { parseArgs } from 'node:util'

export type BotOptions = {
  readonly url: string
  readonly code: string
  readonly people: number
  readonly seconds: number
  readonly voice: boolean
  readonly motion: 'seated' | 'walking'
  readonly json: boolean
}

const USAGE =
  'npm run bots -- --code 123456 [--people 12] [--seconds 30] [--voice] [--motion seated|walking] [--json] [--url http://localhost:3000]'

function wholeNumber(name: string, value: string, most: number): number {
  const number = Number(value)
  if (Number.isInteger(number) && number >= 1 && number <= most) return number
  throw new Error(`--${name} should be a whole number from 1 to ${most}, but is "${value}".`)
}

/** Throws with a sentence for whoever typed the command. */
export function readBotOptions(args: readonly string[], env: NodeJS.ProcessEnv): BotOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      url: { type: 'string', default: env.PUBLIC_URL || `http://localhost:${env.PORT || 3000}` },
      code: { type: 'string' },
      people: { type: 'string', default: '12' },
      seconds: { type: 'string', default: '30' },
      voice: { type: 'boolean', default: false },
      motion: { type: 'string', default: 'seated' },
      json: { type: 'boolean', default: false },
    },
  })
  if (!values.code) throw new Error(`Which meeting? ${USAGE}`)
  if (!URL.canParse(values.url))
    throw new Error(`--url should be an address like http://localhost:3000, but is "${values.url}".`)
  if (values.motion !== 'seated' && values.motion !== 'walking') {
    throw new Error(`--motion should be seated or walking, but is "${values.motion}".`)
  }
  return {
    url: values.url.replace(/\/$/, ''),
    code: values.code.replace(/\s/g, ''),
    people: wholeNumber('people', values.people, 500),
    seconds: wholeNumber('seconds', values.seconds, 86_400),
    voice: values.voice,
    motion: values.motion,
    json: values.json,
  }
}
