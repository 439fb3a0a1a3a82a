import { expect, it } from 'vitest'
import { openHostedMeeting, type TestMeeting } from './testMeeting.ts'

const code = (outcome: { ok: boolean }) => ('refusal' in outcome ? (outcome.refusal as { code: string }).code : 'ok')

async function opened() {
  const test = await openHostedMeeting()
  await test.arrive({ id: 'co', role: 'host', name: 'Carla' })
  for (const id of ['host', 'co', 'ann', 'bob']) await test.ask(id, 'microphone.set', { microphone: 'on' })
  return { test, ...handles(test) }
}

function handles(test: TestMeeting) {
  const reach = (id: string) => test.meeting.person(id)?.reach
  const everywhere = (id: string) => test.voice.people.get(id)?.everywhere
  const isHeard = (id: string) => test.voice.people.get(id)?.mayBeHeard
  const does = (id: string, action: 'giveWord' | 'openLine', target: string) =>
    test.ask(id, 'moderate', { action, target })
  const all = (id: string, action: 'takeWord' | 'speakToAll' | 'speakNearby' | 'quietRoom') =>
    test.ask(id, 'moderate', { action })
  const lineOf = (id: string) => test.voice.lines.of(id)
  return { reach, everywhere, isHeard, does, all, lineOf }
}

it('MOD-15 the word goes to one at a time, lowers their hand, is told and is a fact', async () => {
  const { test, reach, everywhere, does, all } = await opened()
  await test.ask('bob', 'hand.set', { raised: true })
  expect(code(await does('host', 'giveWord', 'ann'))).toBe('ok')
  expect([reach('ann'), everywhere('ann')]).toEqual(['word', true])
  expect(await does('co', 'giveWord', 'bob')).toEqual({ ok: true, value: { carriedOut: 1 } })
  expect([reach('ann'), reach('bob'), everywhere('ann'), everywhere('bob')]).toEqual(['near', 'word', false, true])
  expect(test.meeting.person('bob')!.handRaised).toBe(0)
  expect(test.noticesTo('ann')).toEqual(expect.arrayContaining(['wordGiven', 'wordTaken']))
  expect(test.noticesTo('bob')).toContain('wordGiven')
  expect(test.noticesTo('bob')).not.toContain('handLowered')
  expect(await does('host', 'giveWord', 'bob'), 'has it').toEqual({ ok: true, value: { carriedOut: 0 } })
  expect(await all('host', 'takeWord')).toEqual({ ok: true, value: { carriedOut: 1 } })
  expect(await all('co', 'takeWord'), 'nobody has it').toEqual({ ok: true, value: { carriedOut: 0 } })
  expect([reach('bob'), everywhere('bob')]).toEqual(['near', false])
})

it('MOD-15 two hosts who give it at once leave one with the word', async () => {
  const { test, reach, does } = await opened()
  const answers = await Promise.all([does('host', 'giveWord', 'ann'), does('co', 'giveWord', 'bob')])
  expect(answers.map(code)).toEqual(['ok', 'ok'])
  expect(['ann', 'bob'].map(reach).sort()).toEqual(['near', 'word'])
  expect(test.voice.people.get('ann')!.everywhere).toBe(reach('ann') === 'word')
})

it('MOD-15 waits for a dropped line, and ends by leaving and when it grows quiet, in which it is refused', async () => {
  const { test, reach, everywhere, does, all } = await opened()
  await does('host', 'giveWord', 'ann')
  test.meeting.drop('ann', test.meeting.person('ann')!.sessionId!)
  expect(code(await does('host', 'giveWord', 'ann'))).toBe('ok')
  expect(reach('ann')).toBe('word')
  await test.arrive({ id: 'ann', name: 'Ann' })
  expect([reach('ann'), everywhere('ann')]).toEqual(['word', true])
  await test.arrive({ id: 'ann', name: 'Ann' })
  expect(everywhere('ann'), 'on another page of theirs').toBe(true)
  await all('host', 'quietRoom')
  expect([reach('ann'), everywhere('ann')]).toEqual(['near', false])
  expect(code(await does('host', 'giveWord', 'bob'))).toBe('voice.quiet')
  await test.ask('host', 'moderate', { action: 'openRoom' })
  await does('host', 'giveWord', 'bob')
  await test.ask('bob', 'leave', {})
  await test.arrive({ id: 'bob', name: 'Bob' })
  expect([reach('bob'), everywhere('bob')]).toEqual(['near', false])
})

it('MOD-16 a host speaks to everyone until they stop, drop or enter a private line', async () => {
  const { test, reach, everywhere, does, all } = await opened()
  await all('host', 'speakToAll')
  await all('co', 'speakToAll')
  expect(['host', 'co'].map(everywhere)).toEqual([true, true])
  expect(await all('host', 'speakToAll')).toEqual({ ok: true, value: { carriedOut: 0 } })
  await all('host', 'speakNearby')
  expect([everywhere('host'), everywhere('co')]).toEqual([false, true])
  test.meeting.drop('co', test.meeting.person('co')!.sessionId!)
  expect([reach('co'), everywhere('co')]).toEqual(['near', false])
  await all('host', 'speakToAll')
  await test.ask('ann', 'help.set', { called: true })
  await does('host', 'openLine', 'ann')
  expect([reach('host'), everywhere('host')]).toEqual(['line', false])
  expect(code(await all('host', 'speakToAll'))).toBe('voice.onLine')
  expect(code(await does('host', 'giveWord', 'ann'))).toBe('voice.onLine')
})

it('MOD-17 of two hosts who answer at once one has the line, and nobody is aimed at who did not call', async () => {
  const { test, reach, lineOf, does } = await opened()
  expect(code(await does('host', 'openLine', 'ann'))).toBe('voice.answered')
  await does('host', 'giveWord', 'ann')
  await test.ask('ann', 'help.set', { called: true })
  const answers = await Promise.all([does('host', 'openLine', 'ann'), does('co', 'openLine', 'ann')])
  expect(answers.map(code)).toEqual(['ok', 'voice.answered'])
  expect([lineOf('host'), lineOf('ann'), lineOf('co')]).toEqual(['ann', 'host', null])
  expect([reach('host'), reach('ann'), reach('co')]).toEqual(['line', 'line', 'near'])
  expect(test.meeting.person('ann')!.helpCalled).toBe(false)
  expect(test.noticesTo('ann')).toContain('lineOpen')
  expect(test.noticesTo('bob')).not.toContain('lineOpen')
})

it('MOD-17 MOD-18 in a quiet room the caller may speak on the line, and is silenced before it ends', async () => {
  const { test, isHeard, does, all } = await opened()
  await all('host', 'quietRoom')
  await test.ask('ann', 'help.set', { called: true })
  expect(code(await test.ask('ann', 'microphone.set', { microphone: 'on' }))).toBe('voice.quiet')
  await does('host', 'openLine', 'ann')
  expect(code(await test.ask('ann', 'microphone.set', { microphone: 'on' }))).toBe('ok')
  expect(isHeard('ann')).toBe(true)
  await test.ask('ann', 'line.end', {})
  expect([isHeard('ann'), test.meeting.person('ann')!.microphone]).toEqual([false, 'silenced'])
  expect(test.noticesTo('ann').at(-1)).toBe('lineOver')
})

it.each(['line.end', 'leave', 'drop', 'again', 'remove', 'other line'] as const)(
  'MOD-18 a caller is silenced before a line ends that they did not end: %s',
  async (way) => {
    const { test, reach, lineOf, does } = await opened()
    for (const id of ['ann', 'bob']) await test.ask(id, 'help.set', { called: true })
    await does('host', 'openLine', 'ann')
    const order: string[] = []
    const { mayBeHeard, privateLine } = test.voice
    test.voice.mayBeHeard = (id, allowed) => {
      if (id === 'ann' && !allowed) order.push('silenced')
      mayBeHeard(id, allowed)
    }
    test.voice.privateLine = (...line) => {
      if (!line[2]) order.push('ended')
      privateLine(...line)
    }
    if (way === 'line.end') await test.ask('host', 'line.end', {})
    else if (way === 'leave') await test.ask('host', 'leave', {})
    else if (way === 'drop') test.meeting.drop('host', test.meeting.person('host')!.sessionId!)
    else if (way === 'again') await test.arrive({ id: 'host', role: 'host', name: 'Hanna' })
    else if (way === 'remove') await test.ask('co', 'moderate', { action: 'remove', target: 'ann' })
    else await does('host', 'openLine', 'bob')
    if (way === 'remove') return expect([lineOf('host'), reach('host')]).toEqual([null, 'near'])
    expect(order.slice(0, 2)).toEqual(['silenced', 'ended'])
    expect([reach('ann'), lineOf('ann'), test.meeting.person('ann')!.microphone]).toEqual(['near', null, 'silenced'])
    expect(test.noticesTo('ann').at(-1)).toMatch(/lineOver|left/)
    expect(test.noticesTo('ann')).toContain('lineOver')
  },
)

it('MOD-18 who ends it goes on as before, and ending nothing changes nothing', async () => {
  const { test, isHeard, does } = await opened()
  expect(code(await test.ask('ann', 'line.end', {}))).toBe('ok')
  await test.ask('ann', 'help.set', { called: true })
  await does('host', 'openLine', 'ann')
  expect(code(await test.ask('bob', 'line.end', {}))).toBe('ok')
  expect(test.voice.lines.of('ann')).toBe('host')
  await test.ask('ann', 'line.end', {})
  expect([isHeard('ann'), isHeard('host')]).toEqual([true, true])
  expect([test.noticesTo('ann').at(-1), test.noticesTo('host').at(-1)]).toEqual(['lineEnded', 'lineEnded'])
})

it('CMD-12 a page says how its line carries, and everybody sees it until it comes anew', async () => {
  const { test } = await opened()
  const beat = (roundTripMs: number, lost: number) => test.ask('ann', 'heartbeat', { line: { roundTripMs, lost } })
  const weak = () => test.meeting.person('ann')!.weak
  await beat(900, 0)
  expect(weak()).toBe(true)
  const changes = test.told('changed').length
  await beat(300, 0)
  await test.ask('ann', 'heartbeat', {})
  expect([weak(), test.told('changed').length]).toEqual([true, changes])
  await beat(40, 0)
  expect(weak()).toBe(false)
})
