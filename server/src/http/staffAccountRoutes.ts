// One member's own account: the second step of signing in, and the password. What is shown here is shown to its owner alone.

import { type Refusal, type RefusalCode, refusal } from '@towpath/shared/protocol/refusal'
import type { StaffAccountAnswer, StaffNewKeyAnswer, StaffRecoveryAnswer } from '@towpath/shared/protocol/staffAccount'
import { type Response, Router } from 'express'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { z } from 'zod'
import { seal, unseal } from '../identity/seal.ts'
import { checkPassword } from '../identity/staff/checkPassword.ts'
import { hashPassword, verifyPassword } from '../identity/staff/password.ts'
import type { StaffStore } from '../identity/staff/StaffStore.ts'
import { hashRecoveryCode, keyAddress, newKey, newRecoveryCodes, stepOfCode } from '../identity/staff/secondFactor.ts'
import { qrShape } from '../papers/qrShape.ts'
import type { StaffDoor } from './staffDoor.ts'
import { takes } from './takes.ts'

const codeRequest = z.strictObject({ code: z.string().max(100) })
const passwordRequest = z.strictObject({ old: z.string().max(1_000).optional(), password: z.string().max(1_000) })

/** A code has a million values and two are good at once; at this pace one is hit in four years. */
const TRIES = { points: 10, duration: 15 * 60 }

function refuse(response: Response, why: RefusalCode | Refusal): void {
  response.json({ ok: false, refusal: typeof why === 'string' ? refusal(why) : why })
}

function malformed(response: Response): void {
  response.status(400).json({ ok: false, refusal: refusal('command.malformed') })
}

export function staffAccountRoutes(door: StaffDoor, staff: StaffStore, secret: string): Router {
  const router = Router()
  const tries = new RateLimiterMemory(TRIES)

  router.get(
    '/api/staff/account',
    door('host', async ({ response, member, freshByLink }) => {
      const account = staff.accountOf(member)
      const [own, passkeys] = await Promise.all([account.read(), account.passkeys()])
      response.json({ ok: true, ...own, passkeys, oldPasswordNeeded: !freshByLink } satisfies StaffAccountAnswer)
    }),
  )

  router.post(
    '/api/staff/account/password',
    door('host', async ({ request, response, member, sessionId, freshByLink }) => {
      const asked = passwordRequest.safeParse(request.body)
      if (!asked.success) return malformed(response)
      if (!(await takes(tries, `password ${member.userId}`))) return refuse(response, 'command.tooOften')
      const account = staff.accountOf(member)
      const { old = '' } = asked.data
      const right = freshByLink || verifyPassword({ hash: (await account.passwordHash()) ?? '', password: old })
      if (!(await right)) return refuse(response, 'staff.oldPassword')
      const { email } = await account.read()
      const about = [member.name, email, member.organisation]
      const checked = await checkPassword(asked.data.password, about)
      if (!checked.ok) return refuse(response, checked.refusal)
      await account.changePassword(await hashPassword(checked.value), sessionId)
      await tries.delete(`password ${member.userId}`)
      response.json({ ok: true })
    }),
  )

  router.post(
    '/api/staff/second-factor',
    door('host', async ({ response, member }) => {
      const account = staff.accountOf(member)
      const key = newKey()
      await account.proposeKey(seal(secret, key))
      const square = qrShape(keyAddress(key, (await account.read()).email))
      response.json({ ok: true, key, square } satisfies StaffNewKeyAnswer)
    }),
  )

  router.post(
    '/api/staff/second-factor/confirm',
    door('host', async ({ request, response, member, sessionId }) => {
      const asked = codeRequest.safeParse(request.body)
      if (!asked.success) return malformed(response)
      if (!(await takes(tries, member.userId))) return refuse(response, 'command.tooOften')
      const account = staff.accountOf(member)
      const key = unseal(secret, (await account.proposedKey()) ?? '')
      const step = key === undefined ? undefined : stepOfCode(key, asked.data.code, Date.now())
      if (step === undefined) return refuse(response, 'staff.code')
      const recoveryCodes = newRecoveryCodes()
      const hashes = recoveryCodes.map((code) => hashRecoveryCode(code, secret) ?? '')
      await account.setUpKey(step, hashes, sessionId)
      await tries.delete(member.userId)
      response.json({ ok: true, recoveryCodes } satisfies StaffRecoveryAnswer)
    }),
  )

  router.post(
    '/api/staff/second-factor/check',
    door(
      'host',
      async ({ request, response, member, sessionId }) => {
        const asked = codeRequest.safeParse(request.body)
        if (!asked.success) return malformed(response)
        if (!(await takes(tries, member.userId))) return refuse(response, 'command.tooOften')
        const account = staff.accountOf(member)
        const key = unseal(secret, (await account.key()) ?? '')
        const step = key === undefined ? undefined : stepOfCode(key, asked.data.code, Date.now())
        const onPaper = hashRecoveryCode(asked.data.code, secret)
        const passed =
          (step !== undefined && (await account.useStep(step, sessionId))) ||
          (onPaper !== undefined && (await account.useRecoveryCode(onPaper, sessionId)))
        if (!passed) return refuse(response, 'staff.code')
        await tries.delete(member.userId)
        response.json({ ok: true })
      },
      'beforeTheCode',
    ),
  )
  return router
}
