import { describe, expect, it } from 'vitest'
import { openTestMeeting } from './testMeeting.ts'

const code = (outcome: { ok: boolean }) => ('refusal' in outcome ? (outcome.refusal as { code: string }).code : 'ok')

describe('going', () => {
  it('PLACE-1 of two who want one seat at the same time one gets it, the other is told', async () => {
    const test = await openTestMeeting()
    await test.arrive({ id: 'ann', name: 'Ann' })
    await test.arrive({ id: 'bob', name: 'Bob' })
    const outcomes = await Promise.all([
      test.ask('ann', 'go.toPlace', { place: 'lock.bench.1' }),
      test.ask('bob', 'go.toPlace', { place: 'lock.bench.1' }),
    ])
    expect(outcomes.map(code)).toEqual(['ok', 'place.taken'])
    expect(test.meeting.person('bob')!.placement.place).toMatch(/^mooring/)
  })

  it('PLACE-2 a spot is not given while somebody else’s head is within a metre of it', async () => {
    const test = await openTestMeeting()
    await test.arrive({ id: 'ann', name: 'Ann' })
    await test.arrive({ id: 'bob', name: 'Bob' })
    await test.ask('ann', 'go.toPlace', { place: 'willow.3' })
    const [x, , z] = test.meeting.person('ann')!.placement.position
    await test.ask('ann', 'go.toStop', { stop: 'lock' })
    test.meeting.readHeadsFrom((person, out) => Object.assign(out, { x: x + 0.9, y: 1.6, z }) && person.id === 'ann')
    expect(code(await test.ask('bob', 'go.toPlace', { place: 'willow.3' }))).toBe('place.taken')
    test.meeting.readHeadsFrom((person, out) => Object.assign(out, { x: x + 1.1, y: 1.6, z }) && person.id === 'ann')
    expect(code(await test.ask('bob', 'go.toPlace', { place: 'willow.3' }))).toBe('ok')
  })

  it('PLACE-4 unknown places and stops, hostile words among them, are refused', async () => {
    const test = await openTestMeeting()
    await test.arrive({ id: 'ann' })
    for (const place of ['nowhere', '__proto__', 'constructor', '', 'mooring'])
      expect(code(await test.ask('ann', 'go.toPlace', { place }))).toBe('place.unknown')
    expect(code(await test.ask('ann', 'go.toStop', { stop: 'toString' }))).toBe('place.unknown')
  })

  it('PLACE-5 a full stop is refused, and nobody is moved', async () => {
    const test = await openTestMeeting()
    for (let n = 0; n < 11; n++) await test.arrive({ id: `p${n}`, name: `Person ${'abcdefghijk'[n]}` })
    expect(test.meeting.people.filter(({ placement }) => placement.place.startsWith('mooring'))).toHaveLength(10)
    const before = test.meeting.person('p10')!.placement
    expect(code(await test.ask('p10', 'go.toStop', { stop: 'mooring' }))).toBe('place.full')
    expect(test.meeting.person('p10')!.placement).toEqual(before)
  })

  it('PLACE-6 standing up leads to a free spot of the same stop, or in front of the seat when there is none', async () => {
    const test = await openTestMeeting()
    await test.arrive({ id: 'ann', name: 'Ann' })
    expect(code(await test.ask('ann', 'go.standUp', {}))).toBe('seat.none')
    await test.ask('ann', 'go.toPlace', { place: 'mooring.bench.2' })
    await test.ask('ann', 'go.standUp', {})
    expect(test.meeting.person('ann')!.placement).toMatchObject({ seated: false })
    expect(test.meeting.person('ann')!.placement.place).toMatch(/^mooring\.\d/)
    await test.ask('ann', 'go.toPlace', { place: 'mooring.bench.2' })
    for (let n = 0; n < 6; n++) await test.arrive({ id: `p${n}`, name: `Person ${'abcdef'[n]}` })
    await test.ask('ann', 'go.standUp', {})
    expect(test.meeting.person('ann')!.placement).toMatchObject({ seated: false, place: 'mooring.bench.2' })
    expect(code(await test.ask('p1', 'go.toPlace', { place: 'mooring.bench.2' }))).toBe('place.taken')
    expect(code(await test.ask('ann', 'go.toPlace', { place: 'mooring.bench.2' }))).toBe('ok')
    expect(test.meeting.person('ann')!.placement.seated).toBe(true)
  })

  it('CMD-6 nobody is anywhere else before it is stored, and a place that cannot be stored is free again', async () => {
    const test = await openTestMeeting()
    await test.arrive({ id: 'ann', name: 'Ann' })
    await test.arrive({ id: 'bob', name: 'Bob' })
    const before = test.meeting.person('ann')!.placement
    let open: () => void = () => {}
    test.store.gate = new Promise<void>((resolve) => {
      open = resolve
    })
    const going = test.ask('ann', 'go.toPlace', { place: 'lock.1' })
    await Promise.resolve()
    expect(test.meeting.person('ann')!.placement).toEqual(before)
    expect(code(await test.ask('bob', 'go.toPlace', { place: 'lock.1' }))).toBe('place.taken')
    open()
    expect(code(await going)).toBe('ok')
    expect(test.told('placed').at(-1)).toMatchObject({ byServer: false })

    test.store.broken = true
    await expect(test.ask('ann', 'go.toPlace', { place: 'lock.2' })).rejects.toThrow('disk')
    expect(test.meeting.person('ann')!.placement.place).toBe('lock.1')
    test.store.broken = false
    expect(code(await test.ask('bob', 'go.toPlace', { place: 'lock.2' }))).toBe('ok')
  })

  it('MOD-10 bringing one person moves them alone, and they may go away again', async () => {
    const test = await openTestMeeting()
    await test.arrive({ id: 'host', role: 'host', name: 'Hanna' })
    for (const id of ['ann', 'bob']) await test.arrive({ id, name: id })
    await test.ask('host', 'go.toPlace', { place: 'quay.1' })
    const stopOf = (id: string) => test.meeting.person(id)!.placement.place.split('.')[0]
    const [before, bring] = [stopOf('bob'), { action: 'bringHere', target: 'ann' } as const]
    expect(await test.ask('host', 'moderate', bring)).toEqual({ ok: true, value: { carriedOut: 1 } })
    expect([stopOf('ann'), stopOf('bob')]).toEqual(['quay', before])
    expect(test.told('placed').at(-1)).toMatchObject({ person: { id: 'ann' }, byServer: true })
    expect(test.noticesTo('ann')).toContain('broughtToHost')
    expect(test.noticesTo('bob')).not.toContain('broughtToHost')
    expect(await test.ask('host', 'moderate', bring), 'there already').toEqual({ ok: true, value: { carriedOut: 0 } })
    expect(await test.ask('ann', 'go.toStop', { stop: before! })).toMatchObject({ ok: true })
    expect(stopOf('ann')).toBe(before)
  })

  it('MOD-6 bringing everyone fills the host’s stop and then the nearest, and tells each that they were moved', async () => {
    const test = await openTestMeeting()
    await test.arrive({ id: 'host', role: 'host', name: 'Hanna' })
    await test.ask('host', 'go.toPlace', { place: 'quay.1' })
    for (let n = 0; n < 14; n++) await test.arrive({ id: `p${n}`, name: `Person ${'abcdefghijklmn'[n]}` })
    test.meeting.drop('p13', test.meeting.person('p13')!.sessionId!)
    const away = test.meeting.person('p13')!.placement
    expect(await test.ask('host', 'moderate', { action: 'bringEveryone' })).toEqual({
      ok: true,
      value: { carriedOut: 13 },
    })
    const stops = test.meeting.people.map(({ placement }) => placement.place.split('.')[0])
    expect(stops.filter((stop) => stop === 'quay')).toHaveLength(10)
    expect(stops.filter((stop) => stop === 'garden')).toHaveLength(4)
    expect(test.meeting.person('p13')!.placement).toEqual(away)
    expect(test.told('placed').filter(({ byServer }) => byServer)).toHaveLength(13)
    expect(test.noticesTo('p3')).toContain('broughtHere')
    expect(await test.ask('host', 'moderate', { action: 'bringEveryone' })).toEqual({
      ok: true,
      value: { carriedOut: 0 },
    })
  })
})
