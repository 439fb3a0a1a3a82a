import { describe, expect, it } from 'vitest'
import { createMemoryStore } from './memoryStore.ts'
import { openTestMeeting, type TestMeeting } from './testMeeting.ts'
import { TEST_SCENES } from './testScenes.ts'

function openQuay(): Promise<TestMeeting> {
  return openTestMeeting({ scene: 'quay' }, createMemoryStore(), TEST_SCENES)
}

const placeOf = ({ meeting }: TestMeeting, id: string) => meeting.person(id)?.placement.place

/** As everybody stands who has not moved since. */
function headsAtPlaces({ meeting }: TestMeeting): void {
  meeting.readHeadsFrom((person, out) => {
    const [x, y, z] = person.placement.position
    Object.assign(out, { x, y: y + 1.6, z })
    return true
  })
}

describe('people of one meeting in different scenes', () => {
  it('SCENE-1 go to no place of another scene, nor to one of none', async () => {
    const test = await openQuay()
    await test.arrive({ id: 'ann' })
    const before = placeOf(test, 'ann')
    for (const [place, code] of [
      ['bar.1', 'place.elsewhere'],
      ['table.seat.1', 'place.elsewhere'],
      ['nowhere.1', 'place.unknown'],
      ['__proto__', 'place.unknown'],
    ] as const)
      expect(await test.ask('ann', 'go.toPlace', { place }), place).toMatchObject({ refusal: { code } })
    for (const [stop, code] of [
      ['table', 'place.elsewhere'],
      ['cafe', 'place.unknown'],
    ] as const)
      expect(await test.ask('ann', 'go.toStop', { stop }), stop).toMatchObject({ refusal: { code } })
    expect(placeOf(test, 'ann')).toBe(before)
  })

  it('SCENE-2 find their place in their scene again, and whoever is new comes into the scene of the meeting', async () => {
    const test = await openQuay()
    await test.arrive({ id: 'ann', place: 'table.seat.2' })
    expect(placeOf(test, 'ann')).toBe('table.seat.2')
    await test.arrive({ id: 'bob' })
    expect(placeOf(test, 'bob')).toMatch(/^bridge\./)
    const after = await test.restart()
    await after.arrive({ id: 'bob' })
    await after.arrive({ id: 'ann' })
    expect([placeOf(after, 'ann'), placeOf(after, 'bob')]).toEqual([placeOf(test, 'ann'), placeOf(test, 'bob')])
  })

  it('SCENE-2 come into the scene of the meeting from one without room, or from a place that is no more', async () => {
    const test = await openQuay()
    for (const id of ['a', 'b', 'c', 'd', 'e', 'f']) await test.arrive({ id, place: 'bar.1' })
    expect(['a', 'b', 'c', 'd', 'e', 'f'].map((id) => placeOf(test, id)?.split('.')[0]).sort()).toEqual([
      'bar',
      'bar',
      'table',
      'table',
      'table',
      'table',
    ])
    await test.arrive({ id: 'late', place: 'bar.1' })
    await test.arrive({ id: 'old', place: 'torn-down.3' })
    expect([placeOf(test, 'late'), placeOf(test, 'old')]).toEqual([
      expect.stringMatching(/^bridge/),
      expect.stringMatching(/^bridge/),
    ])
  })

  it('SCENE-3 take no place from one another, and are never too near', async () => {
    const test = await openQuay()
    headsAtPlaces(test)
    // Both places have the same numbers.
    await test.arrive({ id: 'ann', place: 'door.1' })
    await test.arrive({ id: 'bob', place: 'bar.1' })
    expect([placeOf(test, 'ann'), placeOf(test, 'bob')]).toEqual(['door.1', 'bar.1'])
    for (let look = 0; look < 15; look++) {
      test.clock.advance(200)
      test.meeting.keepSpace()
    }
    expect(test.told('apart')).toEqual([])
    expect(test.noticesTo('ann')).not.toContain('tooNear')
  })

  it('SCENE-4 are out of earshot for the voice engine, also where everybody is equally loud', async () => {
    for (const voiceMode of ['placed', 'equal'] as const) {
      const test = await openTestMeeting({ scene: 'quay', voiceMode }, createMemoryStore(), TEST_SCENES)
      await test.arrive({ id: 'ann', place: 'door.1' })
      await test.arrive({ id: 'eve', place: 'bridge.1' })
      await test.arrive({ id: 'bob', place: 'bar.1' })
      test.meeting.placeVoices()
      const [ann, eve, bob] = ['ann', 'eve', 'bob'].map((id) => test.voice.people.get(id)!.place!)
      expect(Math.abs(ann![0] - bob![0])).toBeGreaterThan(1000)
      expect(Math.abs(ann![0] - eve![0])).toBeLessThan(50)
    }
  })

  it('SCENE-5 are brought across by a host, and back when that is undone', async () => {
    const test = await openQuay()
    await test.arrive({ id: 'host', role: 'host', place: 'bar.1' })
    await test.arrive({ id: 'ann', place: 'bridge.2' })
    await test.arrive({ id: 'bob', place: 'door.1' })
    expect(await test.ask('host', 'moderate', { action: 'bringHere', target: 'ann' })).toMatchObject({ ok: true })
    expect(placeOf(test, 'ann')).toBe('bar.2')
    await test.ask('host', 'moderate', { action: 'undoMove' })
    expect(placeOf(test, 'ann')).toBe('bridge.2')
    await test.ask('host', 'moderate', { action: 'seat', target: 'bob', place: 'bar.2' })
    expect(placeOf(test, 'bob')).toBe('bar.2')
    await test.ask('host', 'moderate', { action: 'swap', target: 'ann', other: 'bob' })
    expect([placeOf(test, 'ann'), placeOf(test, 'bob')]).toEqual(['bar.2', 'bridge.2'])
    expect((await test.restart()).store.persons.get(test.meeting.id)?.get('ann')?.place).toBe('bar.2')
  })
})

describe('a door between scenes', () => {
  it('SCENE-7 leads to its stop on the other side and back, and is closed from afar', async () => {
    const test = await openQuay()
    await test.arrive({ id: 'ann', place: 'bridge.1' })
    for (const [passage, code] of [
      ['door.in', 'place.far'],
      ['door.out', 'place.far'],
      ['no.door', 'place.unknown'],
    ] as const)
      expect(await test.ask('ann', 'go.through', { passage }), passage).toMatchObject({ refusal: { code } })
    expect(placeOf(test, 'ann')).toBe('bridge.1')
    await test.ask('ann', 'go.toPlace', { place: 'door.seat.1' })
    const there = await test.ask('ann', 'go.through', { passage: 'door.in' })
    expect(there).toMatchObject({ ok: true, value: { place: expect.stringMatching(/^bar/), seated: false } })
    await test.ask('ann', 'go.through', { passage: 'door.out' })
    expect(placeOf(test, 'ann')).toMatch(/^door\.\d/)
    expect(test.told('placed').every(({ byServer }) => !byServer)).toBe(true)
  })

  it('SCENE-7 lets in only as many as there is room for, and nobody loses the place that they have', async () => {
    const test = await openQuay()
    const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
    for (const id of ids) await test.arrive({ id, place: 'door.1' })
    await Promise.all(ids.slice(6).map((id) => test.ask(id, 'go.toStop', { stop: 'bridge' })))
    await Promise.all(ids.slice(0, 6).map((id) => test.ask(id, 'go.through', { passage: 'door.in' })))
    await Promise.all(ids.slice(6).map((id) => test.ask(id, 'go.toStop', { stop: 'door' })))
    const last = placeOf(test, 'g')
    expect(await test.ask('g', 'go.through', { passage: 'door.in' })).toMatchObject({ refusal: { code: 'place.full' } })
    expect(placeOf(test, 'g')).toBe(last)
    expect(new Set(ids.map((id) => placeOf(test, id))).size).toBe(ids.length)
  })

  it('SCENE-7 takes one person through once, however often and whatever they ask at the same time', async () => {
    const test = await openQuay()
    await test.arrive({ id: 'ann', place: 'door.1' })
    let open = () => {}
    test.store.gate = new Promise<void>((resolve) => {
      open = resolve
    })
    const asked = [
      test.ask('ann', 'go.through', { passage: 'door.in' }),
      test.ask('ann', 'go.through', { passage: 'door.in' }),
      test.ask('ann', 'go.toPlace', { place: 'door.2' }),
    ]
    open()
    const answers = await Promise.all(asked)
    expect(answers.map((answer) => (answer.ok ? 'ok' : answer.refusal.code))).toEqual([
      'ok',
      'place.far',
      'place.elsewhere',
    ])
    // What they left is free for others.
    for (const id of ['bob', 'cor', 'dik', 'eve', 'fay', 'gus']) await test.arrive({ id, place: 'door.1' })
    expect(test.meeting.people.filter(({ placement }) => placement.place.startsWith('door.'))).toHaveLength(6)
  })

  it('SCENE-7 leaves whoever cannot be stored where they were', async () => {
    const test = await openQuay()
    await test.arrive({ id: 'ann', place: 'door.1' })
    test.store.broken = true
    await expect(test.ask('ann', 'go.through', { passage: 'door.in' })).rejects.toThrow()
    test.store.broken = false
    expect(placeOf(test, 'ann')).toBe('door.1')
    expect(await test.ask('ann', 'go.through', { passage: 'door.in' })).toMatchObject({ ok: true })
  })
})

describe('to somebody', () => {
  it('SCENE-13 leads to their stop in whatever scene, and to nobody who is not here or wants to be alone', async () => {
    const test = await openQuay()
    await test.arrive({ id: 'ann', place: 'bridge.1' })
    await test.arrive({ id: 'bob', place: 'bar.1' })
    for (const person of ['nobody', '__proto__'])
      expect(await test.ask('ann', 'go.toPerson', { person })).toMatchObject({ refusal: { code: 'place.nobody' } })
    const before = placeOf(test, 'ann')
    expect(await test.ask('ann', 'go.toPerson', { person: 'ann' })).toMatchObject({ value: { place: before } })
    await test.ask('bob', 'quiet.set', { quiet: true })
    expect(await test.ask('ann', 'go.toPerson', { person: 'bob' })).toMatchObject({ refusal: { code: 'place.nobody' } })
    await test.ask('bob', 'quiet.set', { quiet: false })
    expect(await test.ask('ann', 'go.toPerson', { person: 'bob' })).toMatchObject({ value: { place: 'bar.2' } })
    expect(await test.ask('ann', 'go.toPerson', { person: 'bob' })).toMatchObject({ value: { place: 'bar.2' } })
    await test.arrive({ id: 'cor', place: 'bridge.1' })
    expect(await test.ask('cor', 'go.toPerson', { person: 'bob' })).toMatchObject({
      value: { place: expect.stringMatching(/^table/) },
    })
  })
})

it('SCENE-14 hosts are told once of whom the place does not load, and again only in another', async () => {
  const test = await openQuay()
  await test.arrive({ id: 'host', role: 'host' })
  await test.arrive({ id: 'ann', place: 'door.1' })
  for (let time = 0; time < 3; time++) await test.ask('ann', 'scene.failed', {})
  await test.ask('host', 'scene.failed', {})
  const plain = () => test.noticesTo('host').filter((code) => code === 'plainPlace').length
  expect([plain(), test.noticesTo('ann')]).toEqual([1, expect.not.arrayContaining(['plainPlace'])])
  await test.ask('ann', 'go.through', { passage: 'door.in' })
  await test.ask('ann', 'scene.failed', {})
  expect(plain()).toBe(2)
})
