// Going on with another device: the digits, who gets in by them, and who hears no.

import { CLOSE_CODES } from '@towpath/shared/protocol/closeReason'
import { HAND_OVER_MS } from '@towpath/shared/protocol/handOver'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { comeInAs } from '../support/comeInAs.ts'
import { type Device, type HandOverHouse, startHandOverHouse } from '../support/handOverHouse.ts'
import { type RunningServer, startServer } from '../support/startServer.ts'

const UNKNOWN = { ok: false, refusal: { code: 'join.unknownInvitation' } }
const DAY_MS = 24 * 3600 * 1000
const PAST = 1_000

describe('the digits', () => {
  let house: HandOverHouse
  let tablet: Device
  beforeAll(async () => {
    house = await startHandOverHouse()
    tablet = house.device()
    await tablet.comeIn(house.code, 'Ans')
  })
  afterAll(() => house?.stop())

  const digitsFor = async (device: Device, wish: Record<string, unknown> = {}) =>
    String((await device.handOver({ invitation: house.code, ...wish })).code)

  it('HANDOVER-1 are six, with an address and a square that leads there, and stand nowhere as they are', async () => {
    const answer = await tablet.handOver({ invitation: house.code })
    expect(answer).toMatchObject({ ok: true, validMs: 300_000, address: expect.stringMatching(/^http/) })
    expect(answer.code).toMatch(/^\d{6}$/)
    expect(answer.square).toMatchObject({ squares: expect.any(Number), path: expect.stringMatching(/^M/) })
    const { rows } = await house.database.sql.execute('select * from hand_overs')
    expect(JSON.stringify(rows)).not.toContain(String(answer.code))
  })

  it('HANDOVER-2 HANDOVER-3 lead one other device to the same person, with a pass of its own', async () => {
    const mine = await tablet.look(house.code)
    const headset = house.device()
    const seen = await headset.look(await digitsFor(tablet))
    expect(seen).toMatchObject({ ok: true, before: mine.before, role: 'resident', title: mine.title })
    const pass = String(seen.pass)
    const again = await headset.look(pass)
    expect(again).toMatchObject({ ok: true, before: mine.before })
    expect(again).not.toHaveProperty('pass')
    const { personId } = await tablet.comeIn(house.code, 'Ans')
    expect(await headset.comeIn(pass, 'Ans')).toMatchObject({ ok: true, personId })
    expect(await house.device().look(pass)).toMatchObject(UNKNOWN)
    expect(await house.device().comeIn(pass, 'Ans')).toMatchObject(UNKNOWN)
    // And from there on to a third device.
    const third = await house.device().look(String((await headset.handOver({ invitation: pass })).code))
    expect(third).toMatchObject({ ok: true, before: mine.before })
    house.skip(DAY_MS + PAST)
    expect(await headset.look(pass)).toMatchObject(UNKNOWN)
  })

  it('HANDOVER-2 bring along what was chosen before coming in, and the first to come in is the person', async () => {
    const [laptop, headset] = [house.device(), house.device()]
    const chosen = { name: 'Bep', figure: 'a.b.c' }
    const seen = await headset.look(await digitsFor(laptop, chosen))
    expect(seen).toMatchObject({ ok: true, chosen })
    expect(seen).not.toHaveProperty('before')
    expect(await headset.look(String(seen.pass))).toMatchObject({ ok: true, chosen })
    const { personId } = await headset.comeIn(String(seen.pass), 'Bep')
    expect(await laptop.comeIn(house.code, 'Bep')).toMatchObject({ ok: true, personId })
  })

  it('HANDOVER-4 are refused like any unknown code when wrong, used, replaced or too old', async () => {
    const failed = house.failures()
    const used = await digitsFor(tablet)
    const first = house.device()
    await first.look(used)
    const replaced = await digitsFor(tablet)
    const late = await digitsFor(tablet)
    house.skip(HAND_OVER_MS)
    const wrong = late === '000000' ? '000001' : '000000'
    for (const digits of [used, replaced, late, wrong]) expect(await house.device().look(digits)).toMatchObject(UNKNOWN)
    expect(await first.look(used)).toMatchObject(UNKNOWN)
    expect(house.failures()).toBe(failed + 5)
  })

  it('HANDOVER-1 are good until the five minutes are over', async () => {
    const digits = await digitsFor(tablet)
    house.skip(HAND_OVER_MS - PAST)
    expect(await house.device().look(digits)).toMatchObject({ ok: true })
  })

  it('HANDOVER-1 bring in one of two who type them at the same moment', async () => {
    const digits = await digitsFor(tablet)
    const answers = await Promise.all([1, 2, 3].map(() => house.device().look(digits)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('HANDOVER-4 are not used up by coming in or by handing over', async () => {
    const digits = await digitsFor(tablet)
    expect(await house.device().comeIn(digits, 'Ans')).toMatchObject(UNKNOWN)
    expect(await house.device().handOver({ invitation: digits })).toMatchObject(UNKNOWN)
    expect(await house.device().look(digits)).toMatchObject({ ok: true })
  })

  it('HANDOVER-5 bring back nobody who was removed, nor after the invitation was withdrawn or the meeting ended', async () => {
    const [other, headset] = [house.device(), house.device()]
    const { personId } = await other.comeIn(house.participant, 'Cor')
    const digits = String((await other.handOver({ invitation: house.participant })).code)
    const pass = String((await headset.look(digits)).pass)
    const change = (what: string) => house.database.sql.execute(what)
    await change(`update people set removed = true where id = '${personId}'`)
    expect(await headset.comeIn(pass, 'Cor')).toMatchObject({ refusal: { code: 'join.removed' } })
    expect(await other.handOver({ invitation: house.participant })).toMatchObject({ refusal: { code: 'join.removed' } })
    await change(`update people set removed = false where id = '${personId}'`)
    await change(`update meetings set ended_at = now()`)
    expect(await headset.comeIn(pass, 'Cor')).toMatchObject({ refusal: { code: 'join.ended' } })
    await change(`update meetings set ended_at = null`)
    await change(`update invitations set revoked = true where kind = 'participant'`)
    expect(await headset.comeIn(pass, 'Cor')).toMatchObject(UNKNOWN)
  })

  it('HANDOVER-6 are given to no host', async () => {
    const desk = house.device()
    await desk.look(house.host)
    expect(await desk.handOver({ invitation: house.host })).toMatchObject({ refusal: { code: 'handOver.host' } })
    expect(await house.device().handOver({ invitation: house.host })).toMatchObject({
      refusal: { code: 'join.usedUp' },
    })
  })

  it.each([{}, { invitation: 7 }, { invitation: 'x'.repeat(201) }, { invitation: '1', more: 1 }])(
    'are not given for %j',
    async (wish) => {
      expect(await tablet.handOver(wish)).toMatchObject({ status: 400, refusal: { code: 'command.malformed' } })
    },
  )

  it('HANDOVER-7 are given to one network so many times', async () => {
    const answers = []
    for (let times = 0; times < 31; times++) answers.push(await tablet.handOver({ invitation: house.code }))
    expect(answers.at(-1)).toMatchObject({ status: 429, refusal: { code: 'command.tooOften' } })
  })
})

describe('in a running house', () => {
  let server: RunningServer
  beforeAll(async () => {
    server = await startServer()
  })
  afterAll(() => server?.stop())

  it('HANDOVER-1 HANDOVER-2 over a restart: the same person, and the first connection hears where it went on', async () => {
    const ask = async (path: string, cookie = '', body?: unknown) => {
      const response = await fetch(server.baseUrl + path, {
        ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
        headers: { 'content-type': 'application/json', cookie },
      })
      return {
        cookie: response.headers.getSetCookie()[0]?.split(';', 1)[0] ?? cookie,
        body: (await response.json()) as Record<string, unknown>,
      }
    }
    const before = await comeInAs(server, { name: 'Ans' })
    const { body: handOver } = await ask('/api/hand-over', before.cookie, { invitation: server.code })
    await server.kill()
    server = await server.startAgain()
    const tablet = await comeInAs(server, { name: 'Ans', cookie: before.cookie })
    const seen = await ask(`/api/invitations/${handOver.code}`)
    const headset = await comeInAs(server, {
      name: 'Ans',
      cookie: seen.cookie,
      invitation: String(seen.body.pass),
    })
    expect(headset.personId).toBe(before.personId)
    expect(await tablet.left()).toBe(CLOSE_CODES.openedElsewhere)
    await headset.room.leave()
  })
})
