import { expect, it } from 'vitest'
import type { Facts, PersonFacts } from '../../state/facts.ts'
import { handleItems, statusLines } from './panelPages.ts'

const say = (key: string, values?: object) => `${key} ${JSON.stringify(values ?? {})}`

function factsOf(me: Partial<PersonFacts>, ...others: Partial<PersonFacts>[]): Facts {
  const people = [{ id: 'me', ...me }, ...others].map(
    (one) =>
      ({ name: one.id, role: 'resident', reach: 'near', lineWith: '', helpCalled: false, ...one }) as PersonFacts,
  )
  return { meId: 'me', people, byId: Object.fromEntries(people.map((one) => [one.id, one])) } as unknown as Facts
}

it('says on the handle who hears one and who is heard by all, and nothing when nobody is', () => {
  expect(statusLines(factsOf({}, { id: 'ann' }), 2, say)).toEqual([])
  expect(statusLines(factsOf({ reach: 'line', lineWith: 'ann' }, { id: 'ann', reach: 'line' }), 0, say)).toEqual([
    'reach.line {"name":"ann"}',
  ])
  expect(statusLines(factsOf({ reach: 'word' }), 0, say)).toEqual(['reach.my.word {}'])
  expect(statusLines(factsOf({}, { id: 'ann', reach: 'everyone' }), 0, say)).toEqual([
    'reach.their.everyone {"name":"ann"}',
  ])
})

it('MOD-17 shows a host there who calls for help and how many wait, with the people one press away', () => {
  const facts = factsOf({ role: 'host' }, { id: 'ann', helpCalled: true })
  expect(statusLines(facts, 2, say)).toEqual(['meeting:notice.helpCalled {"name":"ann"}', 'door.waiting {"count":2}'])
  expect(handleItems({ facts, inQuiet: false, say }).map(({ id }) => id)).toContain('page.people')
  expect(statusLines(factsOf({}, { id: 'ann', helpCalled: true }), 2, say)).toEqual([])
})
