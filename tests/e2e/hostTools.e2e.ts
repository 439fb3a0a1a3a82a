// More of the host's tools, at real pages: asking somebody to speak, bringing one, an announcement, a quiet room.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { hear, isSilence, isTone, listenToEverything, packetsSent } from '../support/hearing.ts'
import { openPlace, type Place } from '../support/openPlace.ts'
import type { PersonOnPage } from '../support/PersonOnPage.ts'
import { takeScreenshot } from '../support/screenshots.ts'
import { tamperWithMicrophone } from '../support/tamperWithMicrophone.ts'
import { TONE_HERTZ } from '../support/tones.ts'

let place: Place
let host: PersonOnPage
let gina: PersonOnPage
let sam: PersonOnPage

const microphoneOf = (person: PersonOnPage, state: 'on' | 'off') =>
  eventually(
    () => person.mustReport(),
    ({ voice }) => voice.microphone === state,
    { withinMs: 20_000, what: `the microphone is ${state}` },
  )
const hearsTone = (person: PersonOnPage) =>
  eventually(() => hear(person.page), isTone(TONE_HERTZ), { withinMs: 20_000, what: 'the tone is heard' })
const hearsNothing = (person: PersonOnPage, withinMs = 5_000) =>
  eventually(() => hear(person.page), isSilence, { withinMs, what: 'silence' })

beforeAll(async () => {
  place = await openPlace()
  host = await place.person({ prepare: listenToEverything })
  gina = await place.person({ prepare: listenToEverything, viewport: { width: 1024, height: 700 } })
  sam = await place.person({
    microphone: 'singing',
    prepare: async (context) => {
      await listenToEverything(context)
      await tamperWithMicrophone(context)
    },
  })
  await host.comeInAsHost('Hanna', place.hostLink)
  await gina.comeIn({ name: 'Gina', link: place.participantLink }, place.baseUrl)
  await sam.comeIn({ name: 'Sam', link: place.participantLink }, place.baseUrl)
  await sam.microphoneOn()
})

afterAll(() => place?.close())

describe('the host’s tools', () => {
  it('MOD-9 asks somebody who was silenced to speak, and only their own press opens the microphone', async () => {
    await gina.microphoneOn()
    await host.press('Turn off microphone of Gina')
    await microphoneOf(gina, 'off')
    await host.openMoreAbout('Gina')
    await host.press('Ask to speak: Gina')
    const question = gina.page.getByText('The host asks you to turn on your microphone.')
    await question.waitFor()
    expect((await gina.mustReport()).voice.microphone).toBe('off')
    await takeScreenshot(gina.page, 'asked-to-speak')
    await gina.press('Turn it on')
    await microphoneOf(gina, 'on')
    await question.waitFor({ state: 'hidden' })
  })

  it('MOD-10 brings one person, who may go away again', async () => {
    await host.goTo('The lock')
    await host.button('Bring here: Gina').and(host.page.locator(':enabled')).waitFor()
    await host.press('Bring here: Gina')
    await gina.page.getByText('The host brought you here.').waitFor()
    await gina.page.getByText('You are here: The lock').waitFor()
    expect(await sam.page.getByText('You are here: The lock').count()).toBe(0)
    await gina.goTo('The mooring')
    await gina.page.getByText('You are here: The mooring').waitFor()
    await host.goTo('The mooring')
  })

  it('MOD-11 an announcement is an alert for everyone until they close it', async () => {
    await host.page.getByText('Make an announcement').press('Enter')
    await host.page.getByRole('textbox', { name: 'What everyone should know' }).fill('Tea & <b>cake</b> at four')
    await host.press('Tell everyone')
    for (const person of [host, gina, sam]) {
      const alert = person.page.getByRole('alert').filter({ hasText: 'Tea & <b>cake</b> at four' })
      await alert.filter({ hasText: 'An announcement by Hanna.' }).waitFor()
    }
    await takeScreenshot(gina.page, 'announcement')
    await gina.conversation.getByText('Tea & <b>cake</b> at four').waitFor()
    await gina.press('I have read it')
    await gina.page.getByRole('alert').waitFor({ state: 'hidden' })
    expect(await sam.page.getByRole('alert').count()).toBe(1)
    await sam.press('I have read it')
    await host.press('I have read it')
  })

  it('MOD-12 VOICE-5 in a quiet room nobody is heard, though a page goes on sending', async () => {
    await hearsTone(gina)
    await host.press('Make it quiet')
    for (const person of [host, gina, sam]) await person.page.getByText('It is quiet. You can write.').waitFor()
    await hearsNothing(gina)
    await hearsNothing(host)
    const before = await packetsSent(sam.page)
    await eventually(
      () => packetsSent(sam.page),
      (packets) => packets > before + 50,
      { withinMs: 10_000, what: 'the tampered page goes on sending' },
    )
    await hearsNothing(gina, 0)
    await hearsNothing(host, 0)
    await gina.button('Turn on my microphone').and(gina.page.locator(':disabled')).waitFor()
    await takeScreenshot(gina.page, 'quiet-room')
    await gina.say('I can write')
    await host.conversation.getByText('I can write').waitFor()
  })

  it('MOD-12 holds for those who come in meanwhile, and after the server was lost', async () => {
    await place.killServer()
    await eventually(
      () => gina.mustReport(),
      ({ connection }) => connection !== 'joined',
      { withinMs: 12_000, what: 'noticed' },
    )
    await place.startAgain()
    for (const person of [host, gina, sam]) await person.joined(60_000)
    await gina.page.getByText('It is quiet. You can write.').waitFor()
    const late = await place.person({ microphone: 'singing', prepare: tamperWithMicrophone })
    await late.comeIn({ name: 'Lot', link: place.participantLink }, place.baseUrl)
    await late.page.getByText('It is quiet. You can write.').waitFor()
    await eventually(
      () => host.sees('Lot'),
      (person) => person?.muted === true,
      { withinMs: 10_000, what: 'the newcomer is unheard' },
    )
    await hearsNothing(gina)
    await late.page.close()
  })

  it('MOD-13 is opened again, and everybody turns on their own microphone', async () => {
    await host.press('Let people speak again')
    await gina.page.getByText('It is quiet. You can write.').waitFor({ state: 'hidden' })
    await sam.press('Turn on my microphone')
    await hearsTone(gina)
  })

  it('MOD-14 lets somebody who was removed come back with the same invitation', async () => {
    await host.press('Remove Gina')
    await host.press('Remove Gina for this meeting')
    await gina.isRefused('You are no longer in this meeting')
    await host.page.getByText('1 person was removed').press('Enter')
    await takeScreenshot(host.page, 'removed-people')
    expect(await sam.page.getByText('was removed').count()).toBe(0)
    await host.press('Allow back: Gina')
    await host.page.getByText('Gina may come in again').waitFor()
    await gina.comeIn({ name: 'Gina', link: place.participantLink }, place.baseUrl)
    await host.listed('Gina').waitFor()
  })
})
