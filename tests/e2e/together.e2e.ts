// Three people in one place, by link and by code, one of them in a headset: each sees the others where they are.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { drawnFigures, watchDrawing } from '../support/drawnFigures.ts'
import { headsetOn, wearHeadset } from '../support/emulatedHeadset.ts'
import { eventually } from '../support/eventually.ts'
import { openPlace, type Place } from '../support/openPlace.ts'
import type { PersonOnPage } from '../support/PersonOnPage.ts'

const NEAR_METRES = 0.05

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

let place: Place
let anna: PersonOnPage
let bert: PersonOnPage
let clara: PersonOnPage

function apart(a: readonly number[] = [], b: readonly number[] = []): number {
  return a.length === 3 && b.length === 3
    ? Math.hypot(a[0]! - b[0]!, a[1]! - b[1]!, a[2]! - b[2]!)
    : Number.POSITIVE_INFINITY
}

/** How far from where she is somebody is seen by somebody else. */
async function offBy(seen: PersonOnPage, by: PersonOnPage): Promise<number> {
  const { me } = await seen.mustReport()
  return apart(me.position, (await by.sees(me.name))?.position)
}

const everyPair = () =>
  [anna, bert, clara].flatMap((one) =>
    [anna, bert, clara].filter((other) => other !== one).map((other) => [one, other] as const),
  )

async function allSeeEachOther(): Promise<void> {
  for (const [seen, by] of everyPair()) {
    await eventually(
      () => offBy(seen, by),
      (metres) => metres <= NEAR_METRES,
      { withinMs: 8_000, what: 'seen where they are' },
    )
  }
}

beforeAll(async () => {
  place = await openPlace()
  anna = await place.person({ prepare: watchDrawing })
  bert = await place.person()
  clara = await place.person({ prepare: wearHeadset })
  await anna.comeIn({ name: 'Anna', link: place.participantLink }, place.baseUrl)
  await bert.comeIn({ name: 'Bert', code: place.code }, place.baseUrl)
  await clara.comeIn({ name: 'Clara', link: place.participantLink }, place.baseUrl)
})

afterAll(() => place?.close())

describe('three people, one of them in a headset', () => {
  it('are listed for each other by name', async () => {
    for (const one of [anna, bert, clara]) {
      for (const name of ['Anna', 'Bert', 'Clara']) await one.listed(name).waitFor()
    }
  })

  it('enter VR with one press', async () => {
    await clara.press('Enter VR')
    await eventually(
      () => clara.mustReport(),
      (report) => report.render.mode === 'vr',
      { withinMs: 10_000, what: 'in VR' },
    )
  })

  it('are seen where they are', allSeeEachOther)

  it.each(['The willow', 'The lock', 'The quay'])(
    'are seen where they are within 5 cm after going to %s',
    async (stop) => {
      const before = (await bert.mustReport()).me.position
      await bert.goTo(stop)
      await eventually(
        () => bert.mustReport(),
        ({ me }) => apart(me.position, before) > 5,
        { withinMs: 5_000, what: 'gone' },
      )
      await allSeeEachOther()
    },
  )

  it('see the hands of the one in the headset, and how she moves them', async () => {
    const headset = headsetOn(clara.page)
    await eventually(
      () => anna.sees('Clara'),
      (seen) => seen?.hands === 2,
      { withinMs: 5_000, what: 'two hands' },
    )
    await headset.connect('left', false)
    await eventually(
      () => anna.sees('Clara'),
      (seen) => seen?.hands === 1,
      { withinMs: 5_000, what: 'one hand' },
    )
    await headset.connect('left', true)
    await eventually(
      () => bert.sees('Clara'),
      (seen) => seen?.hands === 2,
      { withinMs: 5_000, what: 'two hands' },
    )
  })

  it('see on their screens the hand that she lifts', async () => {
    const headset = headsetOn(clara.page)
    const claraDrawn = async () => {
      const { me } = await clara.mustReport()
      return (await drawnFigures(anna.page)).find(({ head }) => apart(head, me.position) < 2 * NEAR_METRES)
    }
    await headset.moveHand('right', [0.3, 1.1, -0.3])
    await eventually(claraDrawn, (drawn) => drawn !== undefined, { withinMs: 5_000, what: 'drawn where she is' })
    await pause(1_000)
    const before = (await claraDrawn())!.rightHand
    await headset.moveHand('right', [0.3, 1.6, -0.3])
    await eventually(claraDrawn, (drawn) => Math.abs((drawn?.rightHand[1] ?? 0) - before[1] - 0.5) < NEAR_METRES, {
      withinMs: 5_000,
      what: 'the hand half a metre higher',
    })
    const after = (await claraDrawn())!.rightHand
    expect(Math.hypot(after[0] - before[0], after[2] - before[2])).toBeLessThan(NEAR_METRES)
  })

  it('see the head of the one in the headset turn and bend', async () => {
    const headset = headsetOn(clara.page)
    const before = await clara.mustReport()
    await headset.moveHead([0.2, 1.3, 0.1])
    await eventually(
      async () => apart((await clara.mustReport()).me.position, before.me.position),
      (metres) => metres > 0.2,
      { withinMs: 5_000, what: 'moved the head' },
    )
    await allSeeEachOther()
  })
})

describe('the report for the helpdesk', () => {
  const number = expect.any(Number)
  const text = expect.any(String)
  const truth = expect.any(Boolean)
  const position = [number, number, number]

  it('has the shape that others rely on', async () => {
    const person = { id: text, name: text, role: text, muted: truth, handRaised: truth, position }
    const report = await anna.mustReport()
    expect(report).toEqual({
      version: text,
      connection: 'joined',
      meeting: text,
      scene: 'canal-walk',
      me: { ...person, seat: text },
      people: [1, 2].map(() => ({ ...person, yaw: number, hands: number, speaking: truth, away: truth })),
      net: { rttMs: number, downBytesPerSecond: number, upBytesPerSecond: number, poseFramesPerSecond: number },
      voice: { state: text, microphone: text, slots: expect.any(Array) },
      render: {
        fps: number,
        frameMs: number,
        drawCalls: number,
        triangles: number,
        textures: number,
        geometries: number,
        mode: 'page',
      },
    })
    expect(report.net.rttMs).toBeGreaterThan(0)
    expect(report.net.poseFramesPerSecond).toBeGreaterThan(0)
  })

  it('is copied with a button', async () => {
    await anna.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await anna.press('Copy a report for the helpdesk')
    await anna.page.getByText('The report is copied.').first().waitFor()
    const copied = await anna.page.evaluate(() => navigator.clipboard.readText())
    expect(JSON.parse(copied)).toMatchObject({ connection: 'joined', me: { name: 'Anna' } })
  })
})

it('never asks anybody but its own server for anything', () => {
  expect(place.foreignRequests()).toEqual([])
})
