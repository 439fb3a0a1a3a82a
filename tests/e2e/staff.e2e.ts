// Organisation and staff on the page: from the printed link to a host at the desk, by keyboard, without a violation.

import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openPlace, type Place } from '../support/openPlace.ts'
import { type PersonOnPage, withLanguage } from '../support/PersonOnPage.ts'
import { takeScreenshot } from '../support/screenshots.ts'
import { codeOf, setUpSecondStepOnPage } from '../support/secondStep.ts'

const TABLET = { width: 1024, height: 700 } as const
const PASSWORD = 'four words by the canal'
const LEAST_PIXELS = 44

let place: Place
let organiser: PersonOnPage
let host: PersonOnPage
/** In the organiser's authenticator app. */
let key: string

beforeAll(async () => {
  place = await openPlace()
  organiser = await place.person({ viewport: TABLET })
  host = await place.person({ viewport: TABLET })
})

afterAll(() => place?.close())

async function isAccessible({ page }: PersonOnPage, screen: string): Promise<void> {
  await takeScreenshot(page, `staff-${screen}`)
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html.slice(0, 160)) }))).toEqual([])
  const small = await page.evaluate((least) => {
    const targets = [...document.querySelectorAll<HTMLElement>('main button, main a[href], main input')]
    return targets
      .map((target) => ({ name: target.outerHTML, area: (target.closest('label') ?? target).getBoundingClientRect() }))
      .filter(({ area }) => area.height < least || area.width < least)
      .map(({ name }) => name)
  }, LEAST_PIXELS)
  expect(small).toEqual([])
}

/** Presses Tab until the focus is on what has this name. */
async function tabTo({ page }: PersonOnPage, name: string): Promise<void> {
  const target = page
    .getByLabel(name, { exact: true })
    .or(page.getByRole('button', { name, exact: true }))
    .first()
  await target.waitFor()
  for (let presses = 0; presses < 40; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`The keyboard does not lead to "${name}".`)
}

async function type(person: PersonOnPage, name: string, text: string): Promise<void> {
  await tabTo(person, name)
  await person.page.keyboard.type(text)
}

async function pressByKeyboard(person: PersonOnPage, name: string): Promise<void> {
  await tabTo(person, name)
  await person.page.keyboard.press('Enter')
}

const heading = ({ page }: PersonOnPage, name: string) => page.getByRole('heading', { level: 1, name })
const newLink = ({ page }: PersonOnPage) => page.locator('.invite-link').filter({ hasText: '/host/link/' })
const onThisMachine = (link: string) => `${place.baseUrl}${new URL(link).pathname}`

it('the first organiser sets the organisation up with the printed link and the keyboard alone', async () => {
  await organiser.page.goto(withLanguage(place.server.organiserLink!))
  await heading(organiser, 'Set up your organisation').waitFor()
  expect(new URL(organiser.page.url()).pathname).toBe('/host/link')
  await isAccessible(organiser, 'first')
  await type(organiser, 'Your organisation', 'Buurthuis De Sluis')
  await type(organiser, 'Your name', 'Olga')
  await type(organiser, 'Your e-mail address', 'olga@buurthuis.test')
  await type(organiser, 'Your password', 'too short')
  await organiser.page.keyboard.press('Enter')
  await organiser.page.getByText('This password is too short').waitFor()
  expect(await organiser.page.getByLabel('Your password').evaluate((one) => one === document.activeElement)).toBe(true)
  await isAccessible(organiser, 'first-refused')
  await organiser.page.getByLabel('Your password').fill(PASSWORD)
  await organiser.page.keyboard.press('Enter')
  await heading(organiser, 'A second step for signing in').waitFor()
  await organiser.page.locator('.key-words').waitFor()
  await isAccessible(organiser, 'second-step')
  await type(organiser, 'The six digits that the app shows now', '000000')
  await organiser.page.keyboard.press('Enter')
  await organiser.page.getByText('This code is not right').waitFor()
  await pressByKeyboard(organiser, 'Later')
  await heading(organiser, 'Hello, Olga').waitFor()
  await pressByKeyboard(organiser, 'Members')
  await heading(organiser, 'A second step for signing in').waitFor()
  key = await setUpSecondStepOnPage(organiser, () => isAccessible(organiser, 'codes-on-paper'))
  await heading(organiser, 'Members').waitFor()
  await pressByKeyboard(organiser, 'Back')
  await heading(organiser, 'Hello, Olga').waitFor()
  await organiser.page.getByText('Open house by the canal').waitFor()
  await isAccessible(organiser, 'home')
})

it('a stranger meets the sign-in page, and the link is used up', async () => {
  const stranger = await place.person({ viewport: TABLET })
  for (const view of ['', '/home', '/members', '/record']) {
    await stranger.page.goto(withLanguage(`${place.baseUrl}/host${view}`))
    await heading(stranger, 'Sign in').waitFor()
  }
  await isAccessible(stranger, 'sign-in')
  await type(stranger, 'Your e-mail address', 'olga@buurthuis.test')
  await type(stranger, 'Your password', 'certainly the wrong one')
  await pressByKeyboard(stranger, 'Sign in')
  await stranger.page.getByText('do not belong together').waitFor()
  await isAccessible(stranger, 'sign-in-refused')
  await stranger.page.goto(withLanguage(place.server.organiserLink!))
  await heading(stranger, 'This link does not work any more.').waitFor()
  await isAccessible(stranger, 'link-used')
  await stranger.page.close()
})

it('a host is invited by a link, joins on another device and gets to the desk', async () => {
  await pressByKeyboard(organiser, 'Members')
  await heading(organiser, 'Members').waitFor()
  await isAccessible(organiser, 'members')
  await pressByKeyboard(organiser, 'Make an invitation')
  const link = (await newLink(organiser).textContent())!
  await type(organiser, 'E-mail address of the person you invite', 'hanna@buurthuis.test')
  await pressByKeyboard(organiser, 'Send it by mail')
  await organiser.page.getByText('lies as a file in the mail folder').waitFor()
  await isAccessible(organiser, 'invitation')

  await host.page.goto(withLanguage(onThisMachine(link)))
  await heading(host, 'Welcome to Buurthuis De Sluis').waitFor()
  await isAccessible(host, 'invited')
  await type(host, 'Your name', 'Hanna')
  await type(host, 'Your e-mail address', 'hanna@buurthuis.test')
  await type(host, 'Your password', PASSWORD)
  await pressByKeyboard(host, 'Join and sign in')
  await heading(host, 'Hello, Hanna').waitFor()
  expect(await host.button('Members').count()).toBe(0)
  await pressByKeyboard(host, 'Go to the desk')
  await host.page.getByText('You are the host').waitFor()
  await host.page.getByText('Invite people').waitFor()
  await isAccessible(host, 'desk')
})

it('a host is signed in by a link, signs out, and this device hosts no more', async () => {
  await organiser.page.reload()
  await pressByKeyboard(organiser, 'Make a sign-in link for Hanna')
  const link = (await newLink(organiser).textContent())!
  const other = await place.person({ viewport: TABLET })
  await other.page.goto(withLanguage(onThisMachine(link)))
  await heading(other, 'Sign in at Buurthuis De Sluis').waitFor()
  await isAccessible(other, 'sign-in-link')
  await pressByKeyboard(other, 'Sign in now')
  await pressByKeyboard(other, 'Go to the desk')
  await other.page.getByText('You are the host').waitFor()
  await other.page.goto(withLanguage(`${place.baseUrl}/host/home`))
  await pressByKeyboard(other, 'Sign out')
  await heading(other, 'Sign in').waitFor()
  await other.page.goto(withLanguage(`${place.baseUrl}/host`))
  await heading(other, 'Sign in').waitFor()
  await other.page.close()
})

it('the organiser removes the host and reads what was done', async () => {
  await pressByKeyboard(organiser, 'Remove Hanna')
  await organiser.button('Yes, remove Hanna').waitFor()
  await isAccessible(organiser, 'remove')
  await pressByKeyboard(organiser, 'No, go back')
  expect(await organiser.button('Remove Hanna').evaluate((one) => one === document.activeElement)).toBe(true)
  await pressByKeyboard(organiser, 'Remove Hanna')
  await pressByKeyboard(organiser, 'Yes, remove Hanna')
  await organiser.button('Remove Hanna').waitFor({ state: 'detached' })
  await host.page.goto(withLanguage(`${place.baseUrl}/host/home`))
  await heading(host, 'Sign in').waitFor()
  await pressByKeyboard(organiser, 'Back')
  await pressByKeyboard(organiser, 'What was done')
  await organiser.page.getByText('Olga removed Hanna.').waitFor()
  await organiser.page.getByText('Nothing is missing and nothing was changed.').waitFor()
  await isAccessible(organiser, 'record')
})

it('the organiser signs in with the second step on another device and changes the password there', async () => {
  const other = await place.person({ viewport: { width: 768, height: 1024 } })
  await other.page.goto(withLanguage(`${place.baseUrl}/host/account`))
  await type(other, 'Your e-mail address', 'olga@buurthuis.test')
  await type(other, 'Your password', PASSWORD)
  await other.page.keyboard.press('Enter')
  await heading(other, 'One more step, Olga').waitFor()
  await isAccessible(other, 'code')
  await type(other, 'Code', '123 45')
  await other.page.keyboard.press('Enter')
  await other.page.getByText('This code is not right').waitFor()
  await other.page.getByLabel('Code').fill(codeOf(key, 1))
  await other.page.keyboard.press('Enter')
  await heading(other, 'Your account').waitFor()
  await other.page.getByText('You have 10 of 10 codes on paper left').waitFor()
  await type(other, 'Your old password', 'certainly the wrong one')
  await type(other, 'Your new password', 'another four words here')
  await pressByKeyboard(other, 'Change the password')
  await other.page.getByText('The old password is not right').waitFor()
  await other.page.getByLabel('Your old password').fill(PASSWORD)
  await pressByKeyboard(other, 'Change the password')
  await other.page.getByText('Your password has been changed').waitFor()
  await isAccessible(other, 'account')
  await organiser.page.reload()
  await heading(organiser, 'Sign in').waitFor()
  await organiser.page.goto(withLanguage(`${place.baseUrl}/host/home`))
  await type(organiser, 'Your e-mail address', 'nobody@buurthuis.test')
  await pressByKeyboard(organiser, 'Send me a sign-in link')
  await organiser.page.getByText('This server sends no mail itself.').waitFor()
  await isAccessible(organiser, 'asked-for-link')
  organiser = other
})

it('STAFF-23 STAFF-24 a passkey is added, signs in with both steps at once, and is good once for each signature', async () => {
  const { page } = organiser
  const device = await page.context().newCDPSession(page)
  await device.send('WebAuthn.enable')
  const { authenticatorId } = await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  await page.goto(withLanguage(`${place.baseUrl}/host/account`))
  await type(organiser, 'Name of the new passkey', 'My tablet')
  await pressByKeyboard(organiser, 'Add a passkey')
  await page.getByText('The passkey was added.').waitFor()
  await isAccessible(organiser, 'passkey')
  await pressByKeyboard(organiser, 'Back')
  await pressByKeyboard(organiser, 'Sign out')
  await heading(organiser, 'Sign in').waitFor()

  const [signed] = await Promise.all([
    page.waitForRequest((request) => request.url().endsWith('/api/staff/auth/passkey')),
    pressByKeyboard(organiser, 'Sign in with a passkey'),
  ])
  await heading(organiser, 'Hello, Olga').waitFor()
  await organiser.button('Members').waitFor()
  const again = async (body: string) =>
    page.evaluate(async (sent) => {
      const headers = { 'content-type': 'application/json' }
      const response = await fetch('/api/staff/auth/passkey', { method: 'POST', headers, body: sent })
      return response.json()
    }, body)
  const refused = { ok: false, refusal: { code: 'staff.passkey' } }
  const sent = JSON.parse(signed.postData() ?? '{}')
  expect(await again(JSON.stringify(sent))).toEqual(refused)
  expect(await again(JSON.stringify({ response: { ...sent.response, id: 'AAAA', rawId: 'AAAA' } }))).toEqual(refused)

  await pressByKeyboard(organiser, 'Sign out')
  await device.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false })
  await pressByKeyboard(organiser, 'Sign in with a passkey')
  await page.getByText('This passkey did not work.').waitFor()
  await isAccessible(organiser, 'passkey-refused')
  await device.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true })
  await pressByKeyboard(organiser, 'Sign in with a passkey')
  await heading(organiser, 'Hello, Olga').waitFor()
  await page.goto(withLanguage(`${place.baseUrl}/host/account`))
  await pressByKeyboard(organiser, 'Remove the passkey My tablet')
  await organiser.button('Remove the passkey My tablet').waitFor({ state: 'detached' })
})

it('everything fits on a small telephone, in Dutch, and asks nobody else', async () => {
  await organiser.page.setViewportSize({ width: 320, height: 568 })
  for (const view of ['home', 'members', 'record', 'account']) {
    await organiser.page.goto(withLanguage(`${place.baseUrl}/host/${view}`, 'nl'))
    await organiser.page.getByRole('button', { name: /^(Terug|Afmelden)$/ }).waitFor()
    await isAccessible(organiser, `${view}-small-nl`)
    expect(await organiser.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    )
  }
  expect(place.foreignRequests()).toEqual([])
})

it('residents never fetch the pages of staff', async () => {
  const guest = await place.person({ viewport: TABLET })
  const fetched: string[] = []
  guest.page.on('request', (request) => fetched.push(request.url()))
  await guest.page.goto(withLanguage(place.participantLink))
  await guest.button('Come in').waitFor()
  await guest.page.waitForLoadState('networkidle')
  expect(fetched.filter((url) => /Staff|staff/.test(url))).toEqual([])
})
