import { MANIFESTS } from '@towpath/scenes/manifests'
import { stopsByPlace } from '@towpath/shared/scene/audioSpotAt'
import type { Reaching } from '@towpath/shared/voice/audioPlaces'
import { expect, it } from 'vitest'
import { createFacts, type PersonFacts } from '../state/facts.ts'
import { followAudioPlaces } from './followAudioPlaces.ts'

const manifest = MANIFESTS['canal-walk']
const [first, second, third] = manifest.stops.map(({ spots }) => spots.map(({ id }) => id))
/** The first two stops are tables. */
const stops = stopsByPlace([
  {
    ...manifest,
    stops: manifest.stops.map((stop, i) => (i < 2 ? { ...stop, audioPlace: { lampColour: '#fff' } } : stop)),
  },
])

it('VOICE-19 VOICE-20 the page knows from the places of people how everybody reaches its own person', () => {
  const facts = createFacts()
  const told: Record<string, Reaching>[] = []
  followAudioPlaces(facts, { setReachings: (ways) => told.push(Object.fromEntries(ways)) }, stops)
  const at = (places: Readonly<Record<string, string>>) => {
    const people = Object.entries(places).map(([id, place]) => ({ id, place }) as PersonFacts)
    facts.setState({ meId: 'me', people, byId: Object.fromEntries(people.map((person) => [person.id, person])) })
  }
  const everywhere = { same: first![1]!, other: second![0]!, path: third![0]! }
  at({ me: first![0]!, ...everywhere })
  expect(told.at(-1)).toMatchObject({ same: 'together', other: 'murmur', path: 'murmur' })
  facts.setState({ meeting: { ...facts.getState().meeting, tablesClosed: true } })
  expect(told.at(-1)).toMatchObject({ same: 'together', other: 'nothing', path: 'nothing' })
  facts.setState({ connection: 'joined' })
  expect(told).toHaveLength(2)
  at({ me: third![1]!, ...everywhere, gone: '' })
  expect(told.at(-1)).toMatchObject({ same: 'nothing', other: 'nothing', path: 'near', gone: 'near' })
})
