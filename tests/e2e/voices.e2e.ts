// Sound between pages: heard near, not heard far, and gone when the host says so, whatever the sender's page does.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { hear, isSilence, isTone, listenToEverything, packetsSent } from '../support/hearing.ts'
import { hearAmbience, listenToAmbience } from '../support/hearingAmbience.ts'
import { openPlace, type Place } from '../support/openPlace.ts'
import type { PersonOnPage } from '../support/PersonOnPage.ts'
import { tamperWithMicrophone } from '../support/tamperWithMicrophone.ts'
import { TONE_HERTZ } from '../support/tones.ts'

let place: Place
let singer: PersonOnPage
let host: PersonOnPage
let near: PersonOnPage
let whileTalking: number

const hearsTone = (person: PersonOnPage, withinMs = 20_000) =>
  eventually(() => hear(person.page), isTone(TONE_HERTZ), { withinMs, what: 'the tone is heard' })
const hearsNothing = (person: PersonOnPage, withinMs = 5_000) =>
  eventually(() => hear(person.page), isSilence, { withinMs, what: 'silence' })
const levelOf = async (person: PersonOnPage, name: string) => {
  const report = await person.mustReport()
  const id = report.people.find((one) => one.name === name)?.id
  return report.voice.slots.find((slot) => slot.personId === id)?.level ?? 0
}

/** How far the sound of the place is turned up, once it has come to rest, where there is something to be heard. */
async function ambienceAtLock(): Promise<number> {
  await near.goTo('The lock')
  const gains: number[] = []
  const look = async () => {
    const { level, gain } = await hearAmbience(near.page)
    if (level > 0) gains.push(gain)
  }
  const isAtRest = () => {
    const last = gains.slice(-3)
    return last.length === 3 && decibels(Math.max(...last) / Math.min(...last)) < 0.2
  }
  await eventually(look, isAtRest, { withinMs: 20_000, everyMs: 700, what: 'the sound of the place at rest' })
  return gains.at(-1)!
}

const decibels = (ratio: number) => 20 * Math.log10(ratio)

beforeAll(async () => {
  place = await openPlace()
  host = await place.person({ prepare: listenToEverything })
  near = await place.person({
    prepare: async (context) => {
      await listenToEverything(context)
      await listenToAmbience(context)
    },
  })
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

  it('makes the sound of the place quieter while it lasts', async () => {
    whileTalking = await ambienceAtLock()
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

describe('the sound of the place', () => {
  it('is 12 dB louder when nobody talks, and gone with one switch', async () => {
    const louder = decibels((await ambienceAtLock()) / whileTalking)
    console.log(`sound of the place: ${louder.toFixed(1)} dB more when nobody talks`)
    expect(louder).toBeGreaterThan(10.5)
    expect(louder).toBeLessThan(13.5)
    await near.page.getByRole('checkbox', { name: 'Background sound' }).press('Space')
    await eventually(
      () => hearAmbience(near.page),
      ({ level }) => level === 0,
      { withinMs: 3_000, what: 'silence' },
    )
  })
})
