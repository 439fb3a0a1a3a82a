// The way into a planned meeting, over real HTTP and sockets: too early, live, over, cancelled, and what it says of the next.

import type { InvitationAnswer } from '@towpath/shared/protocol/joining'
import { PROTOCOL_VERSION } from '@towpath/shared/protocol/version'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PLAN, startIn } from '../support/plans.ts'
import { openWholeProduct, type Walker, type WholeProduct } from '../support/wholeProduct.ts'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
let product: WholeProduct
let olga: Walker
let me: string

beforeAll(async () => {
  product = await openWholeProduct()
  olga = product.walker()
  const person = { organisation: 'Buurthuis', name: 'Olga', email: 'olga@buurthuis.test', password: 'four words by it' }
  await olga.ask('POST', `/api/staff/links/${product.organiserLink}`, person)
  me = String((await olga.ask('GET', '/api/staff/meetings')).body.me)
})
afterAll(() => product?.stop())

async function plan(change: Partial<typeof PLAN> = {}) {
  const made = await olga.ask('POST', '/api/staff/meetings', { ...PLAN, hosts: [me], ...change })
  const { body } = await olga.ask('GET', `/api/staff/meetings/${made.body.id}`)
  return { id: String(made.body.id), code: String(body.participantLink).split('/').at(-1)! }
}

async function knock(invitation: string, walker = product.walker()) {
  const { body } = await walker.ask('GET', `/api/invitations/${invitation}`)
  return body as unknown as InvitationAnswer & { refusal?: { code: string } }
}

async function join(invitation: string, name: string, walker = product.walker()) {
  const asked = { invitation, name, figure: 'f1.2.3.2.1.4.0', protocolVersion: PROTOCOL_VERSION }
  return (await walker.ask('POST', '/api/join', asked)).body
}

const moveStart = (id: string, minutes: number) =>
  product.deps.database.sql.execute(
    `update meetings set starts_at = now() + interval '${minutes} minutes' where id = '${id}'`,
  )

describe('the door of a planned meeting', () => {
  it('PLAN-4 says before its hour when it opens, to participants on the way in and to hosts when they come in', async () => {
    const { id, code } = await plan({ start: startIn(DAY_MS), contactPhone: '020 123 45 67' })
    const early = await knock(code)
    expect(early).toMatchObject({
      ok: false,
      refusal: { code: 'join.tooEarly' },
      contactPhone: '020 123 45 67',
      planned: { title: PLAN.title, timeZone: 'Europe/Amsterdam', nextAt: null },
    })
    const opensInMs = early.planned!.opensInMs
    expect(opensInMs).toBeGreaterThan(DAY_MS - 32 * MINUTE_MS)
    expect(opensInMs).toBeLessThanOrEqual(DAY_MS - 30 * MINUTE_MS)
    expect(await join(code, 'Ann')).toMatchObject({ refusal: { code: 'join.tooEarly' }, planned: {} })
    const { body } = await olga.ask('POST', `/api/staff/meetings/${id}/desk`)
    expect(await knock(String(body.invitation), olga)).toMatchObject({ ok: true, role: 'host', planned: {} })
    expect(await join(String(body.invitation), 'Olga', olga)).toMatchObject({ refusal: { code: 'join.tooEarly' } })
  })

  it('PLAN-4 opens half an hour before, and closes a quarter of an hour after its end with the next date', async () => {
    const { id, code } = await plan()
    const again = await olga.ask('POST', `/api/staff/meetings/${id}/duplicate`, { start: startIn(14 * DAY_MS) })
    await moveStart(id, 29)
    expect(await knock(code)).toMatchObject({ ok: true, planned: { opensInMs: 0 } })
    await moveStart(id, -74)
    expect(await knock(code)).toMatchObject({ ok: true })
    await moveStart(id, -76)
    const { body } = await olga.ask('GET', `/api/staff/meetings/${again.body.id}`)
    const nextAt = (body.meeting as { startsAt: string }).startsAt
    expect(await knock(code)).toMatchObject({ ok: false, refusal: { code: 'join.over' }, planned: { nextAt } })
    expect(await join(code, 'Ann')).toMatchObject({ refusal: { code: 'join.over' }, planned: { nextAt } })
  })

  it('PLAN-5 says that it was cancelled, whom to call, and opens again when that is taken back', async () => {
    const { id, code } = await plan({ contactPhone: '020 765' })
    await moveStart(id, 5)
    await olga.ask('POST', `/api/staff/meetings/${id}/cancel`, { version: 1, cancelled: true })
    const cancelled = { ok: false, refusal: { code: 'join.cancelled' }, contactPhone: '020 765' }
    expect(await knock(code)).toMatchObject(cancelled)
    expect(await join(code, 'Ann')).toMatchObject(cancelled)
    await olga.ask('POST', `/api/staff/meetings/${id}/cancel`, { version: 2, cancelled: false })
    expect(await knock(code)).toMatchObject({ ok: true })
  })

  it('gives nothing away without an invitation', async () => {
    expect(await knock('000000')).toEqual({ ok: false, refusal: { code: 'join.unknownInvitation' } })
  })
})
