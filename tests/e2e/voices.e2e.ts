// Sound between pages: heard near, not heard far, and gone when the host says so, whatever the sender's page does.

import { afterAll, beforeAll, describe, it } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { hear, isSilence, isTone, listenToEverything, packetsSent } from '../support/hearing.ts'
import { openPlace, type Place } from '../support/openPlace.ts'
import type { PersonOnPage } from '../support/PersonOnPage.ts'
import { tamperWithMicrophone } from '../support/tamperWithMicrophone.ts'
import { TONE_HERTZ } from '../support/tones.ts'

let place: Place
let singer: PersonOnPage
let host: PersonOnPage
let near: PersonOnPage

const hearsTone = (person: PersonOnPage, withinMs = 20_000) =>
  eventually(() => hear(person.page), isTone(TONE_HERTZ), { withinMs, what: 'the tone is heard' })
const hearsNothing = (person: PersonOnPage, withinMs = 5_000) =>
  eventually(() => hear(person.page), isSilence, { withinMs, what: 'silence' })
const levelOf = async (person: PersonOnPage, name: string) => {
  const report = await person.mustReport()
  const id = report.people.find((one) => one.name === name)?.id
  return report.voice.slots.find((slot) => slot.personId === id)?.level ?? 0
}

beforeAll(async () => {
  place = await openPlace()
  host = await place.person({ prepare: listenToEverything })
  near = await place.person({ prepare: listenToEverything })
  singer = await place.person({
    microphone: 'singing',
    prepare: async (context) => {
      await listenToEverything(context)
      await tamperWithMicrophone(context)
    },
  })
  await host.comeInAsHost('Hanna', place.hostLink)
  await near.comeIn({ name: 'Nora', link: place.participantLink }, place.baseUrl)
  await singer.comeIn({ name: 'Sam', link: place.participantLink }, place.baseUrl)
  await singer.microphoneOn()
})

afterAll(() => place?.close())

describe('a tone of 440 Hz', () => {
  it('is heard by those nearby', async () => {
    await hearsTone(near)
    await hearsTone(host)
  })

  it('shows on their pages as somebody speaking, with a level', async () => {
    await near.listed('Sam').filter({ hasText: 'is speaking' }).waitFor()
    await eventually(
      () => levelOf(near, 'Sam'),
      (level) => level > 0.01,
      { withinMs: 5_000, what: 'a level' },
    )
  })

  it('VOICE-4 is not sent to somebody out of earshot, and is again when they come back', async () => {
    await near.goTo('The quay')
    await hearsNothing(near)
    await hearsTone(host)
    await near.goTo('The mooring')
    await hearsTone(near)
  })

  it('VOICE-5 is gone for everyone when the host turns it off, though the page goes on sending', async () => {
    await host.press('Turn off microphone of Sam')
    await hearsNothing(near)
    await hearsNothing(host)
    const before = await packetsSent(singer.page)
    await eventually(
      () => packetsSent(singer.page),
      (packets) => packets > before + 50,
      {
        withinMs: 10_000,
        what: 'the tampered page goes on sending',
      },
    )
    await hearsNothing(near, 0)
    await hearsNothing(host, 0)
    await near.listed('Sam').filter({ hasText: 'microphone off' }).waitFor()
  })
})
