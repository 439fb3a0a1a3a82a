// Everything in the headset with one thing: a controller, a pinching hand, or looking. Each presses what the others press.

import { MANIFESTS } from '@towpath/scenes/manifests'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Headset, headsetOn, wearHeadset } from '../support/emulatedHeadset.ts'
import { eventually } from '../support/eventually.ts'
import { openPlace, type Place } from '../support/openPlace.ts'
import type { PersonOnPage } from '../support/PersonOnPage.ts'
import { EYES, inPlace, menuItem, pointAt, showPalm, turnTowards } from '../support/pointInHeadset.ts'

const DWELL_MS = 1_500
const manifest = MANIFESTS['canal-walk']

let place: Place
let ria: PersonOnPage
let friend: PersonOnPage
let worn: Headset

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const mySeat = async () => (await ria.mustReport()).me.seat

async function placeOf(id: string) {
  const all = manifest.stops.flatMap(({ spots, seats }) => [...spots, ...seats])
  return all.find((one) => one.id === id)!
}

/** A free spot of the first stop that lies before the wearer. */
async function spotInSight() {
  const stand = await placeOf(await mySeat())
  const others = (await friend.mustReport()).me.seat
  const seen = manifest.stops[0]!.spots.filter(({ id }) => id !== stand.id && id !== others).map((spot) => ({
    id: spot.id,
    at: inPlace(stand, spot.position),
  }))
  return seen.reduce((best, one) => (one.at[2] < best.at[2] ? one : best))
}

const isSeatedAt = (id: string) => eventually(mySeat, (seat) => seat === id, { withinMs: 8_000, what: `at ${id}` })

beforeAll(async () => {
  place = await openPlace()
  friend = await place.person()
  ria = await place.person({ prepare: wearHeadset })
  await friend.comeIn({ name: 'Fien', link: place.participantLink }, place.baseUrl)
  await ria.comeIn({ name: 'Ria', link: place.participantLink }, place.baseUrl)
  worn = headsetOn(ria.page)
  // Asked on arrival; it would be asked in the headset otherwise.
  await ria.press('Fine')
  await ria.press('Enter VR')
  await eventually(
    () => ria.mustReport(),
    ({ render }) => render.mode === 'vr',
    { withinMs: 15_000, what: 'in VR' },
  )
  await worn.connect('left', false)
  await pause(1_000)
})

afterAll(() => place?.close())

const handRaised = (raised: boolean) =>
  eventually(
    () => friend.sees('Ria'),
    (seen) => seen?.handRaised === raised,
    { withinMs: 8_000, what: raised ? 'a raised hand' : 'a lowered hand' },
  )

describe('with one controller', () => {
  it('raises a hand in the menu, which any button opens and closes', async () => {
    await worn.press('right', 'b-button')
    await pointAt(worn, menuItem('hand'))
    await worn.press('right', 'trigger')
    await handRaised(true)
    await worn.press('right', 'a-button')
    await pause(500)
  })

  it('goes to a spot by pointing at it', async () => {
    const { id, at } = await spotInSight()
    await pointAt(worn, at)
    await worn.press('right', 'trigger')
    await isSeatedAt(id)
    expect((await friend.sees('Ria'))?.handRaised).toBe(true)
  })
})

describe('with one hand', () => {
  it('goes to a spot by a pinch', async () => {
    await worn.useHands()
    await pause(1_000)
    const { id, at } = await spotInSight()
    await pointAt(worn, at)
    await worn.pinch('right')
    await isSeatedAt(id)
  })

  it('lowers the hand by a pinch on the menu that a palm turned up has opened', async () => {
    await showPalm(worn)
    await pause(1_500)
    await pointAt(worn, menuItem('hand'))
    await worn.pinch('right')
    await handRaised(false)
    await pointAt(worn, menuItem('close'))
    await worn.pinch('right')
    await pause(500)
  })
})

describe('by looking alone', () => {
  it('goes to a spot by looking at it for 1.5 s', async () => {
    await worn.connect('right', false)
    await worn.moveHead(EYES)
    // Without anything that points for a while, looking is enough.
    await pause(4_000)
    const { id, at } = await spotInSight()
    const before = await mySeat()
    await worn.moveHead(EYES, turnTowards(EYES, at))
    await pause(DWELL_MS / 2)
    expect(await mySeat()).toBe(before)
    await isSeatedAt(id)
  })
})
