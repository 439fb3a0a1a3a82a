// The host's desk on a tablet held upright, by touch: who, where and how; what a press does and how it is taken back.

import { AxeBuilder } from '@axe-core/playwright'
import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { drawCalmly } from '../support/drawCalmly.ts'
import { drawNothing } from '../support/drawNothing.ts'
import { silent } from '../support/microphones.ts'
import { openPlace, type Place } from '../support/openPlace.ts'
import { PersonOnPage } from '../support/PersonOnPage.ts'
import { takeScreenshot } from '../support/screenshots.ts'

const UPRIGHT = { width: 768, height: 1024 } as const

let place: Place
let closeBrowser: (() => Promise<void>) | undefined
let host: PersonOnPage
let ann: PersonOnPage

beforeAll(async () => {
  place = await openPlace()
  const browser = await launchBrowser(silent())
  closeBrowser = () => browser.close()
  const tablet = await browser.newContext({ viewport: UPRIGHT, hasTouch: true, locale: 'en-GB' })
  await drawCalmly(tablet)
  await drawNothing(tablet)
  host = await PersonOnPage.open(tablet, UPRIGHT)
  ann = await place.person()
  await host.comeInAsHost('Hanna', place.hostLink)
  await ann.comeIn({ name: 'Ann', link: place.participantLink }, place.baseUrl)
})

afterAll(async () => {
  await closeBrowser?.()
  await place?.close()
})

const tap = (target: Locator) => target.first().tap()
const did = (words: string) => host.page.getByRole('status', { name: 'What you did' }).filter({ hasText: words })

it('MOD-19 MOD-20 seats somebody in two taps, says so to both, and takes it back', async () => {
  await tap(host.button('Large desk'))
  const row = host.listed('Ann')
  await row.filter({ hasText: 'stands: The mooring' }).filter({ hasText: 'line good' }).waitFor()
  await tap(host.button('Another place for Ann'))
  await tap(host.page.getByRole('dialog').getByRole('button', { name: /^Seat/ }))
  await did('Ann has another place.').waitFor()
  await ann.page.getByText('The host gave you another place.').waitFor()
  await row.filter({ hasText: 'sits: The mooring' }).waitFor()
  await tap(did('').getByRole('button', { name: 'Undo' }))
  await ann.page.getByText('You are back where you were.').waitFor()
  await row.filter({ hasText: 'stands: The mooring' }).waitFor()
})

it('MOD-21 asks everybody to look, and only their own press turns them', async () => {
  await tap(host.button('Ask all to look at me'))
  await ann.page.getByText('The host asks everyone to look at Hanna.').waitFor()
  await did('All are asked to look at you.').waitFor()
})

it('MOD-22 removes in two taps with a reason, shows it to hosts, fits the tablet and passes axe', async () => {
  await tap(host.button('Remove Ann'))
  await host.page.getByRole('combobox', { name: 'Why' }).selectOption({ label: 'Kept disturbing' })
  await takeScreenshot(host.page, 'desk-tablet')
  const { violations } = await new AxeBuilder({ page: host.page }).analyze()
  expect(violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html.slice(0, 160)) }))).toEqual([])
  const wide = await host.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(wide).toBeLessThanOrEqual(0)
  await tap(host.button('Remove Ann for good'))
  await ann.isRefused('You are no longer in this meeting')
  await did('Ann is out for good.').waitFor()
  await tap(host.page.getByText('1 person was removed'))
  await host.page.getByText('For good. Kept disturbing').waitFor()
  await tap(did('').getByRole('button', { name: 'Undo' }))
  await did('Ann is allowed back.').waitFor()
})
