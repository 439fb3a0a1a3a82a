// A host keeps the place in order: hands, help, lock, silence, bring, remove, end. Everybody sees what is so.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { openPlace, type Place } from '../support/openPlace.ts'
import type { PersonOnPage } from '../support/PersonOnPage.ts'

let place: Place
let host: PersonOnPage
let gina: PersonOnPage

beforeAll(async () => {
  place = await openPlace()
  host = await place.person()
  gina = await place.person()
  await host.comeInAsHost('Hanna', place.hostLink)
  await gina.comeIn({ name: 'Gina', link: place.participantLink }, place.baseUrl)
})

afterAll(() => place?.close())

describe('in one meeting', () => {
  it('shows who is the host', async () => {
    await gina.listed('Hanna').filter({ hasText: 'host' }).waitFor()
    expect((await host.mustReport()).me.role).toBe('host')
    expect((await gina.mustReport()).me.role).toBe('resident')
  })

  it('a hand goes up for everyone, and down again', async () => {
    await gina.press('Raise hand')
    await host.listed('Gina').filter({ hasText: 'hand raised' }).waitFor()
    await eventually(
      () => gina.mustReport(),
      ({ me }) => me.handRaised,
      { withinMs: 5_000, what: 'hand raised' },
    )
    await gina.press('Lower hand')
    await host.listed('Gina').filter({ hasNotText: 'hand raised' }).waitFor()
  })

  it('what one writes, the others read', async () => {
    await gina.say('Good afternoon, Søren & <b>Zoë</b>')
    await host.conversation.getByText('Good afternoon, Søren & <b>Zoë</b>').waitFor()
    await host.say('Hello Gina')
    await gina.conversation.getByText('Hello Gina').waitFor()
  })

  it('help calls the host, and says so', async () => {
    await gina.press('Help')
    await host.listed('Gina').filter({ hasText: 'asks for help' }).waitFor()
    await host.press('Help is coming, Gina')
    await gina.page
      .getByText(/help is coming/i)
      .first()
      .waitFor()
    // Answered, the question of the call is out of the way by itself.
    await gina.page.getByRole('dialog').waitFor({ state: 'hidden' })
  })

  it('nobody else can sit where somebody sits', async () => {
    await gina.sitDown()
    const { seat } = (await gina.mustReport()).me
    // Else the host might still press the same one, and be told that it is taken.
    await host.page.getByRole('button', { name: /^Sit down:.*Gina/, disabled: true }).waitFor()
    await host.sitDown()
    const other = (await host.mustReport()).me.seat
    expect(other).not.toBe('')
    expect(other).not.toBe(seat)
    await gina.standUp()
  })

  it('the host brings everyone here', async () => {
    await host.goTo('The lock')
    await eventually(
      () => host.sees('Gina'),
      (seen) => seen !== undefined,
      { withinMs: 5_000, what: 'Gina is seen' },
    )
    await host.press('Bring everyone here')
    await eventually(
      async () => {
        const [a, b] = [(await host.mustReport()).me.position, (await gina.mustReport()).me.position]
        return Math.hypot(a[0] - b[0], a[2] - b[2])
      },
      (metres) => metres < 6,
      { withinMs: 5_000, what: 'everyone is here' },
    )
  })

  it('the host turns off all microphones, and nobody can open another’s', async () => {
    await gina.microphoneOn()
    await host.press('Turn off all microphones')
    await eventually(
      () => gina.mustReport(),
      ({ voice, me }) => voice.microphone === 'off' && me.muted,
      {
        withinMs: 5_000,
        what: 'the microphone is off',
      },
    )
    await expect(host.page.getByRole('button', { name: /turn on microphone of/i }).count()).resolves.toBe(0)
  })

  it('a locked room lets nobody in, until it is unlocked', async () => {
    await host.press('Lock the room')
    await host.button('Unlock the room').waitFor()
    const late = await place.person()
    await late.openInvitation({ name: 'Late', link: place.participantLink }, place.baseUrl)
    await late.page.getByRole('textbox', { name: 'Your name' }).fill('Late')
    await late.press('Come in')
    await late.isRefused('The room is locked')
    await late.page.close()
    await host.press('Unlock the room')
    await host.button('Lock the room').waitFor()
  })

  it('a removed person is gone and does not come in again with the same invitation', async () => {
    await host.press('Remove Gina')
    await host.press('Remove Gina for this meeting')
    await gina.isRefused('You are no longer in this meeting')
    await eventually(
      () => host.sees('Gina'),
      (seen) => seen === undefined,
      { withinMs: 5_000, what: 'gone' },
    )
    await gina.openInvitation({ name: 'Gina', link: place.participantLink }, place.baseUrl)
    await gina.isRefused('You are no longer in this meeting')
  })

  it('the host ends the meeting for everybody', async () => {
    const guest = await place.person()
    await guest.comeIn({ name: 'Otto', link: place.participantLink }, place.baseUrl)
    await host.press('End the meeting')
    await host.press('Yes, end it for everyone')
    await guest.isRefused('The meeting has ended')
  })
})
