// The waiting room: two people wait, one with the code; the host, with fingers on a tablet, lets one in, turns one away
// with a kind sentence and sends one back. Those who wait use the keyboard alone.

import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPlace, type Place } from '../support/openPlace.ts'
import type { PersonOnPage } from '../support/PersonOnPage.ts'

const TABLET = { width: 768, height: 1024 } as const

let place: Place
let host: PersonOnPage
let ann: PersonOnPage
let bob: PersonOnPage

async function isAccessible(person: PersonOnPage): Promise<void> {
  const { violations } = await new AxeBuilder({ page: person.page }).analyze()
  expect(violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html.slice(0, 160)) }))).toEqual([])
}

async function knock(person: PersonOnPage, name: string): Promise<void> {
  await person.page.getByRole('textbox', { name: 'Your name' }).fill(name)
  await person.press('Come in')
  await person.isRefused('You are at the door')
}

const turn = (person: PersonOnPage, words: RegExp) =>
  person.page.getByRole('status').filter({ hasText: words }).first().waitFor()
const atDoor = (name: string) =>
  host.page.getByRole('list', { name: 'At the door' }).getByRole('listitem').filter({ hasText: name })
const tap = (name: string) => host.button(name).tap()

beforeAll(async () => {
  place = await openPlace()
  const microphone = 'singing'
  host = await place.person({ microphone, viewport: TABLET, touch: true })
  ann = await place.person({ microphone, viewport: TABLET })
  bob = await place.person({ microphone })
  await host.comeInAsHost('Hanna', place.hostLink)
  await host.page.getByText('Waiting room and greeting').tap()
  await tap('Let people wait at the door')
  await host.button('Let people come straight in').waitFor()
})
afterAll(() => place?.close())

describe('the waiting room', () => {
  it('says whose turn it is, what happens next, and lets one try the microphone and practise in the place itself', async () => {
    await ann.openInvitation({ name: 'Ann', link: place.participantLink }, place.baseUrl)
    await ann.page.getByRole('checkbox', { name: 'Somebody sits beside me and helps' }).press('Space')
    await knock(ann, 'Ann')
    await turn(ann, /You are next\. Hanna will let you in/)
    await bob.openInvitation({ name: 'Bob', code: place.code }, place.baseUrl)
    await knock(bob, 'Bob')
    await turn(bob, /You are number 2/)
    expect(await bob.page.title()).toContain('You are at the door')
    expect(await bob.report()).toBeUndefined()
    await ann.press('Test my microphone')
    await ann.page.getByText('We hear you well.').waitFor()
    await ann.press('Practise now')
    await ann.page.locator('.practice canvas').waitFor()
    await ann.press('Turn left')
    await ann.page.getByText('Now go to the bench').waitFor()
    await ann.press('Sit on the bench')
    await ann.press('Raise hand')
    await ann.page.getByText('Ann, hand raised').waitFor()
    await ann.page.getByText('You have tried everything.').waitFor()
    await isAccessible(ann)
  })

  it('shows the host who waits and how they can be heard, and reads the host’s greeting to them', async () => {
    await bob.press('Help')
    await tap('I have seen that Bob needs help')
    await bob.page.getByText('Hanna has seen that you need help').waitFor()
    await bob.press('I do not need help any more')
    await atDoor('Hanna').waitFor({ state: 'detached' })
    await atDoor('Ann').filter({ hasText: 'can be heard' }).filter({ hasText: 'helper beside' }).waitFor()
    await atDoor('Bob').filter({ hasText: 'came with the code' }).filter({ hasText: 'microphone not tried' }).waitFor()
    await host.page.getByRole('textbox', { name: 'What people read while they wait' }).fill('The kettle is on')
    await tap('Keep this greeting')
    await bob.page.getByText('The kettle is on').waitFor()
    await isAccessible(host)
    await host.page.reload()
    await host.press('Come in')
    await host.joined()
    await atDoor('Ann').waitFor()
  })

  it('lets one in', async () => {
    await tap('Let in Ann')
    await ann.page.getByText('You are let in.').waitFor()
    await ann.joined()
    await host.listed('Ann').filter({ hasText: 'helper beside' }).waitFor()
    await turn(bob, /You are next/)
  })

  it('turns one away with a kind sentence, and they may ask again', async () => {
    await tap('Not now Bob')
    await host.page.getByRole('radio', { name: /Please call the person who invited you/ }).tap()
    await tap('Tell Bob')
    await bob.isRefused('Not just now')
    await bob.page.getByText('Please call the person who invited you.').waitFor()
    await bob.press('Ask again')
    await bob.isRefused('You are at the door')
    await atDoor('Bob').filter({ hasText: 'was told not now' }).waitFor()
  })

  it('takes back whom the host sends there, until they are let in again', async () => {
    await host.openMoreAbout('Ann')
    await host.press('Send to the waiting room: Ann')
    await ann.isRefused('You are at the door')
    await turn(ann, /You are number 2/)
    // Whoever does not want to wait any longer is gone from the list at once.
    await bob.press('Leave')
    await bob.isRefused('You have left')
    await atDoor('Bob').waitFor({ state: 'detached' })
    await host.press('Let in Ann')
    await ann.joined()
  })
})
