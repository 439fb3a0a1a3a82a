import { MANIFESTS } from '@towpath/scenes/manifests'
import { isInView } from '@towpath/shared/scene/inView'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distance } from './alongGround.ts'
import { type Place, Seating } from './Seating.ts'
import { openTestMeeting } from './testMeeting.ts'

const manifest = MANIFESTS['canal-walk']
const placeIds = [...new Seating([manifest]).places.keys()]
const stopIds = manifest.stops.map((stop) => stop.id)
const PEOPLE = ['ann', 'bob', 'cor', 'dee', 'eef', 'fay', 'gus', 'hal', 'ida', 'jan', 'kee', 'lou']

/** Each takes what is offered, as long as anything is. */
function arrive(seating: Seating, people: number, offer: () => Place | undefined): Place[] {
  const given: Place[] = []
  for (let n = 0; n < people; n++) {
    const place = offer()
    if (!place) break
    expect(seating.claim(place.id, `person-${n}`)).toBe(true)
    given.push(place)
  }
  return given
}

describe('places', () => {
  it('PLACE-1 one place is one person’s: whoever asks second is told no', () => {
    const seating = new Seating([manifest])
    expect(seating.claim('mooring.bench.1', 'ann')).toBe(true)
    expect(seating.claim('mooring.bench.1', 'bob')).toBe(false)
    expect(seating.claim('mooring.bench.1', 'ann')).toBe(true)
    seating.release('mooring.bench.1', 'bob')
    expect(seating.holderOf('mooring.bench.1')).toBe('ann')
  })

  it('PLACE-3 people who come one after the other stand, then sit, then go to the next stop', () => {
    const seating = new Seating([manifest])
    const stop = seating.firstStop('canal-walk')
    const given = arrive(seating, 12, () => seating.freeNear(stop))
    expect(given.slice(0, 6).every((place) => place.stop === stop && !place.seat)).toBe(true)
    expect(given.slice(6, 10).every((place) => place.stop === stop && place.seat)).toBe(true)
    expect(given[10]!.stop.id).toBe('willow')
    expect(new Set(given).size).toBe(12)
  })

  it.each(manifest.stops)('PLACE-3 two alone see each other, and whoever comes later sees somebody: $id', (stop) => {
    const seating = new Seating([manifest])
    const given = arrive(seating, 10, () => seating.freeAt(stop))
    expect(given).toHaveLength(10)
    const [first, second] = given as [Place, Place]
    expect(isInView(first, second.position) && isInView(second, first.position)).toBe(true)
    for (const [index, place] of given.entries()) {
      const seen = given.slice(0, index).filter(({ position }) => isInView(place, position))
      expect(seen.length, place.id).toBeGreaterThanOrEqual(index === 0 ? 0 : index < 2 || place.seat ? 1 : 2)
    }
    expect(seating.freeAt(stop)).toBeUndefined()
  })

  it('PLACE-3 a spot is given before a seat, also where the seat alone would show the company', () => {
    const seating = new Seating([manifest])
    const stop = seating.firstStop('canal-walk')
    const [left, right] = [`${stop.id}.bench.1`, `${stop.id}.bench.3`]
    seating.claim(left, 'ann')
    seating.claim(right, 'bob')
    for (const { id } of stop.spots.slice(1)) seating.claim(id, `holder of ${id}`)
    expect(seating.freeAt(stop)?.id).toBe(stop.spots[0]!.id)
    expect(seating.freeAt(stop, ({ id }) => id === stop.spots[0]!.id)?.seat).toBe(true)
    expect(seating.freeAt(stop, () => true)).toBeUndefined()
  })

  it('PLACE-3 the first, whom others will follow, is in view from most spots; which of two like ones does not change', () => {
    for (const stop of manifest.stops) {
      const seating = new Seating([manifest])
      const spots = stop.spots.map(({ id }) => seating.places.get(id)!)
      const first = seating.freeAt(stop)!
      const seenFrom = (place: Place) => spots.filter((from) => from !== place && isInView(from, place.position)).length
      expect(Math.max(...spots.map(seenFrom))).toBe(seenFrom(first))
      expect(new Seating([manifest]).freeAt(stop)?.id).toBe(first.id)
    }
  })

  it('PLACE-2 no two places are nearer to each other than people want to be', () => {
    const places = [...new Seating([manifest]).places.values()]
    for (const a of places)
      for (const b of places) if (a !== b) expect(distance(a.position, b.position)).toBeGreaterThan(1)
  })
})

const step = fc.oneof(
  fc.record({
    what: fc.constant('place' as const),
    who: fc.constantFrom(...PEOPLE),
    where: fc.constantFrom(...placeIds.slice(0, 24)),
  }),
  fc.record({
    what: fc.constant('stop' as const),
    who: fc.constantFrom(...PEOPLE),
    where: fc.constantFrom(...stopIds),
  }),
  fc.record({ what: fc.constant('standUp' as const), who: fc.constantFrom(...PEOPLE), where: fc.constant('') }),
  fc.record({ what: fc.constant('bring' as const), who: fc.constant('host'), where: fc.constant('') }),
  fc.record({ what: fc.constant('drop' as const), who: fc.constantFrom(...PEOPLE), where: fc.constant('') }),
  fc.record({ what: fc.constant('return' as const), who: fc.constantFrom(...PEOPLE), where: fc.constant('') }),
  fc.record({ what: fc.constant('leave' as const), who: fc.constantFrom(...PEOPLE), where: fc.constant('') }),
)

describe('a crowd that moves at the same time', () => {
  it('PLACE-1 never has two people in one place, in the facts or in what is kept', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(step, { minLength: 1, maxLength: 8 }), { maxLength: 8 }), async (rounds) => {
        const test = await openTestMeeting()
        await test.arrive({ id: 'host', role: 'host', name: 'Host of all' })
        for (const id of PEOPLE) await test.arrive({ id, name: `${id} person` })
        for (const round of rounds) {
          await Promise.all(
            round.map(({ what, who, where }) => {
              const person = test.meeting.person(who)
              if (what === 'return') return test.tryArrive({ id: who })
              if (!person) return undefined
              if (what === 'place') return test.ask(who, 'go.toPlace', { place: where })
              if (what === 'stop') return test.ask(who, 'go.toStop', { stop: where })
              if (what === 'standUp') return test.ask(who, 'go.standUp', {})
              if (what === 'bring') return test.ask(who, 'moderate', { action: 'bringEveryone' })
              if (what === 'leave') return test.ask(who, 'leave', {})
              return test.meeting.drop(who, person.sessionId ?? '')
            }),
          )
          const places = test.meeting.people.map((person) => person.placement.place)
          expect(new Set(places).size).toBe(places.length)
          const kept = [...test.store.persons.get(test.meeting.id)!.values()].flatMap(({ place }) => place ?? [])
          expect(new Set(kept).size).toBe(kept.length)
          for (const person of test.meeting.people)
            expect(test.store.persons.get(test.meeting.id)!.get(person.id)!.place).toBe(person.placement.place)
        }
      }),
      { seed: 20261, numRuns: 150 },
    )
  })
})
