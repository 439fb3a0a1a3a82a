import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EARSHOT_METRES } from './earshot.ts'
import { assignSlots, SLOTS_PER_LISTENER, type Voice } from './slots.ts'

const ears = { personId: 'ears', x: 0, y: 1.6, z: 0 }
const none: (string | null)[] = new Array(SLOTS_PER_LISTENER).fill(null)

function at(personId: string, metres: number, more: Partial<Voice> = {}): Voice {
  return { personId, x: metres, y: 1.6, z: 0, active: true, decibels: -30, ...more }
}

const place = fc.oneof(fc.double({ min: -40, max: 40 }), fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY))
const voices = fc.uniqueArray(
  fc.record({
    personId: fc.constantFrom('ears', ...Array.from({ length: 30 }, (_, i) => `p${i}`)),
    x: place,
    y: fc.constant(1.6),
    z: place,
    active: fc.boolean(),
    decibels: fc.double({ min: -127, max: 0, noNaN: true }),
  }),
  { selector: (voice) => voice.personId, maxLength: 30 },
)
const held = fc.array(fc.option(fc.constantFrom('p0', 'p1', 'p2', 'p40', 'ears')), { maxLength: 10 })

const distance = (voice: Voice) => Math.hypot(voice.x, voice.z)

describe('slots', () => {
  test('AVOID-2 nobody who is kept apart gets or keeps a slot, and the others do not lose theirs by it', () => {
    fc.assert(
      fc.property(held, voices, fc.uniqueArray(fc.constantFrom('p0', 'p1', 'p2', 'p3')), (before, present, apart) => {
        const apartFrom = new Set<string>(apart)
        const after = assignSlots(before, { ...ears, apartFrom }, present)
        for (const personId of after) expect(apartFrom.has(personId ?? '')).toBe(false)
        const others = present.filter((voice) => !apartFrom.has(voice.personId))
        expect(after).toEqual(assignSlots(before, ears, others))
      }),
    )
  })

  test('VOICE-2 VOICE-4 always 8, nobody twice, never the listener, nobody absent or out of earshot', () => {
    fc.assert(
      fc.property(held, voices, (before, present) => {
        const after = assignSlots(before, ears, present)
        expect(after).toHaveLength(SLOTS_PER_LISTENER)
        const people = after.filter((personId) => personId !== null)
        expect(new Set(people).size).toBe(people.length)
        expect(people).not.toContain('ears')
        for (const personId of people) {
          const voice = present.find((each) => each.personId === personId)
          expect(distance(voice!)).toBeLessThan(EARSHOT_METRES)
        }
      }),
      { seed: 3, numRuns: 2000 },
    )
  })

  test('VOICE-3 it settles at once: a second look changes nothing and returns the same value', () => {
    fc.assert(
      fc.property(held, voices, (before, present) => {
        const after = assignSlots(before, ears, present)
        expect(assignSlots(after, ears, present)).toBe(after)
      }),
      { seed: 4, numRuns: 1000 },
    )
  })

  test('VOICE-3 nobody active is left out while a slot is empty or held by someone silent', () => {
    fc.assert(
      fc.property(held, voices, (before, present) => {
        const after = assignSlots(before, ears, present)
        const waiting = present.filter(
          (voice) =>
            voice.active && voice.personId !== 'ears' && distance(voice) < 24 && !after.includes(voice.personId),
        )
        if (waiting.length === 0) return
        expect(after).not.toContain(null)
        for (const holder of after) expect(present.find((voice) => voice.personId === holder)!.active).toBe(true)
      }),
      { seed: 5, numRuns: 1000 },
    )
  })

  test('VOICE-3 a speaker stays in the same slot while others come and go', () => {
    fc.assert(
      fc.property(held, voices, (before, present) => {
        const after = assignSlots(before, ears, present)
        for (const [slot, personId] of after.entries()) {
          if (personId !== null && (before as (string | null)[]).slice(0, SLOTS_PER_LISTENER).includes(personId))
            expect(before[slot]).toBe(personId)
        }
      }),
      { seed: 6, numRuns: 1000 },
    )
  })

  test('VOICE-3 of more than eight the nearest are heard, and of equally near ones the loudest', () => {
    const crowd = Array.from({ length: 20 }, (_, i) => at(`p${i}`, 1 + i))
    expect([...assignSlots(none, ears, crowd)].sort()).toEqual(['p0', 'p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7'])
    const ring = Array.from({ length: 9 }, (_, i) => at(`p${i}`, 5, { decibels: i === 0 ? -48 : -25 }))
    expect(assignSlots(none, ears, ring)).not.toContain('p0')
  })

  test('VOICE-3 a slightly nearer voice does not push a speaker out, a much nearer one does, and silence gives way', () => {
    const circle = Array.from({ length: 8 }, (_, i) => at(`p${i}`, 10))
    const full = assignSlots(none, ears, circle)
    expect(assignSlots(full, ears, [...circle, at('near', 8)])).toBe(full)
    expect(assignSlots(full, ears, [...circle, at('beside', 1)])).not.toBe(full)
    const quiet = circle.map((voice) => (voice.personId === 'p3' ? { ...voice, active: false } : voice))
    expect(assignSlots(full, ears, quiet)).toBe(full)
    expect(assignSlots(full, ears, [...quiet, at('near', 8)])[full.indexOf('p3')]).toBe('near')
  })

  test('VOICE-3 shouting does not win over being near', () => {
    const near = Array.from({ length: 8 }, (_, i) => at(`p${i}`, 2, { decibels: -40 }))
    expect(assignSlots(none, ears, [at('shouts', 22, { decibels: 0 }), ...near])).not.toContain('shouts')
  })

  const table = (id: string, closed = false) => ({ audioSpot: { id, closed } })

  test('VOICE-21 a murmur never takes a slot from the own table, also of somebody silent; the table takes it from murmurs', () => {
    const own = Array.from({ length: 8 }, (_, i) => at(`own${i}`, 2, { ...table('a'), active: i > 0, decibels: -60 }))
    const loud = Array.from({ length: 9 }, (_, i) => at(`loud${i}`, 1, { ...table('b'), decibels: 0 }))
    const listener = { ...ears, ...table('a') }
    const seated = own.map(({ personId }) => personId)
    expect(assignSlots(seated, listener, [...loud, ...own])).toBe(seated)
    const murmurs = assignSlots(none, listener, loud)
    expect(murmurs.every((personId) => personId?.startsWith('loud'))).toBe(true)
    const after = assignSlots(murmurs, listener, [...loud, ...own])
    expect(after.filter((personId) => personId?.startsWith('own'))).toHaveLength(7)
    expect(assignSlots(after, listener, [...loud, ...own])).toBe(after)
  })

  test('VOICE-20 behind a closed table nobody gets or keeps a slot, outside nobody of the table; foremost voices and lines do', () => {
    const before = ['x', 'y', ...none.slice(2)]
    const people = [at('x', 1, table('b', true)), at('y', 1), at('z', 2, table('a', true))]
    expect(assignSlots(before, { ...ears, ...table('a', true) }, people).filter(Boolean)).toEqual(['z'])
    expect(assignSlots(before, ears, people).filter(Boolean)).toEqual(['y'])
    const host = at('host', 900, { ...table('b', true), foremost: true })
    expect(assignSlots(none, { ...ears, ...table('a', true) }, [host]).filter(Boolean)).toEqual(['host'])
    const end = at('end', 900, { ...table('b', true), lineWith: 'ears' })
    expect(assignSlots(none, { ...ears, ...table('a', true), lineWith: 'end' }, [end]).filter(Boolean)).toEqual(['end'])
  })

  test('VOICE-19 at one table distance decides nothing, also where a place is not known', () => {
    const people = [at('lost', Number.NaN, table('a')), at('far', 7, table('a'))]
    expect(assignSlots(none, { ...ears, ...table('a') }, people).filter(Boolean)).toEqual(['far', 'lost'])
  })
})
