import { describe, expect, it } from 'vitest'
import { code, door, record, withWaitingRoom } from './testDoor.ts'
import { openTestMeeting } from './testMeeting.ts'

describe('a host’s answer', () => {
  it('DOOR-7 letting in is stored first, and holds for every return', async () => {
    const { test, wait, knock, moderate, names } = await withWaitingRoom()
    const ann = wait('ann', 'Ann')
    expect(await moderate('host', 'letIn', 'ann')).toEqual({ ok: true, value: { carriedOut: 1 } })
    expect(ann.outcome).toEqual({ kind: 'letIn' })
    expect(names()).toEqual([])
    expect(record(test, 'ann')?.admission).toBe('letIn')
    expect(knock('ann', 'Ann'), 'also before the page has heard it').toEqual({
      ok: true,
      value: { name: 'Ann', personId: 'ann' },
    })
    const after = door(await test.restart())
    expect(after.knock('ann', 'Ann', { admission: 'none' })).not.toMatchObject({
      value: { waiting: expect.anything() },
    })
  })

  it('DOOR-7 what cannot be stored did not happen, and may be tried again', async () => {
    const { test, wait, moderate, names } = await withWaitingRoom()
    const ann = wait('ann', 'Ann')
    test.store.broken = true
    await expect(moderate('host', 'letIn', 'ann')).rejects.toThrow('disk')
    expect(ann.outcome).toBeUndefined()
    expect(names()).toEqual(['Ann'])
    test.store.broken = false
    expect(code(await moderate('host', 'letIn', 'ann'))).toBe('ok')
  })

  it('DOOR-7 lock, capacity and names decide once more, in words for the host', async () => {
    const test = await openTestMeeting({ waitingRoom: true, capacity: 1 })
    await test.arrive({ id: 'host', role: 'host', name: 'Hanna' })
    const { wait, moderate } = door(test)
    for (const [id, name] of [
      ['ann', 'Ann'],
      ['bob', 'Bob'],
      ['lars', 'Lars'],
    ] as const)
      wait(id, name)
    await test.ask('host', 'moderate', { action: 'lock' })
    expect(code(await moderate('host', 'letIn', 'ann'))).toBe('door.locked')
    await test.ask('host', 'moderate', { action: 'unlock' })
    await test.arrive({ id: 'co', role: 'host', name: 'Lars' })
    expect(code(await moderate('host', 'letIn', 'lars'))).toBe('door.name')
    expect(await moderate('host', 'letInAll')).toEqual({ ok: true, value: { carriedOut: 1 } })
    expect(code(await moderate('host', 'letIn', 'bob')), 'the first of the row has the place').toBe('door.full')
  })

  it('DOOR-8 of two hosts who answer at once one is obeyed', async () => {
    const { wait, moderate, test } = await withWaitingRoom()
    const ann = wait('ann', 'Ann')
    const both = await Promise.all([moderate('host', 'letIn', 'ann'), moderate('co', 'turnAway', 'ann')])
    expect(both.map(code)).toEqual(['ok', 'door.done'])
    expect(ann.outcome).toEqual({ kind: 'letIn' })
    expect(code(await moderate('co', 'letIn', 'ann')), 'twice').toBe('door.done')
    await test.arrive({ id: 'eve', name: 'Eve' })
    expect(code(await moderate('eve', 'letIn', 'ann'))).toBe('command.notAllowed')
  })

  it('DOOR-9 not now comes with a kind sentence or own words, and asking again means the end of the row', async () => {
    const { test, wait, names, told } = await withWaitingRoom()
    const [ann, bob] = [wait('ann', 'Ann'), wait('bob', 'Bob')]
    const say = (target: string, words: object) =>
      test.ask('host', 'moderate', { action: 'turnAway', target, ...words })
    expect(code(await say('ann', { text: '  ' }))).toBe('text.empty')
    expect(code(await say('ann', { text: 'x'.repeat(201) }))).toBe('text.tooLong')
    expect(code(await say('ann', { sentence: 'call' }))).toBe('ok')
    expect(code(await say('bob', { text: 'See you\u200b on Friday' }))).toBe('ok')
    expect(ann.outcome).toEqual({ kind: 'notNow', notNow: { sentence: 'call' } })
    expect(bob.outcome).toEqual({ kind: 'notNow', notNow: { words: 'See you on Friday' } })
    expect(record(test, 'ann')).toBeUndefined()
    test.meeting.leaveDoor(ann)
    wait('carl', 'Carl')
    test.clock.advance(1_000)
    wait('ann', 'Ann')
    expect(names()).toEqual(['Carl', 'Ann'])
    expect(told().at(-1)).toMatchObject({ before: 'notNow' })
    expect(
      test.noticesTo('host').filter((one) => one === 'someoneWaits'),
      'nobody rings twice',
    ).toHaveLength(3)
  })

  it('DOOR-10 who is sent to the waiting room is out at once, stored or not, and waits', async () => {
    const { test, moderate, knock, told } = await withWaitingRoom()
    await test.arrive({ id: 'ann', name: 'Ann' }, 'line-of-ann')
    await test.ask('ann', 'hand.set', { raised: true })
    test.store.broken = true
    await expect(moderate('host', 'sendToWaiting', 'ann')).rejects.toThrow('disk')
    test.store.broken = false
    expect(test.meeting.person('ann')).toBeUndefined()
    expect(test.told('closed')).toEqual([{ type: 'closed', sessionId: 'line-of-ann', reason: 'waitAtDoor' }])
    expect(code(await test.tryArrive({ id: 'ann' })), 'with a ticket from before').toBe('join.ticket')
    const wasHere = { wasHere: true, admission: 'none' } as const
    expect(knock('ann', 'Ann', wasHere)).toMatchObject({ value: { waiting: expect.any(String) } })
    expect(told()).toMatchObject([{ id: 'ann', before: 'sentBack' }])
    expect(code(await moderate('host', 'sendToWaiting', 'co'))).toBe('moderation.outranked')
  })

  it('DOOR-10 holds after the loss of the process, until a host lets them in', async () => {
    const { test, moderate } = await withWaitingRoom()
    await test.arrive({ id: 'ann', name: 'Ann' })
    expect(code(await moderate('host', 'sendToWaiting', 'ann'))).toBe('ok')
    const after = await test.restart()
    const { wait, moderate: ask } = door(after)
    await after.arrive({ id: 'host', role: 'host', name: 'Hanna' })
    wait('ann', 'Ann', { wasHere: true, admission: 'sentBack' })
    expect(code(await ask('host', 'letIn', 'ann'))).toBe('ok')
    expect(code(await after.tryArrive({ id: 'ann' }))).toBe('ok')
  })

  it('DOOR-7 nobody who was removed comes in by the door', async () => {
    const { test, moderate, wait } = await withWaitingRoom()
    await test.arrive({ id: 'ann', name: 'Ann' })
    await moderate('host', 'sendToWaiting', 'ann')
    const ann = wait('ann', 'Ann')
    await test.tryArrive({ id: 'ann', removed: true })
    expect(code(await moderate('host', 'letIn', 'ann'))).toBe('join.removed')
    expect(ann.outcome).toBeUndefined()
  })

  it('DOOR-1 closing the waiting room lets in who waits for nothing else', async () => {
    const { test, wait, names } = await withWaitingRoom()
    const ann = wait('ann', 'Ann')
    wait('bob', 'Bob', { invitationWaits: true })
    await test.ask('host', 'moderate', { action: 'closeWaitingRoom' })
    await Promise.resolve()
    expect(test.meeting.hasWaitingRoom).toBe(false)
    await expect.poll(() => ann.outcome).toEqual({ kind: 'letIn' })
    expect(names()).toEqual(['Bob'])
    expect((await test.restart()).meeting.hasWaitingRoom).toBe(false)
  })

  it('DOOR-12 a greeting survives the process, and goes without words', async () => {
    const { test } = await withWaitingRoom()
    await test.ask('host', 'moderate', { action: 'greet', text: 'The kettle is on' })
    const after = await test.restart()
    await after.arrive({ id: 'host', role: 'host', name: 'Hanna' })
    expect(after.told('waitingList').at(-1)?.greeting).toBe('The kettle is on')
    await after.ask('host', 'moderate', { action: 'greet' })
    expect(after.told('waitingList').at(-1)?.greeting).toBeNull()
    expect(code(await after.ask('host', 'moderate', { action: 'greet', text: 'x'.repeat(201) }))).toBe('text.tooLong')
  })
})
