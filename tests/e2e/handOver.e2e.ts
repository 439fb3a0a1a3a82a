// From the tablet into the headset: digits shown here and pressed there, the same person, and words before the first use.

import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { wearHeadset } from '../support/emulatedHeadset.ts'
import { eventually } from '../support/eventually.ts'
import { openPlace, type Place } from '../support/openPlace.ts'
import { PersonOnPage, withLanguage } from '../support/PersonOnPage.ts'
import { takeScreenshot } from '../support/screenshots.ts'

const QUEST =
  'Mozilla/5.0 (X11; Linux x86_64; Quest 3) AppleWebKit/537.36 (KHTML, like Gecko) OculusBrowser/35.0 Chrome/126.0 VR Safari/537.36'
const WINDOW = { width: 1100, height: 640 }
const KEY_PIXELS = 96
const TEXT_PIXELS = 24

let place: Place
let tablet: PersonOnPage
let headset: PersonOnPage
let digits: string

const field = (person: PersonOnPage) => person.page.getByRole('textbox').first()

async function isAccessible(person: PersonOnPage, screen: string): Promise<void> {
  await takeScreenshot(person.page, `screen-${screen}`)
  const { violations } = await new AxeBuilder({ page: person.page }).analyze()
  expect(violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html.slice(0, 160)) }))).toEqual([])
}

/** The smallest text that is in sight. */
const smallestText = () =>
  headset.page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const sizes: number[] = []
    while (walker.nextNode()) {
      const around = walker.currentNode.parentElement!
      if (walker.currentNode.textContent?.trim() && around.checkVisibility())
        sizes.push(Number.parseFloat(getComputedStyle(around).fontSize))
    }
    return Math.min(...sizes)
  })

const press = async (keys: string) => {
  for (const key of keys) await headset.page.getByRole('button', { name: key, exact: true }).click()
}

beforeAll(async () => {
  place = await openPlace()
  tablet = await place.person({ viewport: { width: 768, height: 1024 } })
  await tablet.comeIn({ name: 'Wilhelmina', link: place.participantLink }, place.baseUrl)
  const context = await tablet.page.context().browser()!.newContext({ userAgent: QUEST, viewport: WINDOW })
  await wearHeadset(context)
  headset = await PersonOnPage.open(context, WINDOW)
})

afterAll(() => place?.close())

describe('going on in a headset', () => {
  it('shows digits, an address and until when, by keyboard', async () => {
    await tablet.button('Go on in a headset').press('Enter')
    const dialog = tablet.page.getByRole('dialog', { name: 'Go on in a headset' })
    const shown = await dialog.getByText(/^\d{3} \d{3}$/).textContent()
    digits = shown?.replace(' ', '') ?? ''
    await dialog.getByText(/^https?:\/\/[\w.]+:\d+$/).waitFor()
    await dialog.getByText(/^The code works once, until \d{1,2}:\d{2}\.$/).waitFor()
    await dialog.getByRole('img', { name: /^Square for the camera/ }).waitFor()
    await isAccessible(tablet, 'hand-over')
    await tablet.page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
  })

  it('has a number pad in the headset, which forgives and says what it holds', async () => {
    await headset.page.goto(withLanguage(`${place.baseUrl}/`))
    const pad = headset.page.getByRole('group', { name: 'Number buttons' })
    for (const key of await pad.getByRole('button').all()) {
      const { width, height, y } = (await key.boundingBox())!
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(KEY_PIXELS)
      expect(y + height).toBeLessThanOrEqual(WINDOW.height)
    }
    await press('12')
    await headset.press('Delete the last digit')
    await press('9007')
    await pad.getByRole('status').filter({ hasText: '1 9 0 0 7. One more digit.' }).waitFor()
    expect(await field(headset).inputValue()).toBe('190 07')
    await headset.press('Clear all digits')
    await headset.page.keyboard.type('000')
    await headset.page.keyboard.press('Backspace')
    expect(await field(headset).inputValue()).toBe('00')
    await press(digits.startsWith('0000') ? '1111' : '0000')
    await headset.page.getByRole('button', { name: 'Open the invitation' }).click()
    await headset.page.getByRole('alert').filter({ hasText: 'This invitation does not work.' }).waitFor()
    expect(await smallestText()).toBeGreaterThanOrEqual(TEXT_PIXELS)
    await isAccessible(headset, 'number-pad')
  })

  it('HANDOVER-2 brings the same person there, after words about headsets, with one press each', async () => {
    const before = (await tablet.mustReport()).me
    await headset.press('Clear all digits')
    await press(digits)
    await headset.page.getByRole('button', { name: 'Open the invitation' }).click()
    const advice = headset.page.getByRole('region', { name: 'Before you use a headset' })
    await advice.getByText('You have a pacemaker or another implant. Ask its maker first.').waitFor()
    expect(await field(headset).inputValue()).toBe('Wilhelmina')
    expect(await smallestText()).toBeGreaterThanOrEqual(TEXT_PIXELS)
    await isAccessible(headset, 'join-in-headset')
    await advice.getByRole('button', { name: 'I use the headset' }).click()
    await advice.getByText('the button under your index finger chooses').waitFor()
    await headset.page.getByRole('button', { name: 'Come in' }).click()
    await headset.joined()
    const { me } = await headset.mustReport()
    expect({ id: me.id, name: me.name, seat: me.seat }).toEqual({
      id: before.id,
      name: 'Wilhelmina',
      seat: before.seat,
    })
    await tablet.page.getByRole('heading', { name: 'You are in the meeting on your other device' }).waitFor()
    await isAccessible(tablet, 'gone-on')
    await headset.button('Enter VR').click()
    await eventually(
      () => headset.mustReport(),
      ({ render }) => render.mode === 'vr',
      { withinMs: 15_000, what: 'in VR' },
    )
    await headset.page.evaluate(() =>
      (globalThis as unknown as { headset: { activeSession?: XRSession } }).headset.activeSession?.end(),
    )
  })

  it('lets the words be read again, and lets somebody stay on the page', async () => {
    await headset.press('Show the panel')
    await headset.press('Before you use a headset')
    await headset.press('I stay on this page')
    await headset.button('Enter VR').waitFor({ state: 'hidden' })
    await headset.press('Before you use a headset')
    await headset.press('I use the headset')
    await headset.button('Enter VR').waitFor()
  })

  it('HANDOVER-4 does not know used digits any more, and lets the tablet take over again', async () => {
    await headset.page.goto(withLanguage(`${place.baseUrl}/m/${digits}`))
    await headset.isRefused('We do not know this invitation')
    await tablet.press('Come in again')
    await tablet.button('Come in').press('Enter')
    await tablet.joined()
  })
})
