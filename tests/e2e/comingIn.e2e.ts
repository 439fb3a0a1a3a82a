// The way in: short for everybody, possible without a microphone, and with a sentence that helps when it is closed.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { hear, isTone, listenToEverything } from '../support/hearing.ts'
import { openPlace, type Place } from '../support/openPlace.ts'
import { type PersonOnPage, withLanguage } from '../support/PersonOnPage.ts'
import { TONE_HERTZ } from '../support/tones.ts'

const FIRST_SIGHT_MS = 6_000
const FIRST_PERSON_MS = 1_000
const HEARD_MS = 2_000

let place: Place
let first: PersonOnPage

const nameField = (person: PersonOnPage) => person.page.getByRole('textbox', { name: 'Your name' })

async function refusesName(person: PersonOnPage, name: string, sentence: RegExp): Promise<void> {
  await nameField(person).fill(name)
  await person.press('Come in')
  await person.page.getByText(sentence).first().waitFor({ timeout: 5_000 })
  expect((await person.report())?.connection ?? 'left').not.toBe('joined')
}

beforeAll(async () => {
  place = await openPlace()
  first = await place.person({ prepare: listenToEverything })
  await first.comeIn({ name: 'Anna', link: place.participantLink }, place.baseUrl)
})

afterAll(() => place?.close())

describe('a newcomer', () => {
  it('comes in with a link and one press, sees the place within 6 s and somebody within another second', async () => {
    const newcomer = await place.person({ drawing: 'smoothly' })
    await newcomer.openInvitation({ name: 'Ben', link: place.participantLink }, place.baseUrl)
    await nameField(newcomer).fill('Ben')
    const startedMs = performance.now()
    await newcomer.press('Come in')
    await eventually(
      () => newcomer.report(),
      (report) => (report?.render.drawCalls ?? 0) > 0,
      { withinMs: FIRST_SIGHT_MS, what: 'first sight' },
    )
    const sightMs = performance.now() - startedMs
    await eventually(
      () => newcomer.sees('Anna'),
      (seen) => seen?.position.some((value) => value !== 0) === true,
      {
        withinMs: FIRST_PERSON_MS,
        what: 'the first other person',
      },
    )
    console.log(
      `first sight after ${sightMs.toFixed(0)} ms, first person after ${(performance.now() - startedMs).toFixed(0)} ms`,
    )
    await newcomer.press('Leave')
    await newcomer.page.close()
  })

  it('is heard by others within 2 s of the press, though the place is drawn meanwhile', async () => {
    const singer = await place.person({ microphone: 'singing', drawing: 'smoothly' })
    await singer.openInvitation({ name: 'Tine', link: place.participantLink }, place.baseUrl)
    await nameField(singer).fill('Tine')
    // What comes after the door is fetched while somebody types, and nobody types a name in no time.
    await singer.page.waitForLoadState('networkidle')
    const startedMs = performance.now()
    await singer.press('Come in')
    await eventually(() => hear(first.page), isTone(TONE_HERTZ), { withinMs: 10_000, what: 'the tone is heard' })
    const heardMs = performance.now() - startedMs
    console.log(`heard ${heardMs.toFixed(0)} ms after Come in`)
    expect(heardMs).toBeLessThanOrEqual(HEARD_MS)
    await singer.press('Leave')
    await singer.page.close()
  })

  it('comes back on the same device with one press and no writing', async () => {
    const before = await place.person()
    await before.comeIn({ name: 'Cora', link: place.participantLink }, place.baseUrl)
    const context = before.page.context()
    await before.page.close()
    const again = await place.person({ context })
    await again.openInvitation({ name: 'Cora', link: place.participantLink }, place.baseUrl)
    await again.page.getByRole('heading', { name: /Welcome back, Cora/ }).waitFor()
    await again.press('Come in')
    await again.joined()
    expect((await again.mustReport()).me.name).toBe('Cora')
    await again.page.close()
  })

  it('comes in without a microphone, listens and writes', async () => {
    const quiet = await place.person({ microphone: 'refused' })
    await quiet.comeIn({ name: 'Dora', code: place.code }, place.baseUrl)
    await eventually(
      () => quiet.mustReport(),
      ({ voice }) => voice.microphone === 'denied',
      { withinMs: 10_000, what: 'denied' },
    )
    await eventually(
      () => quiet.mustReport(),
      ({ voice }) => voice.state === 'connected',
      { withinMs: 10_000, what: 'hears' },
    )
    await quiet.say('I can only write')
    await first.conversation.getByText('I can only write').waitFor()
    await quiet.page.close()
  })

  it('learns from the microphone check whether she is heard', async () => {
    const careful = await place.person({ microphone: 'singing' })
    await careful.openInvitation({ name: 'Eva', link: place.participantLink }, place.baseUrl)
    await careful.press('Test my microphone')
    await careful.page.getByText('We hear you well.').waitFor({ timeout: 10_000 })
    await careful.page.close()
  })
})

describe('a name', () => {
  it('is asked for again, with a reason, when it cannot be used', async () => {
    const person = await place.person()
    await person.openInvitation({ name: '', link: place.participantLink }, place.baseUrl)
    await refusesName(person, '   ', /name/i)
    await refusesName(person, 'Anna', /already|taken|here/i)
    await refusesName(person, 'Аnnа', /already|taken|here/i)
    await refusesName(person, 'Host', /name/i)
    await nameField(person).fill('José Ångström-O’Neil')
    await person.press('Come in')
    await person.joined()
    expect((await first.mustReport()).people.map(({ name }) => name)).toContain('José Ångström-O’Neil')
    await person.page.close()
  })
})

describe('a closed way in', () => {
  it('says so for an invitation that nobody knows', async () => {
    const lost = await place.person()
    await lost.page.goto(withLanguage(`${place.baseUrl}/m/nosuchinvitation`))
    await lost.isRefused('We do not know this invitation')
    await lost.press('Enter a code')
    await lost.page.getByRole('textbox', { name: 'Your invitation code' }).waitFor()
  })

  it('says so in Dutch to somebody who reads Dutch', async () => {
    const dutch = await place.person()
    await dutch.page.goto(withLanguage(`${place.baseUrl}/m/000000`, 'nl'))
    await dutch.page.getByRole('heading').first().waitFor()
    expect(await dutch.page.locator('html').getAttribute('lang')).toBe('nl')
    expect(await dutch.page.getByRole('heading', { name: 'We do not know this invitation' }).count()).toBe(0)
  })

  it.each([
    ['join.full', 'The meeting is full'],
    ['join.usedUp', 'This link has been used'],
    ['join.ended', 'The meeting has ended'],
  ])('says what %s means, and whom to call', async (code, heading) => {
    const late = await place.person()
    const answer = { ok: false, refusal: { code }, contactPhone: '+31 10 123 45 67' }
    await late.page.route('**/api/invitations/*', (route) => route.fulfill({ json: answer }))
    await late.page.goto(withLanguage(place.participantLink))
    await late.isRefused(heading)
    await late.page.getByRole('link', { name: /\+31 10 123 45 67/ }).waitFor()
    await late.page.close()
  })

  it('asks a page of yesterday to load again', async () => {
    const old = await place.person()
    await old.page.route('**/api/join', (route) => {
      const sent = JSON.parse(route.request().postData() ?? '{}')
      return route.continue({ postData: JSON.stringify({ ...sent, protocolVersion: 0 }) })
    })
    await old.openInvitation({ name: 'Old', link: place.participantLink }, place.baseUrl)
    await nameField(old).fill('Olga')
    await old.press('Come in')
    await old.isRefused('Please load the page again')
  })
})

it('never asks anybody but its own server for anything', () => {
  expect(place.foreignRequests()).toEqual([])
})
