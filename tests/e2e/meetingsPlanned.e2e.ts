// Planning meetings on a tablet: plan, change, repeat, cancel and take it back, by touch and by keyboard, without a violation.

import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openPlace, type Place } from '../support/openPlace.ts'
import { type PersonOnPage, withLanguage } from '../support/PersonOnPage.ts'
import { startIn } from '../support/plans.ts'
import { takeScreenshot } from '../support/screenshots.ts'
import { setUpSecondStepOnPage } from '../support/secondStep.ts'

const TABLET = { width: 768, height: 1024 } as const
const DAY_MS = 24 * 3600 * 1000

let place: Place
let olga: PersonOnPage

beforeAll(async () => {
  place = await openPlace()
  olga = await place.person({ viewport: TABLET, touch: true })
  await olga.page.goto(withLanguage(place.server.organiserLink!))
  for (const [label, text] of [
    ['Your organisation', 'Buurthuis De Sluis'],
    ['Your name', 'Olga'],
    ['Your e-mail address', 'olga@buurthuis.test'],
    ['Your password', 'four words by the canal'],
  ] as const)
    await olga.page.getByLabel(label).fill(text)
  await olga.page.keyboard.press('Enter')
  await setUpSecondStepOnPage(olga)
  await button('Plan a meeting').waitFor()
})
afterAll(() => place?.close())

const button = (name: string) => olga.page.getByRole('button', { name, exact: true })
const heading = (name: string, level = 1) => olga.page.getByRole('heading', { level, name, exact: true })

async function isAccessible(screen: string): Promise<void> {
  await takeScreenshot(olga.page, `meetings-${screen}`)
  const { violations } = await new AxeBuilder({ page: olga.page }).analyze()
  expect(violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html.slice(0, 160)) }))).toEqual([])
  const wider = await olga.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(wider).toBeLessThanOrEqual(0)
}

const focused = () => olga.page.evaluate(() => document.activeElement?.id ?? '')

/** Presses Tab until the focus is on this button, and presses it. */
async function pressByKeyboard(name: string): Promise<void> {
  const target = button(name)
  for (let presses = 0; presses < 60; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) {
      await olga.page.keyboard.press('Enter')
      return
    }
    await olga.page.keyboard.press('Tab')
  }
  throw new Error(`The keyboard does not lead to "${name}".`)
}

it('plans a meeting by touch, and says what is missing where it is missing', async () => {
  await isAccessible('home')
  await button('Plan a meeting').tap()
  await heading('Plan a meeting').waitFor()
  await button('Plan this meeting').tap()
  await olga.page.getByText('The meeting needs a name.').waitFor()
  expect(await focused()).toBe('title')
  await olga.page.getByLabel('Name of the meeting').fill('Coffee by the canal')
  await olga.page.getByLabel('Day').fill(startIn(-DAY_MS).slice(0, 10))
  await olga.page.getByLabel('Starts at').fill('14:00')
  await olga.page.getByText('More settings').tap()
  await olga.page.getByLabel('Everyone equally loud').tap()
  await button('Plan this meeting').tap()
  await olga.page.getByText('This time is already over.').waitFor()
  expect(await focused()).toBe('date')
  await isAccessible('form')
  await olga.page.getByLabel('Day').fill(startIn(7 * DAY_MS).slice(0, 10))
  await button('Plan this meeting').tap()
  await heading('Coffee by the canal').waitFor()
  await olga.page.getByText(/14:00 to 15:00 \(Amsterdam time\)/).waitFor()
  expect(await olga.page.locator('.invite-code').textContent()).toMatch(/^\d{3} \d{3}$/)
  await isAccessible('meeting')
})

it('changes it with the keyboard alone', async () => {
  await pressByKeyboard('Change')
  await olga.page.getByLabel('Length in minutes').fill('90')
  await pressByKeyboard('Save the changes')
  await olga.page.getByText(/14:00 to 15:30/).waitFor()
  await olga.page.getByText('This is how the meeting is planned now.').waitFor()
})

it('tells who comes second that somebody else changed it, and shows what it is now', async () => {
  const other = await olga.page.context().newPage()
  await other.goto(olga.page.url())
  await other.getByRole('button', { name: 'Change', exact: true }).tap()
  await button('Change').tap()
  await olga.page.getByLabel('Name of the meeting').fill('Tea by the canal')
  await button('Save the changes').tap()
  await heading('Tea by the canal').waitFor()
  await other.getByLabel('Places for participants').fill('12')
  await other.getByRole('button', { name: 'Save the changes' }).tap()
  await other.getByText('Somebody else has just changed this meeting.').waitFor()
  await other.waitForFunction(() => document.querySelector<HTMLInputElement>('#title')?.value === 'Tea by the canal')
  await other.close()
})

it('repeats it a week later, cancels that and takes it back', async () => {
  await button('Plan it once more').tap()
  await button('Plan it for this day').tap()
  await olga.page.getByText(/14:00 to 15:30/).waitFor()
  await pressByKeyboard('Cancel this meeting')
  await isAccessible('cancelling')
  await pressByKeyboard('No, keep the meeting')
  await pressByKeyboard('Cancel this meeting')
  await pressByKeyboard('Yes, cancel the meeting')
  await olga.page.getByText('This meeting is cancelled.').waitFor()
  await button('Take back the cancelling').tap()
  await button('Cancel this meeting').waitFor()
  await button('Back').tap()
  await heading('Coming up', 2).waitFor()
  expect(await olga.page.getByRole('button', { name: 'Open Tea by the canal' }).count()).toBe(2)
  await isAccessible('list')
})
