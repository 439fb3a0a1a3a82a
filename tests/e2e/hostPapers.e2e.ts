// A host at the desk makes a letter, cards and a calendar file, and the page stays accessible while doing so.

import { readFile } from 'node:fs/promises'
import { AxeBuilder } from '@axe-core/playwright'
import { readPaper } from '@towpath/server/src/papers/readPaper.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openPlace, type Place } from '../support/openPlace.ts'
import { type PersonOnPage, withLanguage } from '../support/PersonOnPage.ts'

let place: Place
let host: PersonOnPage

beforeAll(async () => {
  place = await openPlace()
  host = await place.person({ viewport: { width: 1024, height: 700 } })
  await host.page.goto(withLanguage(place.hostLink))
  await host.button('Letter').waitFor()
})

afterAll(() => place?.close())

async function download(press: string): Promise<{ fileName: string; content: Buffer }> {
  const [file] = await Promise.all([host.page.waitForEvent('download'), host.press(press)])
  return { fileName: file.suggestedFilename(), content: await readFile(await file.path()) }
}

const linkOnDesk = () => host.page.locator('.invite-link').textContent()
const groupedCode = () => `${place.code.slice(0, 3)} ${place.code.slice(3)}`

async function findsNothing(): Promise<void> {
  const { violations } = await new AxeBuilder({ page: host.page }).analyze()
  expect(violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html.slice(0, 160)) }))).toEqual([])
}

it('the desk shows the square, which has a name', async () => {
  const square = host.page.getByRole('img', { name: 'Square for the camera' })
  await square.scrollIntoViewIfNeeded()
  await expect
    .poll(() => square.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth))
    .toBeGreaterThan(100)
})

it('the letter carries the name, the code and the link, in the language that is chosen', async () => {
  await host.page.getByRole('textbox', { name: 'Name on the letter' }).fill('Zoë Łukasiewicz')
  await host.page.getByRole('combobox', { name: 'Language of the paper' }).selectOption('nl')
  const { fileName, content } = await download('Letter')
  expect(fileName).toBe('towpath-letter.pdf')
  const [page] = (await readPaper(new Uint8Array(content))).pages
  expect(page!.text).toContain('Beste Zoë Łukasiewicz,')
  expect(page!.text).toContain(groupedCode())
  expect(page!.squares).toEqual([await linkOnDesk()])
  await host.page.getByText('Ready. Look for towpath-letter.pdf').waitFor()
  await findsNothing()
})

it('the cards come as well', async () => {
  const { fileName, content } = await download('Cards')
  expect(fileName).toBe('towpath-cards.pdf')
  expect((await readPaper(new Uint8Array(content))).pages[0]!.squares).toHaveLength(8)
})

it('the calendar file asks for a time first, and says so at the field', async () => {
  await host.press('Calendar file')
  const field = host.page.getByLabel('Day and time')
  await host.page.getByRole('alert').filter({ hasText: 'Please choose a day and a time first.' }).waitFor()
  expect(await field.evaluate((element) => element === document.activeElement)).toBe(true)
  await findsNothing()
  await field.fill('2027-03-28T14:00')
  await host.page.getByText('Please choose a day and a time first.').waitFor({ state: 'hidden' })
  const { fileName, content } = await download('Calendar file')
  expect(fileName).toBe('towpath.ics')
  expect(content.toString().replaceAll('\r\n ', '')).toContain(', 14:00')
})

it('the name is forgotten with the page', async () => {
  await host.page.reload()
  await host.button('Letter').waitFor()
  expect(await host.page.getByRole('textbox', { name: 'Name on the letter' }).inputValue()).toBe('')
  const kept = await host.page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href]),
  )
  expect(kept).not.toContain('ukasiewicz')
})
