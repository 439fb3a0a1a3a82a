// The whole product in this process, so that a test can read its routes and its tables. Every request comes from another
// network: nothing that is walked here runs into a limit for one of them.

import { rmSync } from 'node:fs'
import { openApp } from '@towpath/server/src/app.ts'
import { readConfig } from '@towpath/server/src/config.ts'
import { createDeps, type Deps } from '@towpath/server/src/deps.ts'
import { createLogger } from '@towpath/server/src/ops/logger.ts'
import { createMetrics } from '@towpath/server/src/ops/metrics.ts'
import type { Express } from 'express'
import { freePorts } from './freePorts.ts'
import { makeDataFolder } from './preparedData.ts'

type Step = { run(): unknown }

/** Somebody with a cookie jar, on the page of the product. */
export type Walker = {
  ask(method: string, path: string, body?: unknown): Promise<{ status: number; text: string; body: Answered }>
  readonly cookies: Map<string, string>
}
type Answered = { readonly ok?: unknown; readonly refusal?: { readonly code: string }; readonly [key: string]: unknown }

export type WholeProduct = {
  readonly deps: Deps
  readonly http: Express
  readonly baseUrl: string
  readonly code: string
  readonly hostLink: string
  readonly dataDir: string
  readonly organiserLink: string
  walker(): Walker
  stop(): Promise<void>
}

function answerIn(text: string): Answered {
  try {
    return JSON.parse(text) as Answered
  } catch {
    return {}
  }
}

/** @param logged takes every line of the log, however small the matter; without it there is no log */
export async function openWholeProduct(logged?: (line: string) => void): Promise<WholeProduct> {
  const folder = makeDataFolder('whole')
  const { voicePort } = await freePorts()
  const origin = 'http://towpath.test'
  const config = readConfig({
    PORT: '0',
    HTTPS_PORT: '0',
    VOICE_PORT: String(voicePort),
    DATA_DIR: folder,
    PUBLIC_URL: origin,
    LOG_LEVEL: 'silent',
  })
  if (!config.ok) throw new Error(config.refusal.join('\n'))
  const steps: Step[] = []
  const opened = (step: Step) => steps.unshift(step)
  const logger = logged ? createLogger('trace', { write: logged }) : createLogger('silent')
  const log = { logger, metrics: createMetrics() }
  const deps = await createDeps(config.value, log, opened)
  const { http, house, organiser } = await openApp(deps, false, opened)
  const baseUrl = `http://localhost:${deps.listeners.port}`
  let asked = 0

  return {
    deps,
    http,
    baseUrl,
    code: house.code,
    hostLink: house.host,
    dataDir: folder,
    organiserLink: organiser!,
    walker() {
      const cookies = new Map<string, string>()
      return {
        cookies,
        async ask(method, path, body) {
          asked += 1
          const response = await fetch(baseUrl + path, {
            method,
            redirect: 'manual',
            headers: {
              origin,
              'x-forwarded-for': `198.${asked >> 8}.${asked & 255}.1`,
              'content-type': 'application/json',
              cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
            },
            ...(body === undefined || method === 'GET' ? {} : { body: JSON.stringify(body) }),
          })
          for (const line of response.headers.getSetCookie()) {
            const [name = '', value = ''] = line.split(';', 1)[0]!.split(/=(.*)/s)
            if (value) cookies.set(name, value)
            else cookies.delete(name)
          }
          const text = await response.text()
          return { status: response.status, text, body: answerIn(text) }
        },
      }
    },
    async stop() {
      for (const step of steps) await step.run()
      rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
    },
  }
}
