import { describe, expect, it } from 'vitest'
import { createMemoryStore } from './memoryStore.ts'
import { COUNTDOWN_MS } from './movingTogether.ts'
import { openTestMeeting, type TestMeeting } from './testMeeting.ts'
import { TEST_SCENES } from './testScenes.ts'

async function openQuay(places: Readonly<Record<string, string>>): Promise<TestMeeting> {
  const test = await openTestMeeting({ scene: 'quay' }, createMemoryStore(), TEST_SCENES)
  for (const [id, place] of Object.entries(places))
    await test.arrive({ id, place, role: id.startsWith('host') ? 'host' : 'resident' })
  return test
}

const placeOf = ({ meeting }: TestMeeting, id: string) => meeting.person(id)?.placement.place ?? ''
const stopOf = (test: TestMeeting, id: string) => placeOf(test, id).split('.')[0]
const move = (test: TestMeeting, place = 'cafe', action: 'moveTogether' | 'moveThoseHere' = 'moveTogether') =>
  test.ask('host', 'moderate', { action, place })

async function wait(test: TestMeeting, ms = COUNTDOWN_MS): Promise<void> {
  test.clock.advance(ms)
  await test.meeting.watchHosts()
}

describe('moving together', () => {
  it('SCENE-8 is for hosts, goes to scenes that there are, once at a time, and not where there is no room', async () => {
    const test = await openQuay({ host: 'door.1', ann: 'door.2' })
    expect(await test.ask('ann', 'moderate', { action: 'moveTogether', place: 'cafe' })).toMatchObject({
      refusal: { code: 'command.notAllowed' },
    })
    for (const place of ['nowhere', '', '__proto__', 'quiet-place'])
      expect(await move(test, place), place).toMatchObject({ refusal: { code: 'place.unknown' } })
    const twice = await Promise.all([move(test), move(test)])
    expect(twice.map((answer) => (answer.ok ? 'ok' : answer.refusal.code)).sort()).toEqual(['move.already', 'ok'])
    for (const id of ['b', 'c', 'd', 'e', 'f']) await test.arrive({ id, place: 'bridge.1' })
    await test.ask('host', 'moderate', { action: 'stayHere' })
    expect(await move(test)).toMatchObject({ refusal: { code: 'move.full' } })
    expect(test.meeting.moving).toBeNull()
  })

  it('SCENE-9 is a fact from the press on, happens after ten seconds, and not once a host called it off', async () => {
    const test = await openQuay({ host: 'door.1', ann: 'door.2' })
    await move(test)
    expect(test.meeting.moving).toMatchObject({ scene: 'cafe', stop: null })
    expect(test.noticesTo('ann')).toContain('moveSoon')
    await wait(test, COUNTDOWN_MS - 1)
    expect([stopOf(test, 'ann'), test.meeting.scene]).toEqual(['door', 'quay'])
    await test.ask('host', 'moderate', { action: 'stayHere' })
    expect(await test.ask('host', 'moderate', { action: 'stayHere' })).toMatchObject({ value: { carriedOut: 0 } })
    await wait(test)
    expect([stopOf(test, 'ann'), test.meeting.moving, test.noticesTo('ann').at(-1)]).toEqual(['door', null, 'moveOff'])
    await move(test)
    await wait(test)
    expect([test.meeting.scene, test.meeting.moving]).toEqual(['cafe', null])
    expect(test.told('placed').filter(({ byServer }) => byServer)).toHaveLength(2)
  })

  it('SCENE-10 keeps company together, lets those sit who sat, and takes along the quiet and the lost', async () => {
    const test = await openQuay({ host: 'bridge.seat.1', ann: 'bridge.seat.2', bob: 'bridge.1', cor: 'door.1' })
    await test.ask('cor', 'quiet.set', { quiet: true })
    test.meeting.drop('bob', test.meeting.person('bob')!.sessionId!)
    await move(test)
    await wait(test)
    expect(['host', 'ann', 'bob'].map((id) => stopOf(test, id))).toEqual(['table', 'table', 'table'])
    expect(['host', 'ann'].map((id) => test.meeting.person(id)?.placement.seated)).toEqual([true, true])
    expect([stopOf(test, 'cor'), test.meeting.person('cor')?.quietPlace]).toEqual(['bar', true])
  })

  it('SCENE-11 takes those at the stop of the host alone, where that is asked for', async () => {
    const test = await openQuay({ host: 'door.1', ann: 'door.2', bob: 'bridge.1' })
    await move(test, 'cafe', 'moveThoseHere')
    // Whoever moves on meanwhile has chosen.
    await test.ask('ann', 'go.toStop', { stop: 'bridge' })
    await wait(test)
    expect(['host', 'ann', 'bob'].map((id) => stopOf(test, id))).toEqual(['bar', 'bridge', 'bridge'])
    expect(test.meeting.scene).toBe('quay')
    await test.arrive({ id: 'late' })
    expect(stopOf(test, 'late')).toBe('bridge')
  })

  it('SCENE-10 brings whoever comes later, or comes back, into the new scene', async () => {
    const test = await openQuay({ host: 'door.1', ann: 'door.2' })
    await test.ask('ann', 'leave', {})
    await move(test)
    await wait(test)
    await test.arrive({ id: 'late' })
    await test.arrive({ id: 'ann' })
    expect([stopOf(test, 'late'), stopOf(test, 'ann')]).toEqual(['bar', 'table'])
  })

  it('SCENE-12 goes on without the host who wanted it, and after the loss of the process', async () => {
    const test = await openQuay({ host: 'door.1', ann: 'door.2', bob: 'bridge.1' })
    await move(test)
    await test.ask('host', 'leave', {})
    const after = await test.restart()
    expect(after.meeting.moving).toMatchObject({ scene: 'cafe' })
    after.clock.advance(COUNTDOWN_MS - 1)
    await after.meeting.watchHosts()
    // First everybody comes back to where they were.
    await after.arrive({ id: 'ann' })
    expect(placeOf(after, 'ann')).toBe('door.2')
    await after.arrive({ id: 'bob' })
    await wait(after, 1)
    expect([stopOf(after, 'ann'), after.meeting.scene, after.meeting.moving]).toEqual(['bar', 'cafe', null])
    expect((await after.restart()).meeting.scene).toBe('cafe')
  })

  it('SCENE-12 is tried again while it cannot be stored, and nobody is in two places', async () => {
    const test = await openQuay({ host: 'door.1', ann: 'door.2' })
    await move(test)
    test.store.broken = true
    test.clock.advance(COUNTDOWN_MS)
    await expect(test.meeting.watchHosts()).rejects.toThrow()
    expect([stopOf(test, 'ann'), test.meeting.scene]).toEqual(['door', 'quay'])
    test.store.broken = false
    await wait(test, 1000)
    expect([stopOf(test, 'host'), stopOf(test, 'ann')]).toEqual(['bar', 'bar'])
    for (const id of ['b', 'c', 'd', 'e']) await test.arrive({ id, place: 'table.seat.1' })
    expect(['b', 'c', 'd', 'e'].map((id) => stopOf(test, id))).toEqual(['table', 'table', 'table', 'table'])
  })

  it('SCENE-12 loses nobody who leaves or goes there while it happens', async () => {
    const test = await openQuay({ host: 'door.1', ann: 'door.2', bob: 'door.3' })
    await move(test)
    let open = () => {}
    test.store.gate = new Promise<void>((resolve) => {
      open = resolve
    })
    test.clock.advance(COUNTDOWN_MS)
    const through = test.ask('ann', 'go.through', { passage: 'door.in' })
    const moving = test.meeting.watchHosts()
    const left = test.ask('bob', 'leave', {})
    open()
    await Promise.all([through, moving, left])
    expect(test.meeting.people).toHaveLength(2)
    expect(new Set(['host', 'ann'].map((id) => placeOf(test, id))).size).toBe(2)
    for (const id of ['b', 'c', 'd', 'e']) await test.arrive({ id, place: 'bar.1' })
    const places = test.meeting.people.map(({ placement }) => placement.place)
    expect(new Set(places).size).toBe(6)
    expect(places.every((place) => /^(bar|table)/.test(place))).toBe(true)
  })
})
