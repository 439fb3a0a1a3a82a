// Accounts, sessions and their cookies, by better-auth: loaded when the first member of staff comes, so that the start does
// not wait for it. Its own routes are not open to anybody; `staffRoutes.ts` calls the few that we use.

import { hkdfSync } from 'node:crypto'
import { PASSWORD_LEAST, PASSWORD_MOST } from '@towpath/shared/protocol/staff'
import type { Request } from 'express'
import type { Sql } from '../db/connect.ts'
import { staffAccounts, staffSessions, staffUsers, staffVerifications } from '../db/staffSchema.ts'
import { hashPassword, verifyPassword } from '../identity/staff/password.ts'
import { addressPrefix } from '../ops/logger.ts'
import { type OwnAddresses, ownOrigins } from './addressInMails.ts'

const IDLE_SECONDS = 8 * 3600
const RENEW_AFTER_SECONDS = 10 * 60
/** However busy somebody is: after this they sign in again. */
const LONGEST_MS = 12 * 3600 * 1000
/** How long a link stands in for the old password. */
const FRESH_MS = 10 * 60_000
const OWN_FLAG = { type: 'boolean', required: false, defaultValue: false, input: false } as const
const BASE_PATH = '/api/staff/auth'
const NETWORK_HEADER = 'x-towpath-network'

export type StaffAuthDeps = OwnAddresses & { readonly sql: Sql; readonly secret: string }

/** `setCookies` are what the browser has to be told, whatever the outcome. */
export type AuthAnswer<T> = { readonly value: T; readonly setCookies: readonly string[] }

/** `strong` once the second step was taken. */
export type StaffSession = {
  readonly id: string
  readonly userId: string
  readonly strong: boolean
  /** Signed in by a link within the last minutes: as good as the password. */
  readonly freshByLink: boolean
}

export type CameBy = 'signInLink' | 'newPassword' | 'passkey'

export type StaffAuth = {
  /** 'wrong' for an unknown address, too. Resolves to the user's id. */
  signIn(request: Request, email: string, password: string): Promise<AuthAnswer<string | 'wrong' | 'tooOften'>>
  /** For somebody who came by a link that signs in, by one with which they set a password, or by a passkey, which is both steps. */
  startSession(request: Request, userId: string, cameBy: CameBy): Promise<AuthAnswer<null>>
  sessionOf(request: Request): Promise<AuthAnswer<StaffSession | undefined>>
  signOut(request: Request): Promise<AuthAnswer<null>>
  /** Ends the sessions of the same person on every device. */
  signOutEverywhere(request: Request): Promise<AuthAnswer<null>>
}

async function load(deps: StaffAuthDeps, secure: boolean) {
  const [{ betterAuth }, { drizzleAdapter }, { createAuthEndpoint }, { setSessionCookie }, { z }] = await Promise.all([
    import('better-auth/minimal'),
    import('better-auth/adapters/drizzle'),
    import('better-auth/api'),
    import('better-auth/cookies'),
    import('zod'),
  ])
  const startSession = createAuthEndpoint.serverOnly(
    { method: 'POST', body: z.object({ userId: z.string(), secondFactor: z.boolean(), byLink: z.boolean() }) },
    async (context) => {
      const { internalAdapter } = context.context
      const user = await internalAdapter.findUserById(context.body.userId)
      if (!user) throw new Error('Somebody who has just come in has no account.')
      const { secondFactor, byLink } = context.body
      const session = await internalAdapter.createSession(user.id, false, { secondFactor, byLink }, true)
      await setSessionCookie(context, { session, user })
      return context.json({ started: true })
    },
  )
  return betterAuth({
    appName: 'Towpath',
    baseURL: deps.publicUrl ?? `http://localhost:${deps.port}`,
    basePath: BASE_PATH,
    // Not SECRET itself: what signs cookies must not open what is sealed in the database.
    secret: Buffer.from(hkdfSync('sha256', deps.secret, '', 'towpath staff sessions', 32)).toString('hex'),
    database: drizzleAdapter(deps.sql, {
      provider: 'pg',
      schema: {
        user: staffUsers,
        session: staffSessions,
        account: staffAccounts,
        verification: staffVerifications,
      },
    }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LEAST,
      maxPasswordLength: PASSWORD_MOST,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    session: {
      expiresIn: IDLE_SECONDS,
      updateAge: RENEW_AFTER_SECONDS,
      cookieCache: { enabled: false },
      additionalFields: { secondFactor: OWN_FLAG, byLink: OWN_FLAG },
    },
    trustedOrigins: ownOrigins(deps),
    rateLimit: {
      enabled: true,
      window: 60,
      max: 120,
      // Colleagues in one house share an address, so the narrow limit is the one for each account, in `staffRoutes.ts`.
      customRules: { '/sign-in/email': { window: 60, max: 60 } },
    },
    advanced: {
      // better-auth's own prefix would be `__Secure-`, which other hosts of the same domain may set.
      useSecureCookies: false,
      cookiePrefix: secure ? '__Host-towpath-staff' : 'towpath-staff',
      defaultCookieAttributes: { secure, httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { ipAddressHeaders: [NETWORK_HEADER] },
    },
    logger: { disabled: true },
    telemetry: { enabled: false },
    plugins: [{ id: 'towpath-staff', endpoints: { startSession } }],
  })
}

type Loaded = Awaited<ReturnType<typeof load>>

export function createStaffAuth(deps: StaffAuthDeps): StaffAuth {
  const base = deps.publicUrl ?? `http://localhost:${deps.port}`
  const loaded = new Map<boolean, Promise<Loaded>>()

  function authFor({ secure }: Request): Promise<Loaded> {
    const auth = loaded.get(secure) ?? load(deps, secure)
    loaded.set(secure, auth)
    return auth
  }

  /** Only what is needed goes on: not the browser's kind, and of the address no more than its network. */
  function headersOf(request: Request): Headers {
    const { cookie, origin = base } = request.headers
    // One address of the network stands for all of it.
    const prefix = addressPrefix(request.ip)
    const network = prefix.includes('.') ? `${prefix}.0` : `${prefix}::`
    return new Headers({ origin, [NETWORK_HEADER]: network, ...(cookie ? { cookie } : {}) })
  }

  async function handle(request: Request, path: string, body: object) {
    const headers = headersOf(request)
    headers.set('content-type', 'application/json')
    const auth = await authFor(request)
    const url = `${base}${BASE_PATH}${path}`
    const response = await auth.handler(
      new globalThis.Request(url, { method: 'POST', headers, body: JSON.stringify(body) }),
    )
    return { response, setCookies: response.headers.getSetCookie() }
  }

  return {
    async signIn(request, email, password) {
      const { response, setCookies } = await handle(request, '/sign-in/email', { email, password })
      if (response.ok) return { value: ((await response.json()) as { user: { id: string } }).user.id, setCookies }
      if (response.status >= 500) throw new Error(`better-auth answered ${response.status} to a sign-in.`)
      return { value: response.status === 429 ? 'tooOften' : 'wrong', setCookies: [] }
    },
    async startSession(request, userId, cameBy) {
      const auth = await authFor(request)
      const { headers } = await auth.api.startSession({
        body: { userId, secondFactor: cameBy === 'passkey', byLink: cameBy === 'signInLink' },
        headers: headersOf(request),
        returnHeaders: true,
      })
      return { value: null, setCookies: headers.getSetCookie() }
    },
    async sessionOf(request) {
      const auth = await authFor(request)
      const { response, headers } = await auth.api.getSession({ headers: headersOf(request), returnHeaders: true })
      const ageMs = response ? Date.now() - response.session.createdAt.getTime() : LONGEST_MS
      const { id, userId, secondFactor, byLink } = response?.session ?? {}
      const known = { strong: secondFactor === true, freshByLink: byLink === true && ageMs < FRESH_MS }
      const session = id && userId && ageMs < LONGEST_MS ? { id, userId, ...known } : undefined
      return { value: session, setCookies: headers.getSetCookie() }
    },
    async signOut(request) {
      const { setCookies } = await handle(request, '/sign-out', {})
      return { value: null, setCookies }
    },
    async signOutEverywhere(request) {
      await handle(request, '/revoke-sessions', {})
      const { setCookies } = await handle(request, '/sign-out', {})
      return { value: null, setCookies }
    },
  }
}
