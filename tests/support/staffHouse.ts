// The staff side of the house in this process: real routes, real accounts, a real database of its own.

import { rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { SCENE_IDS } from '@towpath/scenes/manifests'
import { connectDatabase, type Database } from '@towpath/server/src/db/connect.ts'
import { createIdentityStore } from '@towpath/server/src/db/identityStore.ts'
import { createOutboxStore } from '@towpath/server/src/db/outboxStore.ts'
import { createStaffStore } from '@towpath/server/src/db/staffStore.ts'
import { refuseOtherSites } from '@towpath/server/src/http/sameOrigin.ts'
import { createStaffAuth } from '@towpath/server/src/http/staffAuth.ts'
import { staffRoutes } from '@towpath/server/src/http/staffRoutes.ts'
import { hashInvitation, makeLinkSecret } from '@towpath/server/src/identity/invitationSecret.ts'
import type { StaffStore } from '@towpath/server/src/identity/staff/StaffStore.ts'
import { createFolderCarrier } from '@towpath/server/src/mail/createFolderCarrier.ts'
import { createOutbox, type Outbox } from '@towpath/server/src/mail/createOutbox.ts'
import { createSmtpCarrier } from '@towpath/server/src/mail/createSmtpCarrier.ts'
import { createLogger } from '@towpath/server/src/ops/logger.ts'
import { openDataDir } from '@towpath/server/src/ops/openDataDir.ts'
import express, { type Router } from 'express'
import { makeDataFolder } from './preparedData.ts'

export const SECRET = 'a secret for tests that is long enough for anybody'
export const PASSWORD = 'four words by the canal'

export type Asked = { readonly status: number; readonly body: Record<string, unknown>; readonly cookies: string[] }

/** A browser that keeps its cookies. */
export type StaffBrowser = {
  ask(method: string, path: string, body?: unknown): Promise<Asked>
  readonly cookie: string
}

export type StaffHouse = {
  readonly database: Database
  readonly staff: StaffStore
  readonly routes: Router
  /** Ids of people who are in a meeting at this moment. */
  readonly here: Set<string>
  /** Who was told that a copy of their data was made. */
  readonly told: { personId: string; by: string }[]
  readonly outbox: Outbox
  browser(): StaffBrowser
  /** Founds an organisation and signs its organiser in, with the second step unless it is left out. */
  found(organisation: string, email: string, secondStep?: 'notYet'): Promise<StaffBrowser>
  /** Invites somebody and signs them in on a browser of their own. */
  join(organiser: StaffBrowser, email: string, role?: string): Promise<StaffBrowser>
  /** Lets the routes believe that time has passed. */
  skip(ms: number): void
  stop(): Promise<void>
}

const secretOf = (link: unknown) => String(link).split('/').at(-1)!

/** @param smtpUrl without it mails become files */
export async function startStaffHouse({ smtpUrl }: { smtpUrl?: string } = {}): Promise<StaffHouse> {
  const folder = makeDataFolder('staff')
  const database = await connectDatabase(undefined, await openDataDir(folder), createLogger('silent'))
  const staff = createStaffStore(database.sql, SECRET)
  let skippedMs = 0
  const app = express()
  const server = app.listen(0)
  const { port } = server.address() as AddressInfo
  const base = `http://localhost:${port}`
  const auth = createStaffAuth({ sql: database.sql, secret: SECRET, publicUrl: undefined, port, httpsPort: 0 })
  const wallMs = () => Date.now() + skippedMs
  const from = 'towpath@towpath.test'
  const carrier = smtpUrl ? createSmtpCarrier(smtpUrl, from) : createFolderCarrier(join(folder, 'mail'), from)
  const log = createLogger('silent')
  const outbox = createOutbox({ store: createOutboxStore(database.sql), carrier, secret: SECRET, log, wallMs })
  const mail = { outbox, log, addressInMails: () => base }
  const here = new Set<string>()
  const told: StaffHouse['told'] = []
  const routes = staffRoutes({
    ...{ staff, auth, secret: SECRET, store: createIdentityStore(database.sql), addressForOthers: () => base },
    ...{
      scenes: SCENE_IDS,
      mail,
      addresses: { publicUrl: undefined, port, httpsPort: 0 },
      wallMs,
      peopleHere: () => 0,
      replanned: () => {},
    },
    inMeetings: {
      letGo: async (_, personId) => void here.delete(personId),
      tellOfFile: (_, personId, by) => void told.push({ personId, by }),
    },
    lastGuessAlarm: () => null,
  })
  app.use(refuseOtherSites(undefined), routes)

  function browser(): StaffBrowser {
    const jar = new Map<string, string>()
    const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    return {
      get cookie() {
        return cookie()
      },
      async ask(method, path, body) {
        const response = await fetch(`${base}/api/staff${path}`, {
          method,
          headers: { origin: base, cookie: cookie(), 'content-type': 'application/json' },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        })
        const cookies = response.headers.getSetCookie()
        for (const line of cookies) {
          const [name = '', value = ''] = line.split(';', 1)[0]!.split(/=(.*)/s)
          if (value) jar.set(name, value)
          else jar.delete(name)
        }
        return { status: response.status, body: (await response.json()) as Record<string, unknown>, cookies }
      },
    }
  }

  async function comeBy(link: string, details: object): Promise<StaffBrowser> {
    const own = browser()
    const { body } = await own.ask('POST', `/links/${link}`, { password: PASSWORD, ...details })
    if (!body.ok) throw new Error(`The link was refused: ${JSON.stringify(body)}`)
    return own
  }

  return {
    database,
    staff,
    routes,
    here,
    told,
    outbox,
    browser,
    async found(organisation, email, secondStep) {
      const value = makeLinkSecret()
      await staff.replaceFirstLink({ secretHash: hashInvitation({ kind: 'link', value }, ''), sealed: '' })
      const organiser = await comeBy(value, { organisation, name: `Organiser of ${organisation}`, email })
      if (secondStep === 'notYet') return organiser
      // How it is set up is proved by its own suite; here it is as if that had been done.
      const user = `(select id from staff_users where email = '${email}')`
      await database.sql.execute(`insert into staff_factors (user_id, sealed) values (${user}, '-')`)
      await database.sql.execute(`update staff_sessions set second_factor = true where user_id = ${user}`)
      return organiser
    },
    async join(organiser, email, role = 'host') {
      const { body } = await organiser.ask('POST', '/invitations', { role })
      return comeBy(secretOf(body.link), { name: 'Hanna', email })
    },
    skip(ms) {
      skippedMs += ms
    },
    async stop() {
      server.close()
      server.closeAllConnections()
      await database.stop()
      rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
    },
  }
}
