import { expect, it } from 'vitest'
import { openTestMeeting } from './testMeeting.ts'

const code = (outcome: { ok: boolean }) => ('refusal' in outcome ? (outcome.refusal as { code: string }).code : 'ok')

async function talking() {
  const test = await openTestMeeting()
  await test.arrive({ id: 'host', role: 'host', name: 'Hanna' })
  await test.arrive({ id: 'co', role: 'host', name: 'Carla' })
  await test.arrive({ id: 'hal', role: 'helper', name: 'Hal' })
  await test.arrive({ id: 'ann', name: 'Ann' })
  await test.arrive({ id: 'bob', name: 'Bob', microphone: 'none' })
  for (const id of ['host', 'co', 'hal', 'ann']) await test.ask(id, 'microphone.set', { microphone: 'on' })
  const quiet = () => test.ask('host', 'moderate', { action: 'quietRoom' })
  const microphone = (id: string) => test.meeting.person(id)?.microphone
  const isHeard = (id: string) => test.voice.people.get(id)?.mayBeHeard ?? false
  return { test, quiet, microphone, isHeard }
}

it('MOD-12 a quiet room silences everybody but hosts at once, and is told to everyone', async () => {
  const { test, quiet, microphone, isHeard } = await talking()
  expect(await quiet()).toEqual({ ok: true, value: { carriedOut: 1 } })
  expect(['host', 'co', 'hal', 'ann', 'bob'].map(isHeard)).toEqual([true, true, false, false, false])
  expect(['host', 'co', 'hal', 'ann', 'bob'].map(microphone)).toEqual(['on', 'on', 'silenced', 'silenced', 'none'])
  expect(test.meeting.isQuiet).toBe(true)
  expect(test.told('notice').filter(({ notice }) => notice.code === 'roomQuiet')).toMatchObject([{ to: 'everyone' }])
  expect(await quiet(), 'it is quiet already').toEqual({ ok: true, value: { carriedOut: 0 } })
})

it('MOD-12 nobody but a host turns a microphone on while it is quiet, asked or not, and everybody may write', async () => {
  const { test, quiet, isHeard } = await talking()
  await quiet()
  for (const id of ['hal', 'ann', 'bob'])
    expect(code(await test.ask(id, 'microphone.set', { microphone: 'on' }))).toBe('voice.quiet')
  const asked = await test.ask('host', 'moderate', { action: 'askMicrophone', target: 'ann' })
  expect(asked).toEqual({ ok: true, value: { carriedOut: 0 } })
  expect(isHeard('ann')).toBe(false)
  expect(code(await test.ask('ann', 'text.say', { text: 'I write' }))).toBe('ok')
  await test.ask('co', 'microphone.set', { microphone: 'off' })
  expect(code(await test.ask('co', 'microphone.set', { microphone: 'on' }))).toBe('ok')
  expect(isHeard('co')).toBe(true)
})

it('MOD-12 who comes in, comes back or opens another page meanwhile is not heard either', async () => {
  const { test, quiet, microphone, isHeard } = await talking()
  await quiet()
  await test.arrive({ id: 'dee', name: 'Dee', microphone: 'on' })
  await test.arrive({ id: 'ann', name: 'Ann' })
  expect(['dee', 'ann'].map(microphone)).toEqual(['silenced', 'silenced'])
  expect(['dee', 'ann'].map(isHeard)).toEqual([false, false])
  expect(test.store.persons.get(test.meeting.id)!.get('dee')!.microphone).toBe('silenced')
})

it('MOD-12 survives the loss of the process', async () => {
  const { test, quiet } = await talking()
  await quiet()
  const after = await test.restart()
  expect(after.meeting.isQuiet).toBe(true)
  await after.arrive({ id: 'ann', name: 'Ann' })
  expect(code(await after.ask('ann', 'microphone.set', { microphone: 'on' }))).toBe('voice.quiet')
  expect(after.voice.people.get('ann')!.mayBeHeard).toBe(false)
})

it('MOD-12 a microphone that is being turned on at that moment is not heard', async () => {
  const { test, quiet, microphone, isHeard } = await talking()
  await test.ask('ann', 'microphone.set', { microphone: 'off' })
  let open: (() => void) | undefined
  test.store.gate = new Promise<void>((resolve) => {
    open = resolve
  })
  const turning = test.ask('ann', 'microphone.set', { microphone: 'on' })
  await new Promise((resolve) => setImmediate(resolve))
  const quieting = quiet()
  open?.()
  await Promise.all([turning, quieting])
  expect([microphone('ann'), isHeard('ann')]).toEqual(['silenced', false])
  expect(test.store.persons.get(test.meeting.id)!.get('ann')!.microphone).toBe('silenced')
})

it('MOD-4 quiet holds even when it cannot be stored', async () => {
  const { test, quiet, isHeard } = await talking()
  test.store.broken = true
  await expect(quiet()).rejects.toThrow('disk')
  expect([test.meeting.isQuiet, isHeard('ann'), isHeard('host')]).toEqual([true, false, true])
})

it('MOD-13 opening the room opens no microphone, and lets everybody open their own', async () => {
  const { test, quiet, microphone, isHeard } = await talking()
  await quiet()
  expect(await test.ask('co', 'moderate', { action: 'openRoom' })).toEqual({ ok: true, value: { carriedOut: 1 } })
  expect(['hal', 'ann'].map(microphone)).toEqual(['silenced', 'silenced'])
  expect(['hal', 'ann'].map(isHeard)).toEqual([false, false])
  expect(test.noticesTo('ann')).toContain('roomOpen')
  await test.ask('ann', 'microphone.set', { microphone: 'on' })
  expect(isHeard('ann')).toBe(true)
  expect((await test.restart()).meeting.isQuiet).toBe(false)
})

it('MOD-14 hosts alone learn who was removed, on coming in too, and let them come back with the same invitation', async () => {
  const { test } = await talking()
  const lists = () => test.told('removedList').map(({ to, people }) => [to, people.map(({ name }) => name)])
  await test.ask('host', 'moderate', { action: 'remove', target: 'ann' })
  expect(lists().at(-1)).toEqual([['host', 'co'], ['Ann']])
  await test.arrive({ id: 'third', role: 'host', name: 'Thea' })
  expect(lists().at(-1)).toEqual([['third'], ['Ann']])
  const bringBack = { action: 'bringBack', target: 'ann' } as const
  expect(code(await test.ask('hal', 'moderate', bringBack))).toBe('command.notAllowed')
  expect(code(await test.ask('host', 'moderate', { action: 'bringBack', target: 'bob' }))).toBe('moderation.nobody')
  expect(await test.ask('co', 'moderate', bringBack)).toEqual({ ok: true, value: { carriedOut: 1 } })
  expect(lists().at(-1)).toEqual([['host', 'co', 'third'], []])
  expect(test.noticesTo('host')).toContain('broughtBack')
  expect(test.noticesTo('hal')).not.toContain('broughtBack')
  expect(code(await test.ask('host', 'moderate', bringBack)), 'back already').toBe('moderation.nobody')
  expect(code(test.meeting.admit({ personId: 'ann', name: 'Ann', role: 'resident' }))).toBe('ok')
  expect(code(await test.tryArrive({ id: 'ann' }))).toBe('ok')
  expect(test.meeting.person('ann')!.name).toBe('Ann')
})

it('MOD-14 is known after the loss of the process, and what could not be stored is not lifted', async () => {
  const { test } = await talking()
  await test.ask('host', 'moderate', { action: 'remove', target: 'ann' })
  const after = await test.restart()
  await after.arrive({ id: 'host', role: 'host', name: 'Hanna' })
  expect(after.told('removedList').at(-1)).toMatchObject({ to: ['host'], people: [{ id: 'ann', name: 'Ann' }] })
  after.store.broken = true
  await expect(after.ask('host', 'moderate', { action: 'bringBack', target: 'ann' })).rejects.toThrow('disk')
  expect(code(after.meeting.admit({ personId: 'ann', name: 'Ann', role: 'resident' }))).toBe('join.removed')
})
