// Passkeys: made in one's own account, and a way in of their own. A passkey that knew its owner (by finger, face or PIN)
// is both steps of signing in at once.

import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import { type Refusal, type RefusalCode, refusal } from '@towpath/shared/protocol/refusal'
import { PASSKEY_NAME_MOST, PASSKEYS_MOST } from '@towpath/shared/protocol/staffPasskeys'
import { type Response, Router } from 'express'
import { z } from 'zod'
import { createChallenges } from '../identity/staff/createChallenges.ts'
import type { StaffStore } from '../identity/staff/StaffStore.ts'
import type { OwnAddresses } from './addressInMails.ts'
import { createRelyingParty } from './relyingParty.ts'
import type { StaffAuth } from './staffAuth.ts'
import { type StaffDoor, tellCookies } from './staffDoor.ts'

/** The library reads what is inside; here it is only kept small and flat. */
const text = z.string().max(20_000)
const reply = z.object({
  id: z.string().max(1_400),
  rawId: z.string().max(1_400),
  type: z.literal('public-key'),
  response: z.record(z.string().max(40), z.union([text, z.array(text).max(20), z.number()])),
  clientExtensionResults: z.record(z.string().max(40), z.unknown()),
  authenticatorAttachment: z.string().max(40).optional(),
})
const newPasskey = z.strictObject({ name: z.string().max(1_000), response: reply })
const signIn = z.strictObject({ response: reply })

function refuse(response: Response, why: RefusalCode | Refusal, status = 200): void {
  response.status(status).json({ ok: false, refusal: typeof why === 'string' ? refusal(why) : why })
}

function cleanName(typed: string): string {
  return typed
    .normalize('NFC')
    .replace(/[\s\p{C}]+/gu, ' ')
    .trim()
}

const toBytes = (base64url: string) => new Uint8Array(Buffer.from(base64url, 'base64url'))

export function passkeyRoutes(door: StaffDoor, auth: StaffAuth, staff: StaffStore, addresses: OwnAddresses): Router {
  const router = Router()
  const challenges = createChallenges()
  const partyOf = createRelyingParty(addresses)

  router.post(
    '/api/staff/passkeys/options',
    door('host', async ({ request, response, member }) => {
      const party = partyOf(request)
      if (!party) return refuse(response, 'staff.noPasskeysHere')
      const account = staff.accountOf(member)
      const [{ email }, passkeys] = await Promise.all([account.read(), account.passkeys()])
      if (passkeys.length >= PASSKEYS_MOST) return refuse(response, 'staff.passkey')
      const { generateRegistrationOptions } = await import('@simplewebauthn/server')
      const options = await generateRegistrationOptions({
        rpName: 'Towpath',
        rpID: party.id,
        userID: new Uint8Array(Buffer.from(member.userId)),
        userName: email,
        userDisplayName: member.name,
        attestationType: 'none',
        excludeCredentials: passkeys.map(({ id }) => ({ id })),
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      })
      challenges.keep(options.challenge, member.userId)
      response.json({ ok: true, options })
    }),
  )

  router.post(
    '/api/staff/passkeys',
    door('host', async ({ request, response, member, sessionId }) => {
      const asked = newPasskey.safeParse(request.body)
      const party = partyOf(request)
      if (!asked.success) return refuse(response, 'command.malformed', 400)
      if (!party) return refuse(response, 'staff.noPasskeysHere')
      const name = cleanName(asked.data.name)
      if ([...name].length > PASSKEY_NAME_MOST)
        return refuse(response, refusal('staff.passkeyName', { most: PASSKEY_NAME_MOST }))
      const { verifyRegistrationResponse } = await import('@simplewebauthn/server')
      const { verified, registrationInfo } = await verifyRegistrationResponse({
        response: asked.data.response as unknown as RegistrationResponseJSON,
        expectedChallenge: (challenge) => challenges.take(challenge, member.userId),
        expectedOrigin: party.origin,
        expectedRPID: party.id,
        requireUserVerification: true,
      }).catch(() => ({ verified: false, registrationInfo: undefined }))
      if (!verified || !registrationInfo || name === '') return refuse(response, 'staff.passkey')
      const { id, publicKey, counter } = registrationInfo.credential
      const kept = { id, name, counter, publicKey: Buffer.from(publicKey).toString('base64url') }
      if (await staff.accountOf(member).addPasskey(kept, sessionId)) response.json({ ok: true })
      else refuse(response, 'staff.passkey')
    }),
  )

  router.delete(
    '/api/staff/passkeys/:id',
    door('host', async ({ request, response, member }) => {
      if (await staff.accountOf(member).removePasskey(String(request.params.id))) response.json({ ok: true })
      else refuse(response, 'staff.notYours', 403)
    }),
  )

  router.post('/api/staff/auth/passkey/options', async (request, response) => {
    const party = partyOf(request)
    if (!party) return refuse(response, 'staff.noPasskeysHere')
    const { generateAuthenticationOptions } = await import('@simplewebauthn/server')
    const options = await generateAuthenticationOptions({ rpID: party.id, userVerification: 'required' })
    challenges.keep(options.challenge, null)
    response.json({ ok: true, options })
  })

  // Unknown, removed, replayed and forged are all the same to whoever asks.
  router.post('/api/staff/auth/passkey', async (request, response) => {
    const asked = signIn.safeParse(request.body)
    const party = partyOf(request)
    if (!asked.success) return refuse(response, 'command.malformed', 400)
    const passkey = party && (await staff.findPasskey(asked.data.response.id))
    if (!passkey) return refuse(response, 'staff.passkey')
    const { verifyAuthenticationResponse } = await import('@simplewebauthn/server')
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: asked.data.response as unknown as AuthenticationResponseJSON,
      expectedChallenge: (challenge) => challenges.take(challenge, null),
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
      credential: { id: passkey.id, publicKey: toBytes(passkey.publicKey), counter: passkey.counter },
    }).catch(() => ({ verified: false, authenticationInfo: undefined }))
    if (!verified || !authenticationInfo) return refuse(response, 'staff.passkey')
    if (!(await staff.usePasskey(passkey, authenticationInfo.newCounter))) return refuse(response, 'staff.passkey')
    tellCookies(response, (await auth.startSession(request, passkey.userId, 'passkey')).setCookies)
    response.json({ ok: true })
  })
  return router
}
