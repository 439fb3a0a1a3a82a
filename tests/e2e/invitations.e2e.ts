// Staff invite people by name on a tablet; one of them comes in by the square of the letter, is seen, and is withdrawn.

import { readFile } from 'node:fs/promises'
import { AxeBuilder } from '@axe-core/playwright'
import { readPaper } from '@towpath/server/src/papers/readPaper.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openPlace, type Place } from '../support/openPlace.ts'
import { type PersonOnPage, withLanguage } from '../support/PersonOnPage.ts'
import { takeScreenshot } from '../support/screenshots.ts'
import { setUpSecondStepOnPage } from '../support/secondStep.ts'

const TABLET = { width: 768, height: 1024 } as const

let place: Place
let staff: PersonOnPage
let link: string

const onThisMachine = (address: string) => `${place.baseUrl}${new URL(address).pathname}`

beforeAll(async () => {
  place = await openPlace()
  staff = await place.person({ viewport: TABLET })
  const { page } = staff
  await page.goto(withLanguage(place.server.organiserLink!))
  await page.getByLabel('Your organisation').fill('Buurthuis De Sluis')
  await page.getByLabel('Your name').fill('Olga')
  await page.getByLabel('Your e-mail address').fill('olga@buurthuis.test')
  await page.getByLabel('Your password').fill('four words by the canal')
  await page.keyboard.press('Enter')
  await page.locator('.key-words').waitFor()
  await setUpSecondStepOnPage(staff)
  await staff.press('Invited people')
  await page.getByRole('heading', { level: 1, name: 'Invited people' }).waitFor()
})

afterAll(() => place?.close())

async function invite(name: string, language: string): Promise<void> {
  await staff.page.getByLabel('Name of the person').fill(name)
  await staff.page.getByLabel('Language of the person').selectOption(language)
  await staff.press('Invite this person')
  await staff.page.getByRole('img', { name: `the link of ${name}` }).waitFor()
}

async function isAccessible(screen: string): Promise<void> {
  await takeScreenshot(staff.page, `invited-${screen}`)
  const { violations } = await new AxeBuilder({ page: staff.page }).analyze()
  expect(violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html.slice(0, 160)) }))).toEqual([])
  const wide = await staff.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(wide).toBeLessThanOrEqual(0)
}

const rowOf = (name: string) => staff.page.getByRole('listitem').filter({ hasText: name })

it('two people are invited, a name that is taken is said at the field, and the page stays accessible', async () => {
  await invite('Corrie Smit', 'nl')
  await invite('Frits', 'en')
  await staff.page.getByLabel('Name of the person').fill('frits')
  await staff.press('Invite this person')
  await staff.page.getByRole('alert').filter({ hasText: 'Someone here already has this name' }).waitFor()
  expect(await staff.page.getByLabel('Name of the person').evaluate((one) => one === document.activeElement)).toBe(true)
  await isAccessible('list')
})

it('the letter is in the language of the person, and a camera reads their link from it', async () => {
  const [file] = await Promise.all([staff.page.waitForEvent('download'), staff.press('Letter for Corrie Smit')])
  const [letter] = (await readPaper(new Uint8Array(await readFile(await file.path())))).pages
  expect(letter!.text).toContain('Beste Corrie Smit,')
  link = letter!.squares[0]!
  await staff.press('Link and square of Corrie Smit')
  expect(await rowOf('Corrie Smit').locator('.invite-link').textContent()).toBe(link)
})

it('INVITE-1 the link greets in that language with the name filled in, and leads in with one press', async () => {
  const corrie = await place.person({ viewport: TABLET })
  await corrie.page.goto(onThisMachine(link))
  await corrie.page.getByRole('heading', { level: 1, name: 'Welkom, Corrie Smit' }).waitFor()
  expect(new URL(corrie.page.url()).pathname).toBe('/m')
  expect(await corrie.page.getByRole('textbox', { name: 'Uw naam' }).inputValue()).toBe('Corrie Smit')
  await corrie.press('Kom binnen')
  await corrie.button('Weggaan').waitFor()
  await corrie.page.close()
})

it('INVITE-4 the use is seen, and what is withdrawn leads nowhere', async () => {
  await staff.page.reload()
  await rowOf('Corrie Smit')
    .getByText(/^Used 1 time, today \d\d:\d\d\.$/)
    .waitFor()
  await staff.press('More about Corrie Smit')
  await rowOf('Corrie Smit').getByText('on a new device').waitFor()
  await isAccessible('more')
  await staff.press('Withdraw the invitation of Corrie Smit')
  await rowOf('Corrie Smit').getByText('Withdrawn.').waitFor()
  const late = await place.person({ viewport: TABLET })
  await late.page.goto(withLanguage(onThisMachine(link)))
  await late.page.getByText('This invitation does not work.').waitFor()
  expect(place.foreignRequests()).toEqual([])
})
