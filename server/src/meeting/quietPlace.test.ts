import { describe, expect, it } from 'vitest'
import { openHostedMeeting, type TestMeeting } from './testMeeting.ts'

const code = (outcome: { ok: boolean }) => ('refusal' in outcome ? (outcome.refusal as { code: string }).code : 'ok')
const withdraw = (test: TestMeeting, id: string, quiet = true) => test.ask(id, 'quiet.set', { quiet })
const heard = (test: TestMeeting) => test.voice.people.get('ann')?.mayBeHeard
const poses = (test: TestMeeting) => test.told('quietPlace').map(({ person }) => person.id)

describe('the quiet place', () => {
  it('QUIET-1 holds before it is stored, and even if it cannot be stored', async () => {
    const test = await openHostedMeeting()
    await test.ask('ann', 'microphone.set', { microphone: 'on' })
    expect(heard(test)).toBe(true)
    let open: (value?: unknown) => void = () => {}
    test.store.gate = new Promise((resolve) => {
      open = resolve
    })
    const asked = withdraw(test, 'ann')
    expect(test.meeting.person('ann')?.quietPlace).toBe(true)
    expect(heard(test)).toBe(false)
    expect(poses(test)).toContain('ann')
    open()
    expect(code(await asked)).toBe('ok')
    test.store.gate = undefined
    await withdraw(test, 'ann', false)
    test.store.broken = true
    await expect(withdraw(test, 'ann')).rejects.toThrow()
    expect(test.meeting.person('ann')?.quietPlace).toBe(true)
    test.store.broken = false
    expect(code(await withdraw(test, 'ann', false))).toBe('ok')
    expect(test.meeting.person('ann')?.quietPlace).toBe(false)
  })

  it('QUIET-1 hears nobody, also nobody who comes in later, and afterwards everybody but those who are kept apart', async () => {
    const test = await openHostedMeeting()
    await test.ask('ann', 'person.avoid', { person: 'bob', avoided: true })
    await withdraw(test, 'ann')
    await test.arrive({ id: 'cor', name: 'Cor' })
    expect([...test.voice.apart.of('ann')].sort()).toEqual(['bob', 'cor', 'host'])
    await test.ask('ann', 'person.avoid', { person: 'bob', avoided: false })
    expect(test.voice.apart.of('ann').has('bob')).toBe(true)
    await test.ask('ann', 'person.avoid', { person: 'bob', avoided: true })
    await withdraw(test, 'ann', false)
    expect([...test.voice.apart.of('ann')]).toEqual(['bob'])
  })

  it('QUIET-1 gives the word back, and no private line follows there', async () => {
    const test = await openHostedMeeting()
    await test.ask('host', 'moderate', { action: 'giveWord', target: 'ann' })
    await test.ask('bob', 'help.set', { called: true })
    await test.ask('host', 'moderate', { action: 'openLine', target: 'bob' })
    await withdraw(test, 'ann')
    await withdraw(test, 'bob')
    expect(['ann', 'bob', 'host'].map((id) => test.meeting.person(id)!.reach)).toEqual(['near', 'near', 'near'])
    await test.ask('bob', 'help.set', { called: true })
    expect(await test.ask('host', 'moderate', { action: 'openLine', target: 'bob' })).toMatchObject({
      value: { carriedOut: 0 },
    })
  })

  it('QUIET-2 every host is told once, and one who comes in later too', async () => {
    const test = await openHostedMeeting()
    expect(await withdraw(test, 'ann')).toEqual({ ok: true, value: { hostHere: true } })
    await withdraw(test, 'ann')
    expect(test.noticesTo('host').filter((one) => one === 'quietPlace')).toHaveLength(1)
    await test.arrive({ id: 'hugo', role: 'host', name: 'Hugo' })
    expect(test.noticesTo('hugo')).toContain('quietPlace')
    expect(test.noticesTo('bob')).not.toContain('quietPlace')
    await test.ask('host', 'leave', {})
    await test.ask('hugo', 'leave', {})
    expect(await withdraw(test, 'bob')).toEqual({ ok: true, value: { hostHere: false } })
  })

  it('QUIET-3 keeps the place, and neither is brought nor asked to speak', async () => {
    const test = await openHostedMeeting()
    await test.ask('ann', 'microphone.set', { microphone: 'on' })
    await withdraw(test, 'ann')
    const { placement } = test.meeting.person('ann')!
    await test.ask('host', 'go.toStop', { stop: 'lock' })
    await test.ask('host', 'moderate', { action: 'bringEveryone' })
    await test.ask('host', 'moderate', { action: 'bringHere', target: 'ann' })
    expect(await test.ask('host', 'moderate', { action: 'askMicrophone', target: 'ann' })).toEqual({
      ok: true,
      value: { carriedOut: 0 },
    })
    expect(test.meeting.person('ann')!.placement).toEqual(placement)
    expect(test.meeting.person('bob')!.placement.place).toMatch(/^lock/)
    expect(code(await test.ask('bob', 'go.toPlace', { place: placement.place }))).toBe('place.taken')
  })

  it('QUIET-3 turns the microphone off, lets none be turned on, and coming back turns on none', async () => {
    const test = await openHostedMeeting()
    await test.ask('ann', 'microphone.set', { microphone: 'on' })
    await withdraw(test, 'ann')
    expect(code(await test.ask('ann', 'microphone.set', { microphone: 'on' }))).toBe('quiet.microphone')
    expect(code(await test.ask('ann', 'microphone.set', { microphone: 'off' }))).toBe('ok')
    await withdraw(test, 'ann', false)
    expect(test.meeting.person('ann')?.microphone).toBe('off')
    expect(heard(test)).toBe(false)
    expect(code(await test.ask('ann', 'microphone.set', { microphone: 'on' }))).toBe('ok')
    expect(heard(test)).toBe(true)
  })

  it('QUIET-4 survives a newer connection and the loss of the process, and ends with the visit', async () => {
    const test = await openHostedMeeting()
    await withdraw(test, 'ann')
    await test.arrive({ id: 'ann', name: 'Ann' })
    expect(test.meeting.person('ann')?.quietPlace).toBe(true)
    const again = await test.restart()
    await again.arrive({ id: 'ann', name: 'Ann' })
    expect(again.meeting.person('ann')?.quietPlace).toBe(true)
    await again.ask('ann', 'leave', {})
    await again.arrive({ id: 'ann', name: 'Ann' })
    expect(again.meeting.person('ann')?.quietPlace).toBe(false)
  })

  it('coming back when nobody went changes nothing', async () => {
    const test = await openHostedMeeting()
    expect(code(await withdraw(test, 'ann', false))).toBe('ok')
    expect(poses(test)).toEqual([])
  })
})
