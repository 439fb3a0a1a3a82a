import { expect, it } from 'vitest'
import { createFacts, NO_MEETING, NOBODY_YET } from '../state/facts.ts'
import type { MirroredPerson, MirroredState } from './MeetingSocket.ts'
import { mirrorState } from './mirrorState.ts'

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

function person(id: string): Mutable<MirroredPerson> {
  const known = { name: `Name ${id}`, figure: 'f1.0.0.0.0.0.0', place: 'lock.1' }
  return { ...NOBODY_YET, ...known, id, poseId: Number(id), microphone: 'on' }
}

function meeting(people: readonly MirroredPerson[]): MirroredState {
  const { id: _, equal: __, ...rest } = NO_MEETING
  return { ...rest, meetingId: 'm', title: 'Walk', scene: 'canal-walk', voiceUp: true, people: [...people] }
}

it('changes the object of whoever changed, and of nobody else', () => {
  const facts = createFacts()
  const [anna, bram] = [person('1'), person('2')]
  mirrorState(facts, meeting([anna, bram]))
  const before = facts.getState()
  bram.speaking = true
  mirrorState(facts, meeting([anna, bram]))
  const after = facts.getState()
  expect(after.byId['1']).toBe(before.byId['1'])
  expect(after.byId['2']).not.toBe(before.byId['2'])
  expect(after.byId['2']).toMatchObject({ speaking: true })
  expect(after.meeting).toBe(before.meeting)
})

it('tells nobody anything when nothing changed', () => {
  const facts = createFacts()
  const people = [person('1'), person('2')]
  mirrorState(facts, meeting(people))
  let told = 0
  facts.subscribe(() => {
    told += 1
  })
  mirrorState(facts, meeting(people))
  expect(told).toBe(0)
})

it('forgets whoever left and keeps the order of the meeting', () => {
  const facts = createFacts()
  const [anna, bram, cor] = [person('1'), person('2'), person('3')]
  mirrorState(facts, meeting([anna, bram, cor]))
  mirrorState(facts, meeting([anna, cor]))
  expect(facts.getState().people.map(({ id }) => id)).toEqual(['1', '3'])
  expect(facts.getState().byId['2']).toBeUndefined()
})

it('copies: what the wire library changes later is not seen before it says so', () => {
  const facts = createFacts()
  const anna = person('1')
  mirrorState(facts, meeting([anna]))
  anna.name = 'Somebody else'
  expect(facts.getState().byId['1']?.name).toBe('Name 1')
})

it('is content with a meeting without people yet', () => {
  const facts = createFacts()
  mirrorState(facts, {
    meetingId: 'm',
    title: '',
    scene: '',
    walkLeader: '',
    movingTo: '',
    movingFrom: '',
    locked: true,
    voiceUp: false,
    quiet: false,
    waitingRoom: false,
    mayWrite: true,
    mayMove: true,
    tablesClosed: false,
  })
  expect(facts.getState()).toMatchObject({ people: [], meeting: { id: 'm', locked: true } })
})
