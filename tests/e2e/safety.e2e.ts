// What keeps people safe from each other: numbers and addresses that are held back, and not meeting somebody.

import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { hear, isSilence, isTone, listenToEverything } from '../support/hearing.ts'
import { openPlace, type Place } from '../support/openPlace.ts'
import type { PersonOnPage } from '../support/PersonOnPage.ts'
import { TONE_HERTZ } from '../support/tones.ts'

let place: Place
let host: PersonOnPage
let nora: PersonOnPage
let sam: PersonOnPage

const hearsTone = (person: PersonOnPage) =>
  eventually(() => hear(person.page), isTone(TONE_HERTZ), { withinMs: 20_000, what: 'the tone is heard' })
const hearsNothing = (person: PersonOnPage) =>
  eventually(() => hear(person.page), isSilence, { withinMs: 5_000, what: 'silence' })
const reads = (person: PersonOnPage, text: string) => person.conversation.getByText(text).waitFor()
async function isAccessible(person: PersonOnPage): Promise<void> {
  const { violations } = await new AxeBuilder({ page: person.page }).analyze()
  expect(violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html.slice(0, 160)) }))).toEqual([])
}

beforeAll(async () => {
  place = await openPlace()
  host = await place.person()
  nora = await place.person({ microphone: 'singing', prepare: listenToEverything })
  sam = await place.person({ microphone: 'singing', prepare: listenToEverything })
  await host.comeInAsHost('Hanna', place.hostLink)
  await nora.comeIn({ name: 'Nora', link: place.participantLink }, place.baseUrl)
  await sam.comeIn({ name: 'Sam', link: place.participantLink }, place.baseUrl)
})

afterAll(() => place?.close())

describe('a line that holds an account number', () => {
  it('TEXT-6 TEXT-7 is explained to its author, stays in the field, and is told to the host without the text', async () => {
    const text = 'Mine is NL91 ABNA 0417 1643 00'
    await nora.say(text)
    await nora.page.getByText('Tell it to the host.').waitFor()
    expect(await nora.page.getByRole('textbox', { name: 'Write a message' }).inputValue()).toBe(text)
    await host.page.getByText('Nora wanted to send an account number.').waitFor()
    await nora.say('It was on 12-05-1961')
    await reads(sam, 'It was on 12-05-1961')
    for (const person of [host, sam]) {
      expect(await person.conversation.textContent()).not.toContain('ABNA')
      expect(await person.page.locator('body').textContent()).not.toContain('0417')
    }
    expect(await sam.page.getByText('wanted to send').count()).toBe(0)
  })

  it('is said when it is a link of the host', async () => {
    await host.say('More at https://example.org')
    await reads(nora, 'More at https://example.org')
    expect(await nora.conversation.getByRole('link').count()).toBe(0)
  })
})

describe('two who do not meet', () => {
  it('AVOID-2 neither hears the other, and both did before', async () => {
    await nora.microphoneOn()
    await sam.microphoneOn()
    await Promise.all([hearsTone(nora), hearsTone(sam)])
    await nora.openMoreAbout('Sam')
    await nora.press('I do not want to meet Sam')
    await nora.listed('Sam').getByText('You and Sam do not see or hear each other').waitFor()
    await Promise.all([hearsNothing(nora), hearsNothing(sam)])
  })

  it('AVOID-3 AVOID-5 neither reads the other, the host reads both, and the other page says nothing of it', async () => {
    await sam.say('A line of Sam')
    await nora.say('A line of Nora')
    await reads(host, 'A line of Sam')
    await reads(host, 'A line of Nora')
    await host.say('A line of Hanna')
    await Promise.all([reads(nora, 'A line of Hanna'), reads(sam, 'A line of Hanna')])
    expect(await nora.conversation.textContent()).not.toContain('A line of Sam')
    expect(await sam.conversation.textContent()).not.toContain('A line of Nora')
    expect(await sam.page.locator('body').textContent()).not.toMatch(/Nora do not|Nora does not|meet Nora again/)
    await sam.openMoreAbout('Nora')
    await sam.button('I do not want to meet Nora').waitFor()
    await nora.openMoreAbout('Hanna')
    await nora.button('Tell the host about Hanna').waitFor()
    expect(await nora.button('I do not want to meet Hanna').count()).toBe(0)
  })

  it('passes axe with somebody avoided', async () => {
    await isAccessible(nora)
  })

  it('AVOID-6 stays so when the server is lost and started again', async () => {
    await place.killServer()
    await eventually(
      () => nora.mustReport(),
      ({ connection }) => connection !== 'joined',
      { withinMs: 12_000, what: 'noticed' },
    )
    await place.startAgain()
    await Promise.all([host, nora, sam].map((person) => person.joined(10_000)))
    await nora.listed('Sam').getByText('You and Sam do not see or hear each other').waitFor()
    await sam.say('Sam again')
    await reads(host, 'Sam again')
    await host.say('Hanna again')
    await reads(nora, 'Hanna again')
    expect(await nora.conversation.textContent()).not.toContain('Sam again')
    await Promise.all([hearsNothing(nora), hearsNothing(sam)])
  })

  it('AVOID-1 AVOID-2 are together again when it is taken back', async () => {
    await nora.openMoreAbout('Sam')
    await nora.press('I want to meet Sam again')
    await nora.button('I do not want to meet Sam').waitFor()
    await Promise.all([hearsTone(nora), hearsTone(sam)])
  })
})

describe('telling the host about somebody', () => {
  it('REPORT-1 REPORT-2 reaches the host with what was written, and passes axe on both pages', async () => {
    await sam.say('Something unkind')
    await reads(nora, 'Something unkind')
    await nora.openMoreAbout('Sam')
    await nora.press('Tell the host about Sam')
    await nora.page.getByRole('radio', { name: 'Says or does unkind things' }).check()
    await nora.page.getByRole('textbox', { name: /^What happened/ }).fill('He was rude')
    await isAccessible(nora)
    await nora.page.getByRole('dialog').getByRole('button', { name: 'Tell the host', exact: true }).press('Enter')
    await nora.page.getByText('The host knows now.').waitFor()
    await nora.page.getByRole('dialog').getByRole('button', { name: 'Good' }).press('Enter')
    await host.page.getByText('Nora has told you about somebody.').waitFor()
    await host.page.getByText('He was rude').waitFor()
    await host.page.getByText('What was written before').press('Enter')
    await host.page.getByRole('article').getByText('Something unkind').waitFor()
    await isAccessible(host)
    expect(await sam.page.locator('body').textContent()).not.toMatch(/rude|told you/)
  })

  it('REPORT-2 REPORT-3 is still there after a restart, until the host has dealt with it', async () => {
    await place.killServer()
    await eventually(
      () => host.mustReport(),
      ({ connection }) => connection !== 'joined',
      { withinMs: 12_000, what: 'noticed' },
    )
    await place.startAgain()
    await host.joined(10_000)
    await host.press('Dealt with: Nora about Sam')
    await host.page.getByText('Nobody has told you anything.').waitFor()
    await nora.joined(10_000)
  })
})
