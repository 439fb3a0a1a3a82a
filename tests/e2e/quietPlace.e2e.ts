// The quiet place: one press or the key Q on the page, both grips or the menu in the headset; with the server gone as well.

import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Headset, headsetOn, wearHeadset } from '../support/emulatedHeadset.ts'
import { eventually } from '../support/eventually.ts'
import { openPlace, type Place } from '../support/openPlace.ts'
import type { PersonOnPage } from '../support/PersonOnPage.ts'
import { handleItem, menuItem, pointAt } from '../support/pointInHeadset.ts'

const AT_ONCE_MS = 1_000
const HERE = 'You are in the quiet place.'

let place: Place
let host: PersonOnPage
let nora: PersonOnPage
let ria: PersonOnPage
let worn: Headset

const words = (person: PersonOnPage) => person.page.getByText(HERE)
const sawGo = (name: string) => host.listed(name).getByText('in the quiet place').waitFor()
const sawBack = (name: string) => host.listed(name).filter({ hasNotText: 'in the quiet place' }).waitFor()

beforeAll(async () => {
  place = await openPlace()
  host = await place.person()
  nora = await place.person()
  ria = await place.person({ prepare: wearHeadset })
  await host.comeInAsHost('Hanna', place.hostLink)
  await nora.comeIn({ name: 'Nora', link: place.participantLink }, place.baseUrl)
  await ria.comeIn({ name: 'Ria', link: place.participantLink }, place.baseUrl)
})

afterAll(() => place?.close())

async function isAccessible({ page }: PersonOnPage): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html.slice(0, 160)) }))).toEqual([])
}

it('FEEL-2 FEEL-6 on arrival one is asked how one feels, and the host alone sees the answer', async () => {
  await nora.page.getByRole('heading', { name: 'How do you feel?' }).waitFor()
  await isAccessible(nora)
  await nora.press('A bit unwell')
  await host.listed('Nora').getByText('feels a bit unwell').waitFor()
  expect(await ria.page.getByText('feels a bit unwell').count()).toBe(0)
  await nora.press('Good')
})

describe('on the page', () => {
  it('QUIET-2 QUIET-5 is one key away, turns the microphone off, and the host is told', async () => {
    await nora.microphoneOn()
    const before = (await nora.mustReport()).me.seat
    await nora.page.keyboard.press('q')
    await words(nora).waitFor()
    await nora.page.getByText('Hanna knows.').waitFor()
    await host.page.getByText('Nora has gone to the quiet place').waitFor()
    await sawGo('Nora')
    expect((await nora.mustReport()).voice.microphone).toBe('off')
    expect((await nora.mustReport()).me.seat).toBe(before)
    expect(await nora.page.getByRole('list', { name: 'People here' }).isVisible()).toBe(false)
    await isAccessible(nora)
  })

  it('QUIET-5 is still there when the page is loaded anew, and Help works in it', async () => {
    await nora.page.reload()
    await nora.press('Come in')
    await words(nora).waitFor()
    await nora.press('Help')
    await host.listed('Nora').getByText('asks for help').waitFor()
    await nora.page.getByRole('dialog').getByRole('button', { name: 'Close' }).press('Enter')
  })

  it('QUIET-3 one press leads back, with the microphone off', async () => {
    await nora.press('Back to the others')
    await nora.button('Quiet place').waitFor()
    await sawBack('Nora')
    expect((await nora.mustReport()).voice.microphone).toBe('off')
  })
})

describe('in the headset', () => {
  beforeAll(async () => {
    worn = headsetOn(ria.page)
    await ria.press('Enter VR')
    await eventually(
      () => ria.mustReport(),
      ({ render }) => render.mode === 'vr',
      { withinMs: 15_000, what: 'in VR' },
    )
    await new Promise((resolve) => setTimeout(resolve, 1_000))
  })

  it('both grips together lead there, and the session goes on', async () => {
    await worn.squeezeBoth(true)
    await words(ria).waitFor({ state: 'attached' })
    await worn.squeezeBoth(false)
    await sawGo('Ria')
    expect((await ria.mustReport()).render.mode).toBe('vr')
    await worn.squeezeBoth(true)
    await worn.squeezeBoth(false)
    expect(await words(ria).count()).toBe(1)
    await ria.press('Back to the others')
    await sawBack('Ria')
  })

  it('so do the menu, and one press on what is always in reach', async () => {
    await pointAt(worn, handleItem('quiet'))
    await worn.press('right', 'trigger')
    await sawGo('Ria')
    await ria.press('Back to the others')
    await sawBack('Ria')
    await worn.press('right', 'b-button')
    await pointAt(worn, menuItem('quiet'))
    await worn.press('right', 'trigger')
    await sawGo('Ria')
  })
})

it('FEEL-5 whoever has left may say how they felt, and the host hears of it', async () => {
  await ria.press('Leave')
  await ria.page.getByRole('heading', { name: 'You have left' }).waitFor()
  await ria.press('A bit unwell')
  await host.page.getByText('Ria feels a bit unwell.').waitFor()
})

describe('with the server gone', () => {
  it('QUIET-5 one press leads there within a second, and Leave leads out within another', async () => {
    await place.killServer()
    await nora.press('Quiet place')
    await words(nora).waitFor({ timeout: AT_ONCE_MS })
    const leavingMs = performance.now()
    await nora.press('Leave')
    await nora.isRefused('You have left')
    expect(performance.now() - leavingMs).toBeLessThan(AT_ONCE_MS)
  })
})
