// The server is killed without warning and started again: everybody is back by themselves, and nothing said is lost.

import { afterAll, beforeAll, expect, it } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { openPlace, type Place } from '../support/openPlace.ts'
import type { PersonOnPage } from '../support/PersonOnPage.ts'

const BACK_WITHIN_MS = 5_000

let place: Place
let people: PersonOnPage[]

beforeAll(async () => {
  place = await openPlace()
  people = [await place.person(), await place.person()]
  await people[0]!.comeIn({ name: 'Ida', link: place.participantLink }, place.baseUrl)
  await people[1]!.comeIn({ name: 'Jan', link: place.participantLink }, place.baseUrl)
})

afterAll(() => place?.close())

it('R5 everyone is back within 5 s of the restart, in the same seat', async () => {
  const [ida, jan] = people as [PersonOnPage, PersonOnPage]
  await ida.sitDown()
  await jan.goTo('The willow')
  await jan.press('Raise hand')
  await ida.listed('Jan').filter({ hasText: 'hand raised' }).waitFor()
  const before = await Promise.all(people.map((person) => person.mustReport()))

  await place.killServer()
  await eventually(
    () => ida.mustReport(),
    ({ connection }) => connection !== 'joined',
    { withinMs: 12_000, what: 'noticed' },
  )
  await place.startAgain()
  await Promise.all(people.map((person) => person.joined(BACK_WITHIN_MS)))

  const after = await Promise.all(people.map((person) => person.mustReport()))
  for (const [index, { me }] of after.entries()) {
    expect(me.id).toBe(before[index]!.me.id)
    expect(me.seat).toBe(before[index]!.me.seat)
    expect(me.handRaised).toBe(before[index]!.me.handRaised)
  }
  await eventually(
    () => ida.mustReport(),
    ({ people: seen }) => seen.length >= 1,
    { withinMs: 2_000, what: 'sees the other' },
  )
})
