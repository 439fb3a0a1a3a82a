import { describe, expect, it } from 'vitest'
import { HOLD_MS } from './leaving.ts'
import { openTestMeeting } from './testMeeting.ts'

const code = (outcome: { ok: boolean }) => ('refusal' in outcome ? (outcome.refusal as { code: string }).code : 'ok')

describe('coming in', () => {
  it('JOIN-3 name, role and figure come from the record; an unknown person does not come in', async () => {
    const test = await openTestMeeting()
    const welcome = await test.arrive({ id: 'ann', name: 'Ann', role: 'helper' })
    expect(welcome).toMatchObject({ personId: 'ann', role: 'helper', poseId: 0, microphone: 'off' })
    expect(code(await test.meeting.arrive({ personId: 'nobody', sessionId: 's' }))).toBe('join.ticket')
    expect(test.meeting.people).toHaveLength(1)
  })

  it('JOIN-4 the same person twice is one figure: the older connection is closed', async () => {
    const test = await openTestMeeting()
    const first = await test.arrive({ id: 'ann' }, 'tablet')
    const second = await test.arrive({ id: 'ann' }, 'headset')
    expect(second.placement).toEqual(first.placement)
    expect(second.poseId).toBe(first.poseId)
    expect(test.meeting.people).toHaveLength(1)
    expect(test.told('closed')).toEqual([{ type: 'closed', sessionId: 'tablet', reason: 'openedElsewhere' }])
    test.meeting.drop('ann', 'tablet')
    expect(test.meeting.person('ann')!.sessionId).toBe('headset')
    expect(test.noticesTo('ann')).toEqual([])
  })

  it('JOIN-4 the sound of the older page ends with it, the right to be heard stays the person’s', async () => {
    const test = await openTestMeeting()
    await test.arrive({ id: 'ann' })
    await test.ask('ann', 'microphone.set', { microphone: 'on' })
    await test.ask('ann', 'voice.connect', {})
    await test.arrive({ id: 'ann' })
    expect(test.voice.people.get('ann')).toMatchObject({ generation: 0, connected: false, mayBeHeard: true })
    test.meeting.drop('ann', test.meeting.person('ann')!.sessionId!)
    await test.ask('ann', 'voice.connect', {})
    const { generation } = test.voice.people.get('ann')!
    await test.arrive({ id: 'ann' })
    expect(test.voice.people.get('ann')!.generation).toBe(generation)
  })

  it('JOIN-4 many connections of one person at once leave exactly one', async () => {
    const test = await openTestMeeting()
    await Promise.all(['a', 'b', 'c', 'd', 'e'].map((session) => test.arrive({ id: 'ann' }, session)))
    expect(test.meeting.people).toHaveLength(1)
    expect(test.told('closed')).toHaveLength(4)
    expect(test.meeting.person('ann')!.sessionId).toBe('e')
  })

  it('JOIN-5 a locked meeting lets in hosts and those who were part of it', async () => {
    const test = await openTestMeeting()
    await test.arrive({ id: 'host', role: 'host', name: 'Hanna' })
    await test.arrive({ id: 'ann', name: 'Ann' })
    await test.ask('host', 'moderate', { action: 'lock' })
    expect(code(test.meeting.admit({ personId: 'new', name: 'Bob', role: 'resident' }))).toBe('join.locked')
    expect(code(test.meeting.admit({ name: 'Bob', role: 'resident' }))).toBe('join.locked')
    expect(code(test.meeting.admit({ personId: 'ann', name: 'Ann', role: 'resident' }))).toBe('ok')
    expect(code(test.meeting.admit({ personId: 'co', name: 'Carla', role: 'host' }))).toBe('ok')
    await test.ask('ann', 'leave', {})
    expect(code(test.meeting.admit({ personId: 'ann', name: 'Ann', role: 'resident' }))).toBe('ok')
    await test.ask('host', 'moderate', { action: 'unlock' })
    expect(code(test.meeting.admit({ personId: 'new', name: 'Bob', role: 'resident' }))).toBe('ok')
  })

  it('JOIN-6 participants and helpers fit up to the capacity, and two hosts beyond it', async () => {
    const test = await openTestMeeting({ capacity: 2 })
    await test.arrive({ id: 'ann', name: 'Ann' })
    await test.arrive({ id: 'bob', name: 'Bob', role: 'helper' })
    expect(code(await test.tryArrive({ id: 'cor', name: 'Cor' }))).toBe('join.full')
    expect(code(test.meeting.admit({ personId: 'ann', name: 'Ann', role: 'resident' }))).toBe('ok')
    await test.arrive({ id: 'h1', name: 'Hanna', role: 'host' })
    await test.arrive({ id: 'h2', name: 'Hugo', role: 'host' })
    expect(code(await test.tryArrive({ id: 'h3', name: 'Hidde', role: 'host' }))).toBe('join.full')
    test.meeting.drop('ann', test.meeting.person('ann')!.sessionId!)
    expect(code(await test.tryArrive({ id: 'cor', name: 'Cor' }))).toBe('join.full')
    test.clock.advance(HOLD_MS)
    test.meeting.letGoOfTheLost()
    expect(code(await test.tryArrive({ id: 'cor', name: 'Cor' }))).toBe('ok')
  })

  it('JOIN-6 of many who arrive for the last place at the same moment one comes in', async () => {
    const test = await openTestMeeting({ capacity: 1 })
    const names = ['Ann', 'Bob', 'Cor', 'Dee']
    const outcomes = await Promise.all(names.map((name) => test.tryArrive({ id: name, name })))
    expect(outcomes.map(code).sort()).toEqual(['join.full', 'join.full', 'join.full', 'ok'])
  })

  it('JOIN-6 whoever holds a ticket keeps a place and a name for a minute', async () => {
    const test = await openTestMeeting({ capacity: 1 })
    expect(code(test.meeting.admit({ personId: 'ann', name: 'Ann', role: 'resident' }))).toBe('ok')
    expect(code(test.meeting.admit({ personId: 'bob', name: 'Bob', role: 'resident' }))).toBe('join.full')
    test.clock.advance(60_000)
    expect(code(test.meeting.admit({ personId: 'bob', name: 'Bob', role: 'resident' }))).toBe('ok')
  })

  it('JOIN-8 nobody comes into a meeting that has ended', async () => {
    const test = await openTestMeeting()
    await test.arrive({ id: 'host', role: 'host', name: 'Hanna' })
    await test.ask('host', 'moderate', { action: 'end' })
    expect(code(test.meeting.admit({ personId: 'ann', name: 'Ann', role: 'resident' }))).toBe('join.ended')
    expect(code(await test.tryArrive({ id: 'host' }))).toBe('join.ended')
  })

  it('JOIN-10 whoever comes in reads what was said before', async () => {
    const test = await openTestMeeting()
    await test.arrive({ id: 'ann', name: 'Ann' })
    for (let n = 0; n < 120; n++) await test.store.addLine(test.meeting.id, line(n))
    const { conversation } = await test.arrive({ id: 'bob', name: 'Bob' })
    expect(conversation).toHaveLength(100)
    expect(conversation.at(-1)).toMatchObject({ id: 120, text: 'line 119' })
  })

  it('JOIN-14 a name that can be taken for somebody present, expected or for a host is refused', async () => {
    const test = await openTestMeeting()
    await test.arrive({ id: 'host', role: 'host', name: 'Hanna' })
    await test.arrive({ id: 'ann', name: 'Anna' })
    test.meeting.admit({ personId: 'bob', name: 'Bob', role: 'resident' })
    const admit = (name: string) => code(test.meeting.admit({ personId: 'new', name, role: 'resident' }))
    expect(['anna', 'Anna.', 'B0b', 'HANNA'].map(admit)).toEqual(Array(4).fill('name.taken'))
    await test.ask('host', 'leave', {})
    expect(admit('Hanna')).toBe('name.taken')
    expect(code(await test.tryArrive({ id: 'other', name: 'Anna' }))).toBe('name.taken')
    expect(admit('Åsa')).toBe('ok')
  })
})

const line = (n: number) => ({ personId: 'ann', name: 'Ann', role: 'resident' as const, text: `line ${n}`, atMs: n })

describe('coming back', () => {
  it('PLACE-7 for two minutes after the line dropped the place is held, then it is free and the record keeps it', async () => {
    const test = await openTestMeeting()
    await test.arrive({ id: 'ann', name: 'Ann' })
    await test.arrive({ id: 'bob', name: 'Bob' })
    await test.ask('ann', 'go.toPlace', { place: 'lock.bench.1' })
    await test.ask('ann', 'hand.set', { raised: true })
    await test.ask('ann', 'microphone.set', { microphone: 'on' })
    test.meeting.drop('ann', 'session-1')
    expect(test.told('dropped')).toHaveLength(1)
    test.clock.advance(HOLD_MS - 1)
    test.meeting.letGoOfTheLost()
    expect(code(await test.ask('bob', 'go.toPlace', { place: 'lock.bench.1' }))).toBe('place.taken')
    const back = await test.arrive({ id: 'ann' })
    expect(back).toMatchObject({ microphone: 'on', placement: { place: 'lock.bench.1', seated: true } })
    expect(test.meeting.person('ann')!.handRaised).toBe(1)

    test.meeting.drop('ann', test.meeting.person('ann')!.sessionId!)
    test.clock.advance(HOLD_MS)
    test.meeting.letGoOfTheLost()
    expect(test.meeting.person('ann')).toBeUndefined()
    expect(test.told('gone')).toHaveLength(1)
    const later = await test.arrive({ id: 'ann' })
    expect(later).toMatchObject({ microphone: 'on', placement: { place: 'lock.bench.1', seated: true } })
    expect(test.meeting.person('ann')!.handRaised).toBe(1)
  })

  it('PLACE-7 a place that somebody else took in the meantime is theirs', async () => {
    const test = await openTestMeeting()
    await test.arrive({ id: 'ann', name: 'Ann' })
    await test.ask('ann', 'go.toPlace', { place: 'lock.bench.1' })
    test.meeting.drop('ann', 'session-1')
    test.clock.advance(HOLD_MS)
    test.meeting.letGoOfTheLost()
    await test.arrive({ id: 'bob', name: 'Bob' })
    await test.ask('bob', 'go.toPlace', { place: 'lock.bench.1' })
    const back = await test.arrive({ id: 'ann' })
    expect(back.placement.place).not.toBe('lock.bench.1')
  })

  it('CMD-6 after the process is lost everybody finds seat, hand and microphone again, in any order of coming', async () => {
    const before = await openTestMeeting()
    await before.arrive({ id: 'ann', name: 'Ann' })
    await before.arrive({ id: 'bob', name: 'Bob' })
    await before.ask('bob', 'hand.set', { raised: true })
    await before.ask('ann', 'go.toPlace', { place: 'willow.bench.3' })
    await before.ask('ann', 'hand.set', { raised: true })
    await before.ask('ann', 'microphone.set', { microphone: 'on' })
    const after = await before.restart()
    expect(after.meeting.people).toEqual([])
    await after.arrive({ id: 'cor', name: 'Cor' })
    expect(code(await after.ask('cor', 'go.toPlace', { place: 'willow.bench.3' }))).toBe('place.taken')
    await after.arrive({ id: 'bob' })
    const back = await after.arrive({ id: 'ann' })
    expect(back).toMatchObject({ microphone: 'on', placement: { place: 'willow.bench.3', seated: true } })
    expect(after.voice.people.get('ann')).toMatchObject({ mayBeHeard: true })
    await after.ask('cor', 'hand.set', { raised: true })
    const queue = ['bob', 'ann', 'cor'].map((id) => after.meeting.person(id)!.handRaised)
    expect(queue).toEqual([...queue].sort((a, b) => a - b))
    expect(new Set(queue).size).toBe(3)
  })

  it('CLOSE-3 leaving by one’s own wish frees the place and lowers the hand', async () => {
    const test = await openTestMeeting()
    await test.arrive({ id: 'ann', name: 'Ann' })
    await test.ask('ann', 'hand.set', { raised: true })
    await test.ask('ann', 'help.set', { called: true })
    await test.ask('ann', 'leave', {})
    expect(test.meeting.people).toEqual([])
    expect(test.told('closed')).toEqual([{ type: 'closed', sessionId: 'session-1', reason: 'left' }])
    expect(test.voice.people.has('ann')).toBe(false)
    expect(test.store.persons.get(test.meeting.id)!.get('ann')).toMatchObject({ handRaised: 0, helpCalled: false })
  })
})
