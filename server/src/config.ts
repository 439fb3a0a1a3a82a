// Every variable that the product reads from its environment, in one schema. Nothing else reads `process.env`.
// A wrong value never becomes a default: it becomes a sentence that names the variable and what it should be.

import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { ok, type Result, refused } from '@towpath/shared/lib/result'
import { z } from 'zod'

const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const
const HOST_NAME = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/i

function urlWith(...protocols: string[]) {
  return (value: string) => URL.canParse(value) && protocols.includes(new URL(value).protocol)
}

/** `what` completes the sentence "NAME should be ...". */
function text(what: string, isRight: (value: string) => boolean) {
  return z.string().refine(isRight, { error: what })
}

function port(standard: number, lowest: number) {
  const what = `a port number from ${lowest} to 65535`
  return text(what, (value) => /^\d{1,5}$/.test(value) && Number(value) >= lowest && Number(value) <= 65_535)
    .default(String(standard))
    .transform(Number)
}

const hostName = (value: string) => isIP(value) !== 0 || HOST_NAME.test(value)

const environment = z.object({
  /** 0 takes any free port, here and for HTTPS. */
  PORT: port(3000, 0),
  HOST: text('a host name or address of this machine', hostName).optional(),
  HTTPS_PORT: port(3443, 0),
  VOICE_PORT: port(3900, 1),
  VOICE_ADDRESS: text('an IP address or host name that people outside can reach', hostName).optional(),
  PUBLIC_URL: text(
    'an address like https://towpath.example.org, without a path',
    (value) => urlWith('http:', 'https:')(value) && new URL(value).pathname === '/' && !/[?#]/.test(value),
  )
    .transform((value) => new URL(value).origin)
    .optional(),
  DATA_DIR: text('the path of a folder', (value) => !value.includes('\0'))
    .default('.data')
    .transform((value) => resolve(value)),
  DATABASE_URL: text(
    'an address like postgres://user:password@host/database',
    urlWith('postgres:', 'postgresql:'),
  ).optional(),
  REDIS_URL: text('an address like redis://host:6379', urlWith('redis:', 'rediss:')).optional(),
  LIVEKIT_URL: text('an address like wss://livekit.example.org', urlWith('ws:', 'wss:', 'http:', 'https:')).optional(),
  LIVEKIT_API_KEY: text('the key of the LiveKit server', (value) => value.length >= 3).optional(),
  LIVEKIT_API_SECRET: text(
    'the secret of the LiveKit server, 16 characters or more',
    (value) => value.length >= 16,
  ).optional(),
  SMTP_URL: text('an address like smtp://user:password@host:587', urlWith('smtp:', 'smtps:')).optional(),
  MAIL_FROM: text('the address that mails come from, like towpath@example.org', (value) =>
    /^[^\s@<>"]+@[^\s@<>"]+$/.test(value),
  ).optional(),
  SECRET: text('a random text of 32 characters or more', (value) => value.length >= 32).optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `one of ${LOG_LEVELS.join(', ')}` }).default('warn'),
  METRICS_TOKEN: text('a random text of 16 characters or more', (value) => value.length >= 16).optional(),
})

export const VARIABLES: readonly string[] = Object.keys(environment.shape)

export type Config = Readonly<z.infer<typeof environment>>

const LIVEKIT = ['LIVEKIT_URL', 'LIVEKIT_API_KEY', 'LIVEKIT_API_SECRET'] as const
const SECRET_NAMES = /SECRET|TOKEN|KEY|_URL$/

function disagreements(config: Config): string[] {
  const sentences: string[] = []
  const missing = LIVEKIT.filter((name) => config[name] === undefined)
  if (missing.length > 0 && missing.length < LIVEKIT.length)
    sentences.push(
      `${missing.join(' and ')} should be set as well, because LiveKit needs all of ${LIVEKIT.join(', ')}.`,
    )
  if (config.PORT !== 0 && config.PORT === config.HTTPS_PORT)
    sentences.push('HTTPS_PORT should be another port than PORT.')
  return sentences
}

/** An empty variable counts as absent. Values of secrets are never repeated in a sentence. */
export function readConfig(source: Readonly<Record<string, string | undefined>>): Result<Config, readonly string[]> {
  const present = Object.fromEntries(VARIABLES.flatMap((name) => (source[name] ? [[name, source[name]]] : [])))
  const parsed = environment.safeParse(present)
  if (parsed.success) {
    const sentences = disagreements(parsed.data)
    return sentences.length > 0 ? refused(sentences) : ok(parsed.data)
  }
  return refused(
    parsed.error.issues.map((issue) => {
      const name = String(issue.path[0])
      const is = SECRET_NAMES.test(name) && name !== 'PUBLIC_URL' ? '' : `, but is "${present[name]}"`
      return `${name} should be ${issue.message}${is}.`
    }),
  )
}
