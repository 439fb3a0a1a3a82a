import { expect, it } from 'vitest'
import { createMemoryStore } from './memoryStore.ts'
import { openTestMeeting, type TestMeeting } from './testMeeting.ts'
import { TEST_SCENES } from './testScenes.ts'
import { LEADER_GONE_MS } from './walking.ts'

async function openWalk(): Promise<TestMeeting> {
  const test = await openTestMeeting({ scene: 'quay' }, createMemoryStore(), TEST_SCENES)
  await test.arrive({ id: 'host', role: 'host', place: 'bridge.1' })
  await test.arrive({ id: 'ann', place: 'bridge.seat.1' })
  await test.arrive({ id: 'bob', place: 'door.1' })
  await test.ask('host', 'moderate', { action: 'leadWalk' })
  return test
}

const stopOf = ({ meeting }: TestMeeting, id: string) => meeting.person(id)?.placement.place.split('.')[0]
/** The others follow once the leader has been answered. */
const settled = () => new Promise((resolve) => setImmediate(resolve))

it('WALK-1 is led by one host at a time, and everybody else is told', async () => {
  const test = await openWalk()
  await test.arrive({ id: 'second', role: 'host' })
  expect(test.meeting.walk?.leaderId).toBe('host')
  expect([test.noticesTo('ann').at(-2), test.noticesTo('host')]).toEqual([
    'walkOffered',
    expect.not.arrayContaining(['walkOffered']),
  ])
  for (const [id, code] of [
    ['second', 'walk.led'],
    ['ann', 'command.notAllowed'],
  ] as const)
    expect(await test.ask(id, 'moderate', { action: 'leadWalk' })).toMatchObject({ refusal: { code } })
  expect(await test.ask('host', 'moderate', { action: 'leadWalk' })).toMatchObject({ value: { carriedOut: 0 } })
})

it('WALK-2 WALK-3 takes along whoever accepted, through doors too, and nobody else', async () => {
  const test = await openWalk()
  expect(await test.ask('host', 'walk.set', { along: true })).toMatchObject({ refusal: { code: 'walk.none' } })
  await test.ask('host', 'go.toStop', { stop: 'door' })
  await settled()
  expect([stopOf(test, 'ann'), test.meeting.person('ann')?.placement.seated]).toEqual(['bridge', true])
  await test.ask('ann', 'walk.set', { along: true })
  expect([stopOf(test, 'ann'), test.meeting.person('ann')?.placement.seated]).toEqual(['door', false])
  await test.ask('host', 'go.through', { passage: 'door.in' })
  await settled()
  expect([stopOf(test, 'ann'), stopOf(test, 'bob')]).toEqual(['bar', 'door'])
  await test.ask('ann', 'quiet.set', { quiet: true })
  await test.ask('host', 'go.through', { passage: 'door.out' })
  await settled()
  expect(stopOf(test, 'ann')).toBe('bar')
  await test.ask('ann', 'quiet.set', { quiet: false })
  await test.ask('ann', 'walk.set', { along: false })
  await test.ask('host', 'go.toStop', { stop: 'bridge' })
  await settled()
  expect([stopOf(test, 'ann'), test.meeting.walk?.along.size]).toEqual(['bar', 0])
})

it('WALK-4 ends when it is ended, and when its leader leaves or is gone for a minute', async () => {
  for (const way of ['ended', 'left', 'lost'] as const) {
    const test = await openWalk()
    await test.ask('ann', 'walk.set', { along: true })
    if (way === 'ended') await test.ask('host', 'moderate', { action: 'endWalk' })
    if (way === 'left') await test.ask('host', 'leave', {})
    if (way === 'lost') {
      test.meeting.drop('host', test.meeting.person('host')!.sessionId!)
      test.clock.advance(LEADER_GONE_MS - 1)
      test.meeting.letGoOfTheLost()
      expect(test.meeting.walk).not.toBeNull()
      test.clock.advance(1)
      test.meeting.letGoOfTheLost()
    }
    expect([way, test.meeting.walk, test.noticesTo('ann').includes('walkOver')]).toEqual([way, null, true])
    expect(await test.ask('ann', 'walk.set', { along: true })).toMatchObject({ refusal: { code: 'walk.none' } })
    expect(await test.ask('ann', 'walk.set', { along: false })).toMatchObject({ ok: true })
    expect((await test.restart()).meeting.walk).toBeNull()
  }
})
