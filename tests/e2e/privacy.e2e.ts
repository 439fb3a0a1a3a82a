// What is kept about people, on the page: the record, how long, one person's data, and a concern for one reader alone.

import { readFileSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import { CLOSE_CODES } from '@towpath/shared/protocol/closeReason'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { comeInAs } from '../support/comeInAs.ts'
import { openPlace, type Place } from '../support/openPlace.ts'
import { type PersonOnPage, withLanguage } from '../support/PersonOnPage.ts'
import { takeScreenshot } from '../support/screenshots.ts'
import { setUpSecondStepOnPage } from '../support/secondStep.ts'

const TABLET = { width: 768, height: 1024 } as const
const PASSWORD = 'four words by the canal'

let place: Place
let organiser: PersonOnPage
let contact: PersonOnPage

const heading = ({ page }: PersonOnPage, name: string) => page.getByRole('heading', { level: 1, name })

async function isAccessible({ page }: PersonOnPage, screen: string): Promise<void> {
  await takeScreenshot(page, `privacy-${screen}`)
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html.slice(0, 160)) }))).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
}

async function fill({ page }: PersonOnPage, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(fields)) await page.getByLabel(name, { exact: true }).fill(text)
}

/** Hears what a press hands to the browser to keep. */
async function saved(person: PersonOnPage, button: string): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([person.page.waitForEvent('download'), person.press(button)])
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') }
}

beforeAll(async () => {
  place = await openPlace()
  organiser = await place.person({ viewport: TABLET })
  contact = await place.person({ viewport: TABLET })
  await organiser.page.goto(withLanguage(place.server.organiserLink!))
  await fill(organiser, {
    'Your organisation': 'De Sluis',
    'Your name': 'Olga',
    'Your e-mail address': 'olga@sluis.test',
  })
  await fill(organiser, { 'Your password': PASSWORD })
  await organiser.page.keyboard.press('Enter')
  await heading(organiser, 'A second step for signing in').waitFor()
  await setUpSecondStepOnPage(organiser)
  const guest = await comeInAs(place, { name: 'Zwaluw' })
  await guest.room.request('text.say', { text: 'Good morning by the water' })
  await guest.room.request('leave', {})
})
afterAll(() => place?.close())

const open = (person: PersonOnPage, view: string) => person.page.goto(withLanguage(`${place.baseUrl}/host/${view}`))

it('PRIVACY-1 an organiser keeps things shorter by keyboard, and longer only with a reason', async () => {
  await open(organiser, 'retention')
  await organiser.button('Change: Who was in a meeting').waitFor()
  await isAccessible(organiser, 'retention')
  await organiser.press('Change: Who was in a meeting')
  const days = organiser.page.getByLabel('Number of days')
  expect(await days.evaluate((one) => one === document.activeElement)).toBe(true)
  await days.fill('60')
  await organiser.page.keyboard.press('Enter')
  await organiser.page.getByText('That is longer than usual.').waitFor()
  await isAccessible(organiser, 'retention-reason')
  await days.fill('7')
  await organiser.page.keyboard.press('Enter')
  await organiser.page.getByText('Kept for 7 days.').waitFor()
  await open(organiser, 'record')
  await organiser.page.getByText('Who was in a meeting. Kept for 7 days.').waitFor()
  await organiser.page.getByText('Nothing is missing and nothing was changed.').waitFor()
  await isAccessible(organiser, 'record')
})

it('CONCERN-2 a concern reaches the one who was named, and nobody else sees it', async () => {
  await open(organiser, 'members')
  await organiser.press('Make an invitation')
  const link = (await organiser.page.locator('.invite-link').filter({ hasText: '/host/link/' }).textContent())!
  await contact.page.goto(withLanguage(`${place.baseUrl}${new URL(link).pathname}`))
  await fill(contact, { 'Your name': 'Carla', 'Your e-mail address': 'carla@sluis.test', 'Your password': PASSWORD })
  await contact.page.keyboard.press('Enter')
  await heading(contact, 'Hello, Carla').waitFor()
  expect(await contact.button('Concerns that were sent').count()).toBe(0)

  await open(organiser, 'members')
  await organiser.page.getByLabel('Who should it be?').selectOption({ label: 'Carla' })
  await organiser.press('Name this person')
  await organiser.page.getByText('Carla reads what hosts write down').waitFor()
  await isAccessible(organiser, 'contact')
  await open(organiser, 'concern')
  await organiser.page.getByText('Only Carla, the safeguarding contact, can read it.').waitFor()
  await fill(organiser, { 'About whom?': 'Zwaluw' })
  await organiser.press('Send the note')
  await organiser.page.getByText('The note says nothing yet.').waitFor()
  await fill(organiser, { 'What did you see?': 'A bruise on the left arm' })
  await isAccessible(organiser, 'concern')
  await organiser.press('Send the note')
  await organiser.page.getByText('The note is sent to Carla.').waitFor()
  expect(await organiser.page.getByText('bruise').count()).toBe(0)
  await open(organiser, 'concerns')
  await heading(organiser, 'Hello, Olga').waitFor()

  await open(contact, 'home')
  await contact.press('Concerns that were sent')
  await contact.button(/^Read the note of/).waitFor()
  await contact.press(/^Read the note of/)
  await contact.page.getByText('A bruise on the left arm').waitFor()
  await contact.page.getByText('Written by Olga').waitFor()
  await isAccessible(contact, 'concerns')
  await contact.press(/^Dealt with: the note of/)
  await contact.page.getByText('Dealt with on').waitFor()
})

it('PRIVACY-4 PRIVACY-5 one person is found, handed over in one press each, and erased after one question', async () => {
  await open(organiser, 'people')
  await fill(organiser, { 'Name, or a part of it': 'zwal' })
  await organiser.press('Find')
  await organiser.page.getByText('1 person was found.').waitFor()
  await isAccessible(organiser, 'people')
  const page = await saved(organiser, 'Data of Zwaluw, to read')
  expect(page.name).toBe('Zwaluw.html')
  expect(page.text).toContain('Good morning by the water')
  expect(page.text).not.toMatch(/<script|src=|href=/)
  const { text } = await saved(organiser, 'Data of Zwaluw, for a computer')
  expect(JSON.parse(text)).toMatchObject({ name: 'Zwaluw', lines: [{ text: 'Good morning by the water' }] })
  expect(text).not.toContain('bruise')
  await organiser.press('Erase the data of Zwaluw')
  await organiser.button('Yes, erase the data of Zwaluw').waitFor()
  await isAccessible(organiser, 'erase')
  await organiser.press('No, go back')
  await organiser.press('Erase the data of Zwaluw')
  await organiser.press('Yes, erase the data of Zwaluw')
  await organiser.page.getByText('The data of Zwaluw is erased.').waitFor()
  await organiser.page.getByText('Nobody was found.').waitFor()
  expect(place.foreignRequests()).toEqual([])
})

it('PRIVACY-8 CLOSE-6 an organiser does the same at the desk, and whoever is concerned is told', async () => {
  const guest = await comeInAs(place, { name: 'Merel' })
  const told: string[] = []
  guest.room.onMessage('notice', ({ code }: { code: string }) => void told.push(code))
  await open(organiser, 'home')
  await organiser.press('Go to the desk')
  await organiser.page.getByRole('textbox', { name: 'Your name' }).fill('Olga')
  await organiser.press('Come in')
  await organiser.joined()
  await organiser.openMoreAbout('Merel')
  await organiser.button('Data of Merel, to read').waitFor()
  await isAccessible(organiser, 'desk')
  expect((await saved(organiser, 'Data of Merel, to read')).name).toBe('Merel.html')
  await expect.poll(() => told).toContain('fileSaved')
  await organiser.press('Erase the data of Merel')
  await isAccessible(organiser, 'desk-erase')
  await organiser.press('Yes, erase the data of Merel')
  expect(await guest.left()).toBe(CLOSE_CODES.erased)
  expect(place.foreignRequests()).toEqual([])
})
