// The door over real HTTP and sockets: who waits hears of nothing but their turn, and hosts alone decide.

import { CLOSE_CODES } from '@towpath/shared/protocol/closeReason'
import type { WaitingAnswer, WaitingPerson } from '@towpath/shared/protocol/waiting'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askToJoin, comeInAs, type PersonWithoutPage } from '../support/comeInAs.ts'
import { eventually } from '../support/eventually.ts'
import { openWholeProduct, type WholeProduct } from '../support/wholeProduct.ts'

let product: WholeProduct
let host: PersonWithoutPage
let atDoor: readonly WaitingPerson[] = []

const within = { withinMs: 3_000, everyMs: 10 }

beforeAll(async () => {
  product = await openWholeProduct()
  host = await comeInAs(product, { name: 'Hanna', invitation: product.hostLink })
  host.room.onMessage('people.waiting', ({ people }: { people: readonly WaitingPerson[] }) => {
    atDoor = people
  })
  await moderate({ action: 'openWaitingRoom' })
})
afterAll(() => product?.stop())

const moderate = (payload: object) =>
  host.room
    .request('moderate', payload)
    .catch((error: { reason?: { code: string } }) => error.reason?.code) as Promise<unknown>

async function isListed(name: string): Promise<WaitingPerson> {
  const find = () => atDoor.find((person) => person.name === name)
  await eventually(find, (person) => person !== undefined, { ...within, what: `${name} is at the door` })
  return find()!
}

async function ask(body: object, cookie = ''): Promise<WaitingAnswer> {
  const response = await fetch(`${product.baseUrl}/api/waiting`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ knows: 0, microphone: 'untried', ...body }),
  })
  return (await response.json()) as WaitingAnswer
}

async function knock(name: string, cookie?: string) {
  const { answer, cookie: device } = await askToJoin(product, cookie ? { name, cookie } : { name })
  if (!('waiting' in answer)) throw new Error(`${name} does not wait: ${JSON.stringify(answer)}`)
  const token = answer.waiting
  return { token, cookie: device, ask: (more: object = {}) => ask({ token, ...more }, device) }
}

const versionOf = (answer: WaitingAnswer) => ('version' in answer ? answer.version : Number.NaN)

describe('the door', () => {
  it('DOOR-1 DOOR-3 DOOR-4 DOOR-14 who waits gets a number, a host’s name and an answer to their call, and nothing else', async () => {
    const ann = await knock('Ann')
    const first = await ann.ask({ microphone: 'heard' })
    expect(first).toEqual({
      ok: true,
      version: expect.any(Number),
      waiting: { why: 'host', number: 1, host: 'Hanna', greeting: null, helpCalled: false, helpSeenBy: null },
    })
    expect(await isListed('Ann')).toMatchObject({ microphone: 'heard', cameBy: 'code' })
    const [meetingId, secret] = ann.token.split('.')
    const response = await fetch(`${product.baseUrl}/matchmake/joinById/${meetingId}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ticket: secret }),
    })
    expect(await response.json()).toMatchObject({ error: 'join.ticket' })
    const called = await ann.ask({ knows: versionOf(first), microphone: 'heard', help: true })
    expect(called).toMatchObject({ waiting: { helpCalled: true, helpSeenBy: null } })
    await moderate({ action: 'answerAtDoor', target: (await isListed('Ann')).id })
    const seen = await ann.ask({ knows: versionOf(called), microphone: 'heard', help: true })
    expect(seen).toMatchObject({ waiting: { helpSeenBy: 'Hanna' } })
    const held = ann.ask({ knows: versionOf(seen), microphone: 'heard', help: true })
    await moderate({ action: 'greet', text: 'The kettle is on' })
    expect(await held).toMatchObject({ waiting: { greeting: 'The kettle is on' } })
    await ann.ask({ leave: true })
    await eventually(
      () => atDoor.length,
      (people) => people === 0,
      { ...within, what: 'the place is free' },
    )
  })

  it('DOOR-2 a token that is made up, old or of another device opens nothing', async () => {
    const [ann, bob] = [await knock('Ann'), await knock('Bob')]
    const unknown = { ok: false, refusal: { code: 'door.unknown' } }
    const [meetingId] = ann.token.split('.')
    for (const token of [
      '',
      '.',
      'x.y',
      `${meetingId}.`,
      `${meetingId}.${'x'.repeat(32)}`,
      `__proto__.${'x'.repeat(32)}`,
    ])
      expect(await ask({ token }, ann.cookie)).toEqual(unknown)
    expect(await ask({ token: ann.token }, bob.cookie)).toEqual(unknown)
    expect(await ask({ token: ann.token })).toEqual(unknown)
    for (const wrong of [
      { token: 7 },
      { token: 'x'.repeat(201) },
      { token: 'x', knows: -1 },
      { token: 'x', help: 1 },
      { token: 'x', more: 1 },
    ])
      expect(await ask(wrong, ann.cookie)).toMatchObject({ refusal: { code: 'command.malformed' } })
    const again = await knock('Ann', ann.cookie)
    expect(await ann.ask()).toEqual({ ok: false, refusal: { code: 'door.elsewhere' } })
    expect(versionOf(await again.ask())).toBeGreaterThan(0)
    for (const one of [again, bob]) await one.ask({ leave: true })
  })

  it('DOOR-4 dozens of lines of one place are one line, and the meeting goes on', async () => {
    const ann = await knock('Ann')
    const version = versionOf(await ann.ask())
    const codes: string[] = []
    const lines = Array.from({ length: 60 }, async () => {
      const answer = await ann.ask({ knows: version })
      codes.push('refusal' in answer ? answer.refusal.code : 'held')
    })
    await eventually(
      () => codes.length,
      (ended) => ended === lines.length - 1,
      { ...within, what: 'all lines but one have ended' },
    )
    expect(new Set(codes)).toEqual(new Set(['door.elsewhere', 'command.tooOften']))
    expect(await moderate({ action: 'letIn', target: (await isListed('Ann')).id })).toEqual({ carriedOut: 1 })
    await Promise.all(lines)
    expect(codes.at(-1)).toBe('held')
  })

  it('DOOR-7 DOOR-8 is let in by one host once, and then needs nobody again', async () => {
    const eef = await knock('Eef')
    const held = eef.ask({ knows: versionOf(await eef.ask()) })
    const { id: target } = await isListed('Eef')
    const answers = await Promise.all([1, 2].map(() => moderate({ action: 'letIn', target })))
    expect(answers).toEqual([{ carriedOut: 1 }, 'door.done'])
    const answer = await held
    if (!('comeIn' in answer)) throw new Error('not let in')
    expect(await eef.ask(), 'a ticket is given once').toEqual({ ok: false, refusal: { code: 'door.unknown' } })
    const inside = await comeInAs(product, { name: 'Eef', cookie: eef.cookie })
    expect(inside.personId).toBe(answer.comeIn.personId)

    await moderate({ action: 'sendToWaiting', target })
    expect(await inside.left()).toBe(CLOSE_CODES.waitAtDoor)
    const back = await knock('Eef', eef.cookie)
    const heard = back.ask({ knows: versionOf(await back.ask()) })
    expect(await isListed('Eef')).toMatchObject({ id: target, before: 'sentBack' })
    await moderate({ action: 'turnAway', target, text: 'See you on Friday' })
    expect(await heard).toEqual({ ok: true, notNow: { words: 'See you on Friday' } })
  })

  it('DOOR-6 nobody but hosts hears who waits', async () => {
    const bob = await knock('Bob')
    await moderate({ action: 'letIn', target: (await isListed('Bob')).id })
    const heard: unknown[] = []
    const inside = await comeInAs(product, { name: 'Bob', cookie: bob.cookie })
    inside.room.onMessage('*', (name, message) => heard.push([name, message]))
    const carl = await knock('Carl')
    await carl.ask()
    await isListed('Carl')
    await inside.room.request('heartbeat', {})
    expect(JSON.stringify(heard)).not.toContain('Carl')
    await carl.ask({ leave: true })
    inside.room.leave()
  })
})
