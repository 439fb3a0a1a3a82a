import { MANIFESTS } from '@towpath/scenes/manifests'
import type { SceneManifest } from '@towpath/shared/scene/SceneManifest'
import { describe, expect, it } from 'vitest'
import { createMemoryStore } from './memoryStore.ts'
import { openTestMeeting, type TestMeeting } from './testMeeting.ts'

const walk = MANIFESTS['canal-walk']
const [path, table] = walk.stops.map(({ id }) => id) as [string, string]
const seatsOf = (stopId: string) => walk.stops.find(({ id }) => id === stopId)!.seats.map(({ id }) => id)
const manifest: SceneManifest = {
  ...walk,
  stops: walk.stops.map((stop) => (stop.id === table ? { ...stop, audioPlace: { lampColour: '#ffcc00' } } : stop)),
}

const spotOf = (test: TestMeeting, id: string) => test.voice.people.get(id)?.audioSpot
const close = (test: TestMeeting, by = 'host') => test.ask(by, 'moderate', { action: 'closeTables' })
const open = (test: TestMeeting) => test.ask('host', 'moderate', { action: 'openTables' })

async function openCafe(store = createMemoryStore()) {
  const test = await openTestMeeting({ id: 'm' }, store, [manifest])
  await test.arrive({ id: 'host', role: 'host', name: 'Hanna', place: seatsOf(path)[0]! })
  await test.arrive({ id: 'ann', name: 'Ann', place: seatsOf(table)[0]! })
  return test
}

describe('tables', () => {
  it('VOICE-19 the engine is told the audio place of everybody’s place, wherever they go or are put', async () => {
    const test = await openCafe()
    expect([spotOf(test, 'host'), spotOf(test, 'ann')]).toEqual([null, { id: table, closed: false }])
    await test.ask('ann', 'go.toStop', { stop: path })
    expect(spotOf(test, 'ann')).toBeNull()
    await test.ask('host', 'go.toStop', { stop: table })
    expect(spotOf(test, 'host')).toEqual({ id: table, closed: false })
    await test.ask('host', 'moderate', { action: 'swap', target: 'ann', other: 'host' })
    await test.ask('host', 'moderate', { action: 'bringHere', target: 'ann' })
    expect(spotOf(test, 'ann')).toEqual({ id: table, closed: false })
  })

  it('VOICE-22 a host closes and opens them once each, everybody is told, and who comes later finds them closed', async () => {
    const test = await openCafe()
    expect(await close(test, 'ann')).toMatchObject({ ok: false })
    expect(await close(test)).toEqual({ ok: true, value: { carriedOut: 1 } })
    expect(await close(test)).toEqual({ ok: true, value: { carriedOut: 0 } })
    expect([spotOf(test, 'ann'), test.meeting.hasClosedTables]).toEqual([{ id: table, closed: true }, true])
    await test.arrive({ id: 'bob', place: seatsOf(table)[1]! })
    expect(spotOf(test, 'bob')).toEqual({ id: table, closed: true })
    expect(await open(test)).toEqual({ ok: true, value: { carriedOut: 1 } })
    expect([spotOf(test, 'ann'), spotOf(test, 'bob')].map((spot) => spot?.closed)).toEqual([false, false])
    expect(test.noticesTo('ann')).toEqual(expect.arrayContaining(['tablesClosed', 'tablesOpen']))
  })

  it('VOICE-22 closed holds though storing fails, opened only once it is stored, and a restart changes nothing', async () => {
    const test = await openCafe()
    test.store.broken = true
    await expect(close(test)).rejects.toThrow()
    expect(spotOf(test, 'ann')).toEqual({ id: table, closed: true })
    test.store.broken = false
    await open(test)
    await close(test)
    test.store.broken = true
    await expect(open(test)).rejects.toThrow()
    expect(spotOf(test, 'ann')).toEqual({ id: table, closed: true })
    test.store.broken = false
    const again = await openCafe(test.store)
    expect(spotOf(again, 'ann')).toEqual({ id: table, closed: true })
  })
})
