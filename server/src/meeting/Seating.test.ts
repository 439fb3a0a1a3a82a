import { MANIFESTS } from '@towpath/scenes/manifests'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distance, Seating } from './Seating.ts'
import { openTestMeeting } from './testMeeting.ts'

const manifest = MANIFESTS['canal-walk']
const placeIds = [...new Seating(manifest).places.keys()]
const stopIds = manifest.stops.map((stop) => stop.id)
const PEOPLE = ['ann', 'bob', 'cor', 'dee', 'eef', 'fay', 'gus', 'hal', 'ida', 'jan', 'kee', 'lou']

describe('places', () => {
  it('PLACE-1 one place is one person’s: whoever asks second is told no', () => {
    const seating = new Seating(manifest)
    expect(seating.claim('mooring.bench.1', 'ann')).toBe(true)
    expect(seating.claim('mooring.bench.1', 'bob')).toBe(false)
    expect(seating.claim('mooring.bench.1', 'ann')).toBe(true)
    seating.release('mooring.bench.1', 'bob')
    expect(seating.holderOf('mooring.bench.1')).toBe('ann')
  })

  it('PLACE-3 people who come one after the other stand next to each other, then sit, then go to the next stop', () => {
    const seating = new Seating(manifest)
    const stop = seating.firstStop
    const given = Array.from({ length: 12 }, (_, index) => {
      const place = seating.freeNear(stop)!
      seating.claim(place.id, `person-${index}`)
      return place
    })
    expect(given.slice(0, 6).every((place) => place.stop === stop && !place.seat)).toBe(true)
    expect(distance(given[0]!.position, given[1]!.position)).toBeLessThan(2)
    expect(given.slice(6, 10).every((place) => place.stop === stop && place.seat)).toBe(true)
    expect(given[10]!.stop.id).toBe('willow')
  })

  it('PLACE-2 no two places are nearer to each other than people want to be', () => {
    const places = [...new Seating(manifest).places.values()]
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
