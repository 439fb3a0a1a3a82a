// The word, speaking to everyone and a private line, as they sound: measured with a tone at real pages.

import { audibility } from '@towpath/shared/voice/earshot'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { hear, isSilence, isTone, listenToEverything } from '../support/hearing.ts'
import { openPlace, type Place } from '../support/openPlace.ts'
import type { PersonOnPage } from '../support/PersonOnPage.ts'
import { TONE_HERTZ } from '../support/tones.ts'
import { leaveMicrophoneUntreated } from '../support/untreatedMicrophone.ts'

const SENT_RMS = 0.37 / Math.SQRT2

let place: Place
let host: PersonOnPage
let nora: PersonOnPage
let sam: PersonOnPage

const hearsTone = (person: PersonOnPage) =>
  eventually(() => hear(person.page), isTone(TONE_HERTZ), { withinMs: 20_000, what: 'the tone is heard' })
const hearsNothing = (person: PersonOnPage) =>
  eventually(() => hear(person.page), isSilence, { withinMs: 8_000, what: 'silence' })
/** How much louder Sam is played at this person's page than the sound alone would be from that far, in decibels. */
async function gainOfSam(person: PersonOnPage, fromMetres?: number): Promise<number> {
  const { me, people, voice } = await person.mustReport()
  const other = people.find(({ name }) => name === 'Sam')
  const level = voice.slots.find(({ personId }) => personId === other?.id)?.level ?? 0
  const [x, y, z] = [0, 1, 2].map((axis) => (other?.position[axis] ?? 0) - me.position[axis]!)
  return 20 * Math.log10(level / (SENT_RMS * audibility(fromMetres ?? Math.hypot(x!, y!, z!))))
}
const gainIs = (person: PersonOnPage, wanted: number, fromMetres?: number) =>
  eventually(
    () => gainOfSam(person, fromMetres),
    (gain) => Math.abs(gain - wanted) <= 1.5,
    { withinMs: 10_000, what: `${wanted} dB, within 1.5` },
  )
const says = (person: PersonOnPage, words: string) =>
  person.page.getByRole('status', { name: 'Who speaks to whom' }).filter({ hasText: words }).waitFor()

beforeAll(async () => {
  place = await openPlace()
  host = await place.person({ prepare: listenToEverything })
  nora = await place.person({ prepare: listenToEverything })
  sam = await place.person({ microphone: 'singing', prepare: leaveMicrophoneUntreated })
  await host.comeInAsHost('Hanna', place.hostLink)
  await nora.comeIn({ name: 'Nora', link: place.participantLink }, place.baseUrl)
  await sam.comeIn({ name: 'Sam', link: place.participantLink }, place.baseUrl)
  await sam.microphoneOn()
  await Promise.all([hearsTone(host), hearsTone(nora)])
})

afterAll(() => place?.close())

describe('to whom people speak', () => {
  it('MOD-15 VOICE-17 while somebody has the word, all others are 12 dB softer, and everybody sees who has it', async () => {
    await Promise.all([gainIs(host, 0), gainIs(nora, 0)])
    await nora.press('Raise hand')
    await host.press('Give the word to Nora')
    await says(nora, 'You have the word. Everyone hears you.')
    await Promise.all([says(host, 'Nora has the word.'), says(sam, 'Nora has the word.')])
    await nora.button('Raise hand').waitFor()
    await Promise.all([gainIs(host, -12), gainIs(nora, -12)])
    await host.press('Take the word back')
    await Promise.all([gainIs(host, 0), gainIs(nora, 0)])
  })

  it('VOICE-16 the one who has the word is heard at the other end of the walk as from near by', async () => {
    await nora.goTo('The quay')
    await hearsNothing(nora)
    await host.openMoreAbout('Sam')
    await host.press('Give the word to Sam')
    await hearsTone(nora)
    await gainIs(nora, 0, 4)
    await host.press('Take the word back')
    await hearsNothing(nora)
    await nora.goTo('The mooring')
    await hearsTone(nora)
  })

  it('MOD-16 everybody sees that a host speaks to everyone', async () => {
    await host.press('Speak to everyone')
    await Promise.all([says(host, 'You speak to everyone.'), says(nora, 'Hanna speaks to everyone.')])
    await host.press('Stop speaking to everyone')
    await nora.page.getByText('Hanna speaks to everyone.').waitFor({ state: 'hidden' })
  })

  it('MOD-17 VOICE-18 on a private line the host alone hears who called, from anywhere, and a third near by nothing', async () => {
    await sam.press('Help')
    await host.press('Speak with Sam')
    await says(sam, 'You speak privately with Hanna. Nobody else hears you.')
    await says(host, 'You speak privately with Sam. Nobody else hears you.')
    await hearsNothing(nora)
    await host.goTo('The quay')
    await hearsTone(host)
    expect(isSilence(await hear(nora.page))).toBe(true)
    await sam.press('End the private talk')
    await hearsTone(nora)
    await hearsNothing(host)
  })

  it('MOD-18 who did not end the line is silenced, and nobody else hears the rest', async () => {
    await sam.press('Help')
    await host.press('Speak with Sam')
    await hearsTone(host)
    await hearsNothing(nora)
    await host.press('End the private talk')
    await sam.page.getByText('Your microphone is off, so nobody else hears you.').waitFor()
    await hearsNothing(host)
    expect(isSilence(await hear(nora.page))).toBe(true)
    expect((await sam.mustReport()).voice.microphone).toBe('off')
  })
})
