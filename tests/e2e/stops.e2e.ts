// Every stop of the canal walk with twelve people walking about: pictures to look at, and the budgets of drawing, script and memory.

import { MANIFESTS } from '@towpath/scenes/manifests'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { MeetingBot } from '../load/MeetingBot.ts'
import { bringBots } from '../load/runBots.ts'
import { readCatalogues } from '../support/catalogues.ts'
import { drawNothing } from '../support/drawNothing.ts'
import { eventually } from '../support/eventually.ts'
import { scriptMsPerFrame, usualAllocationPerFrame, warmUp } from '../support/frameCosts.ts'
import { openPlace, type Place } from '../support/openPlace.ts'
import type { PersonOnPage } from '../support/PersonOnPage.ts'
import { takeScreenshot } from '../support/screenshots.ts'

const PEOPLE = 12
const LAPTOP = { width: 1120, height: 630 } as const
const BUDGET = {
  drawCalls: 60,
  triangles: 120_000,
  scriptMs: 3,
  bytesPerFrame: 1024,
} as const

/** How far the browser has compiled the script is its own affair, and differs on a busy machine. */
const COMPILER_SLACK = 1.25

const words = readCatalogues().get('scenes')?.get('en')
const STOPS = MANIFESTS['canal-walk'].stops.map((stop) => ({
  id: stop.id,
  name: words?.get(`canal-walk.stops.${stop.id}.name`) ?? stop.id,
}))

let place: Place
let visitor: PersonOnPage
let bots: MeetingBot[]

beforeAll(async () => {
  place = await openPlace()
  const errors: string[] = []
  const { baseUrl: url, code } = place
  bots = await bringBots(
    { url, code, people: PEOPLE, seconds: 600, voice: false, motion: 'seated', json: false },
    errors,
  )
  expect(errors).toEqual([])
  // Away from where people arrive, or nobody else could.
  for (const [index, bot] of bots.entries()) await bot.goToStop(STOPS[1 + (index % 7)]!.id)
  visitor = await place.person({ viewport: LAPTOP, drawing: 'calmly' })
  await visitor.comeIn({ name: 'Vera', link: place.participantLink }, place.baseUrl)
  await eventually(
    () => visitor.mustReport(),
    ({ people }) => people.length === PEOPLE,
    { withinMs: 20_000, what: 'twelve others' },
  )
})

afterAll(async () => {
  await Promise.all((bots ?? []).map((bot) => bot.leave().catch(() => undefined)))
  await place?.close()
})

/** After the fade, with everybody where they went: counted in pictures, since software takes its time over each. */
const SETTLED_FRAMES = 15

function drawn(page: Page, frames: number): Promise<void> {
  return page.evaluate(
    (count) =>
      new Promise<void>((resolve) => {
        const next = (left: number) => (left === 0 ? resolve() : requestAnimationFrame(() => next(left - 1)))
        next(count)
      }),
    frames,
  )
}

/** As many as have room there; the others stay where they were. */
const gather = (stop: string) => Promise.all(bots.map((bot) => bot.goToStop(stop)))

describe.each(STOPS)('$name', ({ id, name }) => {
  it('is drawn within the budget, with everybody moving', async () => {
    await visitor.goTo(name)
    await eventually(
      () => visitor.mustReport(),
      ({ me }) => me.seat.startsWith(`${id}.`),
      { withinMs: 20_000, what: 'there' },
    )
    await gather(id)
    await visitor.press('Hide the panel')
    await drawn(visitor.page, SETTLED_FRAMES)
    await takeScreenshot(visitor.page, `stop-${id}`)
    const { render } = await visitor.mustReport()
    await visitor.press('Show the panel')
    console.log(`${id}: ${render.drawCalls} draw calls, ${render.triangles} triangles, ${render.textures} textures`)
    expect(render.drawCalls).toBeGreaterThan(5)
    expect(render.drawCalls).toBeLessThanOrEqual(BUDGET.drawCalls)
    expect(render.triangles).toBeLessThanOrEqual(BUDGET.triangles)
  })
})

describe('with twelve people moving', () => {
  let walker: PersonOnPage

  beforeAll(async () => {
    await visitor.page.close()
    // Large enough for the place to stay in sight beside the panel: out of sight it is drawn ten times a second.
    walker = await place.person({ viewport: LAPTOP, drawing: 'smoothly', prepare: drawNothing })
    await walker.comeIn({ name: 'Wim', link: place.participantLink }, place.baseUrl)
    await walker.goTo(STOPS[0]!.name)
    await gather(STOPS[0]!.id)
    await warmUp(walker.page)
  })

  it('the page spends at most 3 ms of script on a frame', async () => {
    const ms = await scriptMsPerFrame(walker.page, 6_000)
    console.log(`script a frame: ${ms.toFixed(2)} ms`)
    expect(ms).toBeLessThanOrEqual(BUDGET.scriptMs)
  })

  it('a frame allocates at most 1 KB in all, drawing, messages and timers together', async () => {
    const { bytesPerFrame, ownBytesPerFrame, largest } = await usualAllocationPerFrame(walker.page, 3, 4_000)
    console.log(`allocated a frame: ${ownBytesPerFrame.toFixed(0)} B by us, ${bytesPerFrame.toFixed(0)} B in all`)
    console.log(largest.join('\n'))
    expect(bytesPerFrame, largest.join('\n')).toBeLessThanOrEqual(BUDGET.bytesPerFrame * COMPILER_SLACK)
  })
})
