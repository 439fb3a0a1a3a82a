import { describe, expect, it } from 'vitest'
import { code, door, record, withWaitingRoom } from './testDoor.ts'
import { openTestMeeting } from './testMeeting.ts'
import { MOST_WAITING } from './WaitingList.ts'

describe('who waits', () => {
  it('DOOR-1 without a waiting room nobody does, but with an invitation that says so', async () => {
    const { knock } = door(await openTestMeeting())
    expect(knock('ann')).toMatchObject({ ok: true, value: { name: 'ann' } })
    expect(knock('bob', 'Bob', { invitationWaits: true })).toMatchObject({ value: { waiting: expect.any(String) } })
  })

  it('DOOR-1 in a waiting room everybody but hosts, who was let in and who was here before', async () => {
    const { test, knock } = await withWaitingRoom()
    expect(knock('ann')).toMatchObject({ value: { waiting: expect.any(String) } })
    expect(knock('bob', 'Bob', { admission: 'letIn' })).not.toMatchObject({ value: { waiting: expect.anything() } })
    expect(knock('dan', 'Dan', { wasHere: true })).not.toMatchObject({ value: { waiting: expect.anything() } })
    const host = test.meeting.admit({ personId: 'third', name: 'Third', role: 'host' })
    expect(host).toEqual({ ok: true, value: { name: 'Third', personId: 'third' } })
  })

  it('DOOR-1 in a planned meeting everybody until a host is in, and then they come in by themselves', async () => {
    const test = await openTestMeeting({ startsAtMs: 1_000_000, lengthMinutes: 60 })
    const { wait, told } = door(test)
    const [ann, bob] = [wait('ann', 'Ann'), wait('bob', 'Bob', { invitationWaits: true })]
    expect(ann.view).toMatchObject({ why: 'noHost', host: null })
    await test.arrive({ id: 'host', role: 'host', name: 'Hanna' })
    await expect.poll(() => ann.outcome).toEqual({ kind: 'letIn' })
    expect(told(), 'who waits for another reason waits on').toMatchObject([{ name: 'Bob', why: 'host' }])
    expect(bob.view).toMatchObject({ why: 'host', number: 1, host: 'Hanna' })
  })

  it('JOIN-5 JOIN-6 JOIN-8 lock, capacity and the end decide before there is a place at the door', async () => {
    const { test, knock } = await withWaitingRoom()
    await test.ask('host', 'moderate', { action: 'lock' })
    expect(code(knock('ann'))).toBe('join.locked')
    const small = await openTestMeeting({ waitingRoom: true, capacity: 1 })
    await small.arrive({ id: 'ann', name: 'Ann' })
    expect(code(door(small).knock('bob', 'Bob'))).toBe('join.full')
    const over = await openTestMeeting({ waitingRoom: true, ended: true })
    expect(code(door(over).knock('bob', 'Bob'))).toBe('join.ended')
  })

  it('DOOR-11 no more than fifty, and names at the door are kept apart', async () => {
    const { wait, knock, told } = await withWaitingRoom()
    for (let number = 0; number < MOST_WAITING; number++) wait(`a${number}`, `Guest ${number}`)
    expect(code(knock('late', 'Late'))).toBe('door.crowded')
    expect(told()).toHaveLength(MOST_WAITING)
    expect(code(knock('a7', 'Guest 8'))).toBe('name.taken')
    expect(code(knock('a7', 'Guest 7')), 'who is at the door already stays').toBe('ok')
  })
})

describe('the place at the door', () => {
  it('DOOR-2 is found by its secret on its own device alone', async () => {
    const { test, wait } = await withWaitingRoom()
    const { secret } = wait('ann')
    for (const [wrong, device] of [
      [secret, 'device-bob'],
      ['', 'device-ann'],
      [`${secret}x`, 'device-ann'],
      ['__proto__', 'device-ann'],
    ] as const)
      expect(test.meeting.waitingPlace(wrong, device)).toBeUndefined()
    expect(test.meeting.waitingPlace(secret, 'device-ann')).toBeDefined()
  })

  it('DOOR-2 goes over to a newer page of the same device, which keeps its turn', async () => {
    const { wait, names } = await withWaitingRoom()
    const first = wait('ann', 'Ann')
    wait('bob', 'Bob')
    const { secret } = first
    const line = first.openLine(first.version, () => 0)
    const again = wait('ann', 'Anna')
    expect(await line.ended).toBe('replaced')
    expect(again).toBe(first)
    expect(first.formerSecrets.has(secret)).toBe(true)
    expect(names()).toEqual(['Anna', 'Bob'])
  })

  it('DOOR-4 says at once what is different, and a second line ends the first', async () => {
    const { test, wait, moderate } = await withWaitingRoom()
    const [ann, bob] = [wait('ann', 'Ann'), wait('bob', 'Bob')]
    expect(bob.view).toMatchObject({ why: 'host', number: 2, host: 'Hanna', greeting: null })
    const older = bob.openLine(bob.version, () => 0)
    const line = bob.openLine(bob.version, () => 0)
    expect(await older.ended).toBe('replaced')
    await moderate('host', 'letIn', ann.personId)
    expect(await line.ended).toBe('changed')
    expect(bob.view).toMatchObject({ number: 1 })
    await test.ask('host', 'moderate', { action: 'greet', text: ' Come\u202e  in ' })
    expect(bob.view).toMatchObject({ greeting: 'Come  in' })
  })

  it('DOOR-5 is over 15 s after the last line ended, and its turn is found again', async () => {
    const { test, wait, names } = await withWaitingRoom()
    const ann = wait('ann', 'Ann')
    const now = () => test.clock.monotonicMs()
    const line = ann.openLine(0, now)
    test.clock.advance(60_000)
    test.meeting.letGoOfTheLost()
    expect(names(), 'a line that is open holds the place').toEqual(['Ann'])
    line.close()
    wait('bob', 'Bob').openLine(0, now)
    test.clock.advance(14_900)
    test.meeting.letGoOfTheLost()
    expect(names()).toEqual(['Ann', 'Bob'])
    test.clock.advance(100)
    test.meeting.letGoOfTheLost()
    expect(names()).toEqual(['Bob'])
    expect(test.meeting.waitingPlace(ann.secret, 'device-ann')).toBeUndefined()
    expect(record(test, 'ann')).toBeUndefined()
    wait('ann', 'Ann')
    expect(names(), 'back in turn').toEqual(['Ann', 'Bob'])
    expect(test.noticesTo('host').filter((one) => one === 'someoneWaits')).toHaveLength(2)
  })

  it('DOOR-14 a call for help reaches every host once, is answered by one, and stays until it is taken back', async () => {
    const { test, wait, moderate, told } = await withWaitingRoom()
    await test.arrive({ id: 'eve', name: 'Eve' })
    const ann = wait('ann', 'Ann')
    const calls = (id: string) => test.noticesTo(id).filter((one) => one === 'helpAtDoor').length
    expect(code(await moderate('host', 'answerAtDoor', 'ann'))).toBe('ok')
    expect(ann.view).toMatchObject({ helpCalled: false, helpSeenBy: null })
    for (let asked = 0; asked < 3; asked++) test.meeting.helpAtDoor(ann, true)
    expect([calls('host'), calls('co'), calls('eve')]).toEqual([1, 1, 0])
    expect(told()).toMatchObject([{ name: 'Ann', helpCalled: true, helpSeenBy: null }])
    await test.arrive({ id: 'late', role: 'host', name: 'Lars' })
    expect(calls('late')).toBe(1)
    const line = ann.openLine(ann.version, () => 0)
    await moderate('co', 'answerAtDoor', 'ann')
    expect(await line.ended).toBe('changed')
    await moderate('host', 'answerAtDoor', 'ann')
    expect(ann.view).toMatchObject({ helpCalled: true, helpSeenBy: 'Carla', number: 1 })
    await test.arrive({ id: 'later', role: 'host', name: 'Lena' })
    expect(calls('later')).toBe(0)
    test.meeting.helpAtDoor(ann, false)
    expect(told()).toMatchObject([{ helpCalled: false, helpSeenBy: null }])
    expect(code(await moderate('eve', 'answerAtDoor', 'ann'))).toBe('command.notAllowed')
    expect(code(await moderate('host', 'answerAtDoor', 'eve'))).toBe('door.done')
  })

  it('DOOR-6 DOOR-13 is told to hosts alone, with what they need to know', async () => {
    const { test, wait, told } = await withWaitingRoom()
    await test.arrive({ id: 'eve', name: 'Eve' })
    const ann = wait('ann', 'Ann', { companion: true, cameBy: 'link' })
    test.meeting.microphoneAtDoor(ann, 'heard')
    test.clock.advance(120_000)
    ann.openLine(0, () => 0)
    await test.arrive({ id: 'late', role: 'host', name: 'Lars' })
    expect(test.told('waitingList').every(({ to }) => !to.includes('eve'))).toBe(true)
    expect(test.told('waitingList').at(-1)?.to).toContain('late')
    expect(told()).toMatchObject([
      { name: 'Ann', microphone: 'heard', companion: true, cameBy: 'link', waitedMs: 120_000, before: null },
    ])
    expect(test.noticesTo('late')).toContain('someoneWaits')
    expect(test.noticesTo('eve')).not.toContain('someoneWaits')
  })
})
