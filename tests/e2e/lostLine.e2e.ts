// Half a minute without network, as on a train: nobody has to do anything, and everything is as it was.

import { afterAll, beforeAll, expect, it } from 'vitest'
import { type BlackHoleProxy, startBlackHoleProxy } from '../support/blackHoleProxy.ts'
import { type BlackHoleRelay, sendVoiceThrough, startBlackHoleRelay } from '../support/blackHoleRelay.ts'
import { eventually } from '../support/eventually.ts'
import { openPlace, type Place } from '../support/openPlace.ts'
import type { PersonOnPage } from '../support/PersonOnPage.ts'

const WITHOUT_NETWORK_MS = 30_000
const BACK_WITHIN_MS = 3_000

let place: Place
let line: BlackHoleProxy
let voiceLine: BlackHoleRelay
let traveller: PersonOnPage
let friend: PersonOnPage

beforeAll(async () => {
  place = await openPlace()
  line = await startBlackHoleProxy(place.server.port)
  voiceLine = await startBlackHoleRelay(place.server.voicePort)
  traveller = await place.person({
    baseUrl: `http://localhost:${line.port}`,
    prepare: (context) => sendVoiceThrough(context, voiceLine.port),
  })
  friend = await place.person()
  await friend.comeIn({ name: 'Frida', link: place.participantLink }, place.baseUrl)
  const link = place.participantLink.replace(place.baseUrl, `http://localhost:${line.port}`)
  await traveller.comeIn({ name: 'Tom', link }, place.baseUrl)
})

afterAll(async () => {
  await line?.close()
  voiceLine?.close()
  await place?.close()
})

it('R1 comes back within 3 s with the same seat, hand and microphone', async () => {
  await traveller.sitDown()
  await traveller.press('Raise hand')
  await friend.listed('Tom').filter({ hasText: 'hand raised' }).waitFor()
  await traveller.microphoneOn()
  const before = await traveller.mustReport()
  expect(before.me.seat).not.toBe('')
  expect(before.me.handRaised).toBe(true)

  line.swallow(true)
  voiceLine.swallow(true)
  await eventually(
    () => traveller.mustReport(),
    ({ connection }) => connection === 'dropped',
    {
      withinMs: 12_000,
      what: 'the page notices',
    },
  )
  await new Promise((resolve) => setTimeout(resolve, WITHOUT_NETWORK_MS - 12_000))
  await friend.listed('Tom').filter({ hasText: 'connection lost' }).waitFor()
  expect((await friend.mustReport()).people.filter(({ name }) => name === 'Tom')).toHaveLength(1)

  line.swallow(false)
  voiceLine.swallow(false)
  const tookMs = await eventually(
    () => traveller.mustReport(),
    ({ connection, me, voice }) =>
      connection === 'joined' &&
      me.seat === before.me.seat &&
      me.handRaised &&
      me.muted === before.me.muted &&
      voice.microphone === before.voice.microphone,
    { withinMs: BACK_WITHIN_MS, what: 'back as before' },
  )
  console.log(`back as before after ${tookMs.toFixed(0)} ms`)
  expect((await traveller.mustReport()).me.id).toBe(before.me.id)
  expect((await friend.mustReport()).people.filter(({ name }) => name === 'Tom')).toHaveLength(1)
  await friend.listed('Tom').filter({ hasNotText: 'connection lost' }).waitFor()
})
