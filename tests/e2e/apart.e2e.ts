// Two who do not meet, as their pages really draw it: each other's figure and name are gone, and come back.

import { afterAll, beforeAll, it } from 'vitest'
import { type DrawnFigure, drawnFigures, watchDrawing } from '../support/drawnFigures.ts'
import { eventually } from '../support/eventually.ts'
import { openPlace, type Place } from '../support/openPlace.ts'
import type { PersonOnPage } from '../support/PersonOnPage.ts'

let place: Place

/** People stand farther apart than this. */
const isDrawnAt = (figures: readonly DrawnFigure[], [x = 0, , z = 0]: readonly number[]) =>
  figures.some(
    ({ head, opacity, plateOpacity }) =>
      (opacity > 0 || plateOpacity > 0) && Math.hypot(head[0] - x, head[2] - z) < 0.5,
  )

beforeAll(async () => {
  place = await openPlace()
})

afterAll(() => place?.close())

it('AVOID-1 the figures and names of both are gone from both pages, and are drawn again afterwards', async () => {
  const [ann, bob] = [await place.person({ prepare: watchDrawing }), await place.person({ prepare: watchDrawing })]
  await ann.comeIn({ name: 'Ann', link: place.participantLink }, place.baseUrl)
  await bob.comeIn({ name: 'Bob', link: place.participantLink }, place.baseUrl)
  const shows = (person: PersonOnPage, other: PersonOnPage, wanted: boolean) =>
    eventually(
      async () => isDrawnAt(await drawnFigures(person.page), (await other.mustReport()).me.position),
      (is) => is === wanted,
      { withinMs: 60_000, what: wanted ? 'the figure is drawn' : 'the figure is gone' },
    )
  await Promise.all([shows(ann, bob, true), shows(bob, ann, true)])
  await ann.openMoreAbout('Bob')
  await ann.press('I do not want to meet Bob')
  await Promise.all([shows(ann, bob, false), shows(bob, ann, false)])
  await ann.press('I want to meet Bob again')
  await Promise.all([shows(ann, bob, true), shows(bob, ann, true)])
})
