// No violation found by axe on any screen, nothing that needs a mouse, nothing too small to hit, nothing cut off when enlarged.

import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPlace, type Place } from '../support/openPlace.ts'
import { type PersonOnPage, withLanguage } from '../support/PersonOnPage.ts'
import { takeScreenshot } from '../support/screenshots.ts'

const TARGET_PIXELS = 44
const TABLET = { width: 1024, height: 700 } as const

let place: Place
let host: PersonOnPage
let guest: PersonOnPage

async function isAccessible(person: PersonOnPage, screen: string): Promise<void> {
  await takeScreenshot(person.page, `screen-${screen}`)
  const { violations } = await new AxeBuilder({ page: person.page }).analyze()
  expect(violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html.slice(0, 160)) }))).toEqual([])
  expect(await smallTargets(person)).toEqual([])
}

/** Buttons and links that are visible and smaller than a finger. */
function smallTargets(person: PersonOnPage): Promise<string[]> {
  return person.page.evaluate((least) => {
    const small: string[] = []
    for (const target of document.querySelectorAll<HTMLElement>('button, a[href], input, select, [role="button"]')) {
      if (!target.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue
      const area = (target.closest('label') ?? target).getBoundingClientRect()
      const hidden = area.width <= 1 || area.height <= 1 || area.bottom < 0 || area.right < 0
      const inline = target.tagName === 'A' && getComputedStyle(target).display === 'inline'
      if (!hidden && !inline && (area.width < least || area.height < least)) {
        small.push(`${target.outerHTML.slice(0, 90)} is ${Math.round(area.width)} x ${Math.round(area.height)}`)
      }
    }
    return small
  }, TARGET_PIXELS - 0.5)
}

beforeAll(async () => {
  place = await openPlace()
  host = await place.person({ viewport: TABLET })
  guest = await place.person({ viewport: TABLET })
})

afterAll(() => place?.close())

describe('before coming in', () => {
  it('the welcome page', async () => {
    await guest.page.goto(withLanguage(`${place.baseUrl}/`))
    await guest.button('Open the invitation').waitFor()
    await isAccessible(guest, 'welcome')
  })

  it('the invitation, the choice of a figure and the microphone check', async () => {
    await guest.openInvitation({ name: '', link: place.participantLink }, place.baseUrl)
    await guest.button('Come in').waitFor()
    await isAccessible(guest, 'invitation')
    const chooser = guest.page.getByText('Choose my figure')
    await chooser.press('Enter')
    await guest.page.getByRole('radio', { name: 'Bald' }).or(guest.button('Bald')).first().waitFor()
    await isAccessible(guest, 'figure')
    await guest.press('Test my microphone')
    await guest.button('Stop the test').or(guest.button('Test again')).first().waitFor()
    await isAccessible(guest, 'microphone')
  })

  it('the invitation on a small telephone, enlarged, in Dutch', async () => {
    const small = await place.person({ viewport: { width: 320, height: 568 } })
    await small.page.goto(withLanguage(place.participantLink, 'nl'))
    await small.page.getByRole('button').first().waitFor()
    await isAccessible(small, 'invitation-small-nl')
    const overflow = await small.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(overflow).toBeLessThanOrEqual(0)
    await small.page.close()
  })

  it('a refusal', async () => {
    const lost = await place.person({ viewport: TABLET })
    await lost.page.goto(withLanguage(`${place.baseUrl}/m/000000`))
    await lost.isRefused('We do not know this invitation')
    await isAccessible(lost, 'refusal')
    await lost.page.close()
  })

  it('the desk of the host', async () => {
    await host.page.goto(withLanguage(place.hostLink))
    await host
      .button(/^Come in/)
      .first()
      .waitFor()
    await isAccessible(host, 'desk')
  })
})

describe('in the meeting', () => {
  it('with everything a participant has', async () => {
    await host.comeInAsHost('Hanna', place.hostLink)
    await guest.comeIn({ name: 'Gina', link: place.participantLink }, place.baseUrl)
    await guest.press('Raise hand')
    await guest.say('Hello everybody')
    await isAccessible(guest, 'meeting')
  })

  it('with everything a host has', async () => {
    await host.listed('Gina').filter({ hasText: 'hand raised' }).waitFor()
    await isAccessible(host, 'meeting-host')
    await host.press('Remove Gina')
    await host.button('Remove Gina for this meeting').waitFor()
    await isAccessible(host, 'meeting-host-question')
    await host.press('No, go back')
  })

  it('with the tools of a host for one person, and for everyone', async () => {
    await host.openMoreAbout('Gina')
    await host.button('Bring here: Gina').waitFor()
    await host.page.getByText('Make an announcement').press('Enter')
    await host.press('Make it quiet')
    await host.button('Let people speak again').waitFor()
    await isAccessible(host, 'meeting-host-tools')
    await isAccessible(guest, 'meeting-quiet')
    await host.press('Let people speak again')
    const other = await place.person()
    await other.comeIn({ name: 'Rob', link: place.participantLink }, place.baseUrl)
    await host.press('Remove Rob')
    await host.press('Remove Rob for this meeting')
    await host.page.getByText('1 person was removed').press('Enter')
    await host.button('Allow back: Rob').waitFor()
    await isAccessible(host, 'meeting-host-removed')
    await other.page.close()
  })

  it('asked to speak, and with an announcement over everything, on a telephone too', async () => {
    await host.page
      .getByRole('textbox', { name: 'What everyone should know' })
      .fill('Coffee at four, at the café. '.repeat(6))
    await host.press('Tell everyone')
    await guest.page.getByRole('alert').waitFor()
    await host.press('I have read it')
    await host.press('Turn off microphone of Gina')
    await host.press('Ask to speak: Gina')
    await guest.button('Turn it on').waitFor()
    await isAccessible(guest, 'announcement')
    await guest.page.setViewportSize({ width: 390, height: 780 })
    await isAccessible(guest, 'announcement-telephone')
    await guest.page.setViewportSize(TABLET)
    await guest.press('I have read it')
    await isAccessible(guest, 'asked-to-speak')
  })

  it('after asking for help', async () => {
    await guest.press('Help')
    await guest.page.getByText('We told the host.').first().waitFor()
    await isAccessible(guest, 'help')
    await guest.press('Close')
  })

  it('narrow, as on a telephone', async () => {
    await guest.page.setViewportSize({ width: 390, height: 780 })
    await isAccessible(guest, 'meeting-telephone')
    await guest.page.setViewportSize(TABLET)
  })
})

it('a newcomer comes in with the keyboard alone', async () => {
  const typist = await place.person({ viewport: TABLET })
  await typist.page.goto(withLanguage(`${place.baseUrl}/`))
  await typist.button('Open the invitation').waitFor()
  await tabTo(typist, 'Your invitation code')
  await typist.page.keyboard.type(place.code)
  await typist.page.keyboard.press('Enter')
  await typist.button('Come in').waitFor()
  await tabTo(typist, 'Your name')
  await typist.page.keyboard.type('Tessa')
  await tabTo(typist, 'Come in')
  await typist.page.keyboard.press('Enter')
  await typist.joined()
  await typist.page.close()
})

/** Presses Tab until the focus is on what has this name. */
async function tabTo(person: PersonOnPage, name: string): Promise<void> {
  const target = person.page.getByRole('textbox', { name }).or(person.button(name)).first()
  for (let presses = 0; presses < 40; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await person.page.keyboard.press('Tab')
  }
  throw new Error(`The keyboard does not lead to "${name}".`)
}
