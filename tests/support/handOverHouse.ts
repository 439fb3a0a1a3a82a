// The way in and the handing over in this process: real routes, a real database of its own, a clock that a test turns.

import { rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { connectDatabase, type Database } from '@towpath/server/src/db/connect.ts'
import { createHandOverStore } from '@towpath/server/src/db/handOverStore.ts'
import { createIdentityStore } from '@towpath/server/src/db/identityStore.ts'
import { handOverRoutes } from '@towpath/server/src/http/handOverRoutes.ts'
import { joinRoutes } from '@towpath/server/src/http/joinRoutes.ts'
import { createGuessBrake } from '@towpath/server/src/identity/createGuessBrake.ts'
import { createTickets } from '@towpath/server/src/identity/createTickets.ts'
import { type OpenHouse, openHouse } from '@towpath/server/src/identity/openHouse.ts'
import { createLogger } from '@towpath/server/src/ops/logger.ts'
import { openDataDir } from '@towpath/server/src/ops/openDataDir.ts'
import { FIRST_FIGURE, formatFigure } from '@towpath/shared/people/figure'
import { PROTOCOL_VERSION } from '@towpath/shared/protocol/version'
import express from 'express'
import { makeDataFolder } from './preparedData.ts'

const SECRET = 'a secret for tests that is long enough for anybody'

/** A device that keeps its cookie. */
export type Device = {
  look(invitation: string): Promise<Record<string, unknown>>
  comeIn(invitation: string, name: string): Promise<Record<string, unknown>>
  handOver(wish: unknown): Promise<Record<string, unknown>>
}

export type HandOverHouse = OpenHouse & {
  readonly database: Database
  device(): Device
  skip(ms: number): void
  /** How many guesses have failed. */
  failures(): number
  stop(): Promise<void>
}

export async function startHandOverHouse(): Promise<HandOverHouse> {
  const folder = makeDataFolder('hand-over')
  const logger = createLogger('silent')
  const database = await connectDatabase(undefined, await openDataDir(folder), logger)
  const store = createIdentityStore(database.sql)
  const house = await openHouse({ store, secret: SECRET })
  const brake = createGuessBrake({ logger })
  let skippedMs = 0
  let failures = 0
  const deps = {
    store,
    secret: SECRET,
    handOvers: createHandOverStore(database.sql),
    brake: {
      ...brake,
      take: async () => true,
      failed: async (network: string) => {
        failures++
        await brake.failed(network)
      },
    },
    clock: { wallMs: () => Date.now() + skippedMs, monotonicMs: () => performance.now() },
    tickets: createTickets(),
    openDoor: async () => ({
      admit: ({ name }: { name: string }) => ({ ok: true as const, value: { name } }),
      person: () => undefined,
    }),
    peopleHere: () => 0,
    refused: () => undefined,
    draining: () => false,
    addressForHeadset: () => base,
  }
  const app = express()
  app.use(joinRoutes(deps), handOverRoutes(deps))
  const server = app.listen(0)
  const base = `http://localhost:${(server.address() as AddressInfo).port}`

  function device(): Device {
    let cookie = ''
    const ask = async (path: string, body?: unknown) => {
      const response = await fetch(base + path, {
        method: body === undefined ? 'GET' : 'POST',
        headers: { 'content-type': 'application/json', ...(cookie ? { cookie } : {}) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      cookie = response.headers.getSetCookie()[0]?.split(';', 1)[0] ?? cookie
      return { status: response.status, ...((await response.json()) as Record<string, unknown>) }
    }
    return {
      look: (invitation) => ask(`/api/invitations/${invitation}`),
      comeIn: (invitation, name) =>
        ask('/api/join', {
          invitation,
          name,
          figure: formatFigure(FIRST_FIGURE),
          protocolVersion: PROTOCOL_VERSION,
        }),
      handOver: (wish) => ask('/api/hand-over', wish),
    }
  }

  return {
    ...house,
    database,
    device,
    skip: (ms) => {
      skippedMs += ms
    },
    failures: () => failures,
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await database.stop()
      rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
    },
  }
}
