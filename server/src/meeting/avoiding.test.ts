import { describe, expect, it } from 'vitest'
import { openTestMeeting, type TestMeeting } from './testMeeting.ts'

const code = (outcome: { ok: boolean }) => ('refusal' in outcome ? (outcome.refusal as { code: string }).code : 'ok')
const avoid = (test: TestMeeting, by: string, person: string, avoided = true) =>
  test.ask(by, 'person.avoid', { person, avoided })
const pairs = (test: TestMeeting) =>
  test.told('apart').map(({ people, apart }) => [
    people
      .map(({ id }) => id)
      .sort()
      .join(),
    apart,
  ])

async function withPeople() {
  const test = await openTestMeeting()
  await test.arrive({ id: 'host', role: 'host', name: 'Hanna' })
  await test.arrive({ id: 'henk', role: 'helper', name: 'Henk' })
  await test.arrive({ id: 'ann', name: 'Ann' })
  await test.arrive({ id: 'bob', name: 'Bob' })
  return test
}

describe('not meeting somebody', () => {
  it('AVOID-1 AVOID-2 holds both ways, for poses and in the voice engine, until it is taken back', async () => {
    const test = await withPeople()
    expect(code(await avoid(test, 'ann', 'bob'))).toBe('ok')
    expect(test.meeting.areApart('ann', 'bob') && test.meeting.areApart('bob', 'ann')).toBe(true)
    expect([...test.voice.apart.of('bob')]).toEqual(['ann'])
    expect(code(await avoid(test, 'ann', 'bob', false))).toBe('ok')
    expect(test.meeting.areApart('bob', 'ann')).toBe(false)
    expect(test.voice.apart.of('ann').size).toBe(0)
    expect(pairs(test)).toEqual([
      ['ann,bob', true],
      ['ann,bob', false],
    ])
  })

  it('AVOID-4 staff are met by everyone, and nobody avoids themselves or strangers', async () => {
    const test = await withPeople()
    for (const staff of ['host', 'henk']) {
      expect(code(await avoid(test, 'ann', staff))).toBe('avoid.staff')
      expect(code(await avoid(test, staff, 'ann'))).toBe('avoid.staff')
    }
    expect(code(await avoid(test, 'ann', 'ann'))).toBe('avoid.self')
    expect(code(await avoid(test, 'ann', 'nobody'))).toBe('avoid.nobody')
    expect(test.told('apart')).toEqual([])
    expect(await test.store.avoidances(test.meeting.id)).toEqual([])
  })

  it('AVOID-5 only who asked is told; the other hears of nothing and cannot take it back', async () => {
    const test = await withPeople()
    const before = test.noticesTo('bob').length
    await avoid(test, 'ann', 'bob')
    await avoid(test, 'bob', 'ann', false)
    expect(test.meeting.areApart('ann', 'bob')).toBe(true)
    expect(test.told('avoided').map(({ personId, people }) => [personId, people])).toEqual([
      ['ann', [{ personId: 'bob', name: 'Bob' }]],
      ['bob', []],
    ])
    expect(test.noticesTo('bob')).toHaveLength(before)
    expect((await test.arrive({ id: 'ann', name: 'Ann' })).avoided).toEqual([{ personId: 'bob', name: 'Bob' }])
    expect((await test.arrive({ id: 'bob', name: 'Bob' })).avoided).toEqual([])
  })

  it('AVOID-5 two who both asked stay apart until both have taken it back', async () => {
    const test = await withPeople()
    await Promise.all([avoid(test, 'ann', 'bob'), avoid(test, 'bob', 'ann')])
    await avoid(test, 'ann', 'bob', false)
    expect(test.meeting.areApart('ann', 'bob')).toBe(true)
    expect(test.voice.apart.of('ann').has('bob')).toBe(true)
    await avoid(test, 'bob', 'ann', false)
    expect(test.meeting.areApart('ann', 'bob')).toBe(false)
  })

  it('AVOID-3 the welcome holds no line of the other', async () => {
    const test = await withPeople()
    await avoid(test, 'ann', 'bob')
    await test.ask('bob', 'text.say', { text: 'from Bob' })
    await test.ask('host', 'text.say', { text: 'from Hanna' })
    await test.ask('ann', 'text.say', { text: 'from Ann' })
    const said = async (id: string) => (await test.arrive({ id, name: id })).conversation.map(({ text }) => text)
    expect(await said('ann')).toEqual(['from Hanna', 'from Ann'])
    expect(await said('bob')).toEqual(['from Bob', 'from Hanna'])
  })

  it('AVOID-6 holds though it cannot be stored, and is not lifted before that is stored', async () => {
    const test = await withPeople()
    test.store.broken = true
    await expect(avoid(test, 'ann', 'bob')).rejects.toThrow()
    expect(test.voice.apart.of('bob').has('ann')).toBe(true)
    await expect(avoid(test, 'ann', 'bob', false)).rejects.toThrow()
    expect(test.voice.apart.of('bob').has('ann')).toBe(true)
  })

  it('AVOID-6 survives leaving, a newer connection and the loss of the process', async () => {
    const test = await withPeople()
    await avoid(test, 'ann', 'bob')
    await test.arrive({ id: 'bob', name: 'Bob' })
    expect(test.voice.apart.of('bob').has('ann')).toBe(true)
    await test.ask('bob', 'leave', {})
    expect(test.voice.apart.of('ann').size).toBe(0)
    await test.arrive({ id: 'bob', name: 'Bob' })
    expect(test.voice.apart.of('ann').has('bob')).toBe(true)
    const again = await test.restart()
    await again.arrive({ id: 'bob', name: 'Bob' })
    expect((await again.arrive({ id: 'ann', name: 'Ann' })).avoided).toEqual([{ personId: 'bob', name: 'Bob' }])
    expect(again.voice.apart.of('bob').has('ann')).toBe(true)
    expect(again.meeting.areApart('bob', 'ann')).toBe(true)
  })

  it('can be taken back when the other has left', async () => {
    const test = await withPeople()
    await avoid(test, 'ann', 'bob')
    await test.ask('bob', 'leave', {})
    expect(code(await avoid(test, 'ann', 'bob', false))).toBe('ok')
    await test.arrive({ id: 'bob', name: 'Bob' })
    expect(test.voice.apart.of('bob').size).toBe(0)
  })
})

describe('who asked in an earlier meeting', () => {
  it('AVOID-7 neither meets the other, whoever comes first, and the one who asked can take it back', async () => {
    const test = await openTestMeeting()
    test.store.fromEarlier = [{ personId: 'ann', avoidedId: 'bob' }]
    await test.arrive({ id: 'ann', name: 'Ann' })
    expect((await test.arrive({ id: 'bob', name: 'Bob' })).avoided).toEqual([])
    expect(test.meeting.areApart('bob', 'ann')).toBe(true)
    expect(test.voice.apart.of('bob').has('ann')).toBe(true)
    expect(test.told('avoided').at(-1)).toMatchObject({ personId: 'ann', people: [{ personId: 'bob' }] })
    const arrived = test.events.findIndex((event) => event.type === 'arrived' && event.person.id === 'bob')
    expect(test.events.findIndex((event) => event.type === 'avoided')).toBeLessThan(arrived)
    test.store.fromEarlier = []
    expect(code(await avoid(test, 'ann', 'bob', false))).toBe('ok')
    expect(test.meeting.areApart('ann', 'bob')).toBe(false)
    const other = await openTestMeeting()
    other.store.fromEarlier = [{ personId: 'ann', avoidedId: 'bob' }]
    await other.arrive({ id: 'bob', name: 'Bob' })
    expect((await other.arrive({ id: 'ann', name: 'Ann' })).avoided).toEqual([{ personId: 'bob', name: 'Bob' }])
    expect(other.voice.apart.of('ann').has('bob')).toBe(true)
  })
})
