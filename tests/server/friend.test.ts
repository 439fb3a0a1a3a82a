// Bringing a friend over real HTTP: who may, whom the link lets in, and how it ends.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { comeInAs } from '../support/comeInAs.ts'
import { InvitingHouse, secretOf } from '../support/InvitingHouse.ts'

let house: InvitingHouse
/** Their personal link, and the device that they came in with. */
let corrie: { readonly invitation: string; readonly cookie: string }

async function friend(wish: string, { invitation, cookie } = corrie): Promise<Record<string, unknown>> {
  const response = await fetch(`${house.product.baseUrl}/api/friend`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ invitation, wish }),
  })
  return (await response.json()) as Record<string, unknown>
}

const refusalOf = async (asked: Promise<Record<string, unknown>>) =>
  ((await asked).refusal as { code: string } | undefined)?.code

async function mayBringFriends(may: boolean): Promise<void> {
  const { database } = house.product.deps
  await database.sql.execute(`update meetings set may = jsonb_set(may, '{inviteFriend}', '${may}')`)
}

async function visitAndLeave(invitation: string, name: string): Promise<string> {
  const here = await comeInAs(house.product, { invitation, name })
  await here.room.leave()
  return here.cookie
}

const friendsOf = async (name: string) => (await house.read()).people.filter(({ friendOf }) => friendOf === name)

beforeAll(async () => {
  house = await InvitingHouse.open()
  const invitation = await house.invite('Corrie')
  corrie = { invitation, cookie: await visitAndLeave(invitation, 'Corrie') }
})

afterAll(() => house?.stop())

describe('INVITE-12 a friend’s link', () => {
  it('is made for nobody where the meeting does not let participants bring friends', async () => {
    for (const wish of ['look', 'make']) expect(await refusalOf(friend(wish))).toBe('friend.off')
    await mayBringFriends(true)
  })

  it('is made for nobody who came otherwise, who has not come yet, or who asks for something else', async () => {
    const { code, link } = await house.read()
    for (const invitation of [code.value, secretOf(link.value)]) {
      const cookie = await visitAndLeave(invitation, `Guest ${invitation.slice(0, 3)}`)
      expect(await refusalOf(friend('make', { invitation, cookie }))).toBe('friend.onlyInvited')
    }
    const late = await house.invite('Late')
    expect(await refusalOf(friend('make', { invitation: late, cookie: '' }))).toBe('friend.onlyInvited')
    expect(await refusalOf(friend('make', { invitation: 'x'.repeat(26), cookie: '' }))).toBe('join.unknownInvitation')
    expect(await refusalOf(friend('steal'))).toBe('command.malformed')
    expect(await friendsOf('Corrie')).toEqual([])
  })

  it('is one, shown again, waits for the host, and belongs to the device that comes by it first', async () => {
    expect(await friend('look')).toEqual({ ok: true, link: null })
    const { link } = await friend('make')
    expect(await friend('make')).toEqual({ ok: true, link })
    expect(await friend('look')).toEqual({ ok: true, link })
    const secret = secretOf(link)
    expect(await house.look(secret)).toMatchObject({ ok: true, role: 'resident' })
    const first = await house.join(secret, 'Vera')
    expect(first.answer).toMatchObject({ ok: true, waiting: expect.any(String) })
    expect((await house.join(secret, 'Wim')).answer).toMatchObject({ ok: false, refusal: { code: 'join.usedUp' } })
    expect(await friendsOf('Corrie')).toMatchObject([{ kind: 'friend', name: null, state: 'good', linkKept: false }])
  })

  it('is nobody’s any more once its owner takes it back, and another may be made', async () => {
    const { link: old } = await friend('look')
    expect(await friend('withdraw')).toEqual({ ok: true, link: null })
    expect(await house.look(secretOf(old))).toMatchObject({ refusal: { code: 'join.unknownInvitation' } })
    expect(await friendsOf('Corrie')).toMatchObject([{ state: 'withdrawn' }])
    const { link } = await friend('make')
    expect(link).not.toBe(old)
    expect(await house.look(secretOf(link))).toMatchObject({ ok: true })
  })

  it('is withdrawn by staff, after which there is no other; and with the invitation of its owner', async () => {
    const { link } = await friend('look')
    const [entry] = await friendsOf('Corrie')
    await house.host.ask('POST', `${house.path}/invitations/${entry!.id}/withdraw`, {})
    expect(await house.look(secretOf(link))).toMatchObject({ refusal: { code: 'join.unknownInvitation' } })
    for (const wish of ['look', 'make', 'withdraw']) expect(await refusalOf(friend(wish))).toBe('friend.shut')
    await house.host.ask('POST', `${house.path}/invitations/${entry!.id}/let-back`, {})
    expect(await friend('look')).toEqual({ ok: true, link })
    const invitation = await house.invite('Dora')
    const dora = { invitation, cookie: await visitAndLeave(invitation, 'Dora') }
    const hers = secretOf((await friend('make', dora)).link)
    await house.toOne('Dora', 'withdraw')
    expect(await house.look(hers)).toMatchObject({ refusal: { code: 'join.unknownInvitation' } })
  })
})
