// Secrets by file: where NAME_FILE is set, NAME is what that file holds, so that no secret stands in the environment itself.

import { readFileSync } from 'node:fs'
import { ok, type Result, refused } from '@towpath/shared/lib/result'

type Environment = Readonly<Record<string, string | undefined>>

const SECRETS = [
  'SECRET',
  'DATABASE_URL',
  'REDIS_URL',
  'SMTP_URL',
  'METRICS_TOKEN',
  'LIVEKIT_API_KEY',
  'LIVEKIT_API_SECRET',
]

/** @returns the environment with every secret in it, or a sentence for each thing that is wrong */
export function readSecretFiles(source: Environment): Result<Environment, readonly string[]> {
  const sentences: string[] = []
  const read = new Map<string, string>()
  for (const name of SECRETS) {
    const path = source[`${name}_FILE`]
    if (!path) continue
    if (source[name]) sentences.push(`${name} and ${name}_FILE should not both be set.`)
    try {
      // Editors and `echo` end a file with a new line, which is not part of the secret.
      read.set(name, readFileSync(path, 'utf8').trim())
      if (read.get(name) === '') sentences.push(`${name}_FILE should name a file that is not empty.`)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      sentences.push(`${name}_FILE should name a file that can be read, but is "${path}" (${code}).`)
    }
  }
  return sentences.length > 0 ? refused(sentences) : ok({ ...source, ...Object.fromEntries(read) })
}
