// Inside an emulated Quest 3: in with one press, everything within reach of one hand, away when it is taken off.

import type { BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { drawnText, watchDrawnText } from '../support/drawnText.ts'
import { type Headset, headsetOn, wearHeadset } from '../support/emulatedHeadset.ts'
import { eventually } from '../support/eventually.ts'
import { openPlace, type Place } from '../support/openPlace.ts'
import type { PersonOnPage } from '../support/PersonOnPage.ts'
import { pressOnBoard, watchBoards } from '../support/panelInHeadset.ts'
import { takeScreenshot } from '../support/screenshots.ts'

const AWAY_WITHIN_MS = 3_000
const MICROPHONE_OFF_WITHIN_MS = 11_500
const LETTERS = 'åäöæøéëüß'

/** In radians, the short way round. */
const turnedBy = (from: number, to: number) => Math.abs(Math.atan2(Math.sin(to - from), Math.cos(to - from)))

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

let place: Place
let wearer: PersonOnPage
let headset: Headset
let friend: PersonOnPage

beforeAll(async () => {
  place = await openPlace()
  friend = await place.person()
  const prepare = async (context: BrowserContext) => {
    await wearHeadset(context)
    await watchDrawnText(context)
    await watchBoards(context)
  }
  wearer = await place.person({ prepare, viewport: { width: 800, height: 500 }, drawing: 'calmly' })
  await friend.comeIn({ name: `Zoë ${LETTERS}`, link: place.participantLink }, place.baseUrl)
  await wearer.comeIn({ name: 'Hilde', link: place.participantLink }, place.baseUrl)
  headset = headsetOn(wearer.page)
  // Asked on arrival; it would come in place of the menu otherwise.
  await wearer.press('Fine')
  await wearer.press('Enter VR')
  await eventually(
    () => wearer.mustReport(),
    ({ render }) => render.mode === 'vr',
    { withinMs: 15_000, what: 'in VR' },
  )
})

afterAll(() => place?.close())

describe('in the headset', () => {
  it('both eyes see the place', async () => {
    await eventually(
      () => wearer.mustReport(),
      ({ render }) => render.drawCalls > 10,
      { withinMs: 10_000, what: 'drawn' },
    )
    await takeScreenshot(wearer.page, 'headset-both-eyes')
  })

  it(`the panel opens with any button and draws ${LETTERS}`, async () => {
    await headset.press('right', 'b-button')
    await pause(1_500)
    await takeScreenshot(wearer.page, 'headset-panel')
    await pressOnBoard(wearer.page, headset, 'People here')
    await eventually(
      () => drawnText(wearer.page),
      (drawn) => drawn.some(({ text, inOwnFont }) => text.includes(LETTERS) && inOwnFont),
      { withinMs: 10_000, what: 'every letter drawn, in our own font' },
    )
    await takeScreenshot(wearer.page, 'headset-people')
  })
})

describe('one hand, or none at all', () => {
  let ria: PersonOnPage
  let worn: Headset

  beforeAll(async () => {
    await wearer.page.close()
    ria = await place.person({ prepare: wearHeadset })
    await ria.comeIn({ name: 'Ria', link: place.participantLink }, place.baseUrl)
    await ria.press('Enter VR')
    await eventually(
      () => ria.mustReport(),
      ({ render }) => render.mode === 'vr',
      { withinMs: 15_000, what: 'in VR' },
    )
    await ria.microphoneOn()
    worn = headsetOn(ria.page)
  })

  it('turns in steps of 30 degrees with one controller', async () => {
    await worn.connect('left', false)
    await eventually(
      () => friend.sees('Ria'),
      (seen) => seen?.hands === 1,
      { withinMs: 5_000, what: 'one hand' },
    )
    const before = (await friend.sees('Ria'))?.yaw ?? 0
    await worn.push('right', 1, 0)
    await eventually(
      async () => turnedBy(before, (await friend.sees('Ria'))?.yaw ?? 0),
      (turned) => Math.abs(turned - Math.PI / 6) < 0.1,
      { withinMs: 5_000, what: 'turned by 30 degrees' },
    )
    await worn.push('right', 0, 0)
    await worn.connect('left', true)
  })

  it('R19 taken off: others see "away" within 3 s, and the microphone closes after 10 s', async () => {
    const startedMs = performance.now()
    await worn.see('hidden')
    await eventually(
      () => friend.sees('Ria'),
      (seen) => seen?.away === true,
      { withinMs: AWAY_WITHIN_MS, what: 'away' },
    )
    await eventually(
      () => friend.sees('Ria'),
      (seen) => seen?.muted === true,
      { withinMs: MICROPHONE_OFF_WITHIN_MS, what: 'closed' },
    )
    expect(performance.now() - startedMs).toBeGreaterThan(9_000)
    await worn.see('visible')
    await pause(1_000)
    await worn.press('right', 'trigger')
    await eventually(
      () => friend.sees('Ria'),
      (seen) => seen?.away === false,
      { withinMs: AWAY_WITHIN_MS, what: 'here again' },
    )
  })
})

it('never asks anybody but its own server for anything: no models, no fonts', () => {
  expect(place.foreignRequests()).toEqual([])
})
