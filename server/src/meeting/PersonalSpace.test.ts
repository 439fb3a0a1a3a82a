import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openTestMeeting } from './testMeeting.ts'

type Spot = { x: number; z: number; y?: number }

/** Everybody stands in a place of their own; heads are where a test puts them, and unknown while the line is down. */
async function opened() {
  const test = await openTestMeeting()
  await test.arrive({ id: 'host', role: 'host', name: 'Hanna' })
  for (const [id, name] of [
    ['ann', 'Ann'],
    ['bob', 'Bob'],
    ['cor', 'Cor'],
  ] as const)
    await test.arrive({ id, name })
  const heads = new Map<string, Spot>()
  test.meeting.readHeadsFrom((person, out) => {
    const head = heads.get(person.id)
    if (!head || person.sessionId === undefined || person.quietPlace) return false
    Object.assign(out, { y: 1.6, ...head })
    return true
  })
  const [placeX, , placeZ] = test.meeting.person('ann')!.placement.position
  const put = (id: string, x: number, z = 0, y = 1.6) => heads.set(id, { x: placeX + x, z: placeZ + z, y })
  const step = (ms = 200) => {
    for (let passed = 0; passed < ms; passed += 200) {
      test.clock.advance(200)
      test.meeting.keepSpace()
    }
  }
  const unseen = (one: string, other: string) =>
    test.meeting.areUnseen(test.meeting.person(one)!, test.meeting.person(other)!)
  const told = (id: string) => test.noticesTo(id).filter((code) => code === 'tooNear').length
  const aparts = () => test.told('apart').map(({ people, apart }) => `${people.map(({ id }) => id).sort()} ${apart}`)
  put('ann', 0)
  return { test, put, step, unseen, told, aparts }
}

describe('personal space of free positions', () => {
  it('PLACE-10 two who stay too near are hidden from each other until 1.1 m apart, and others see both', async () => {
    const { put, step, unseen, aparts } = await opened()
    put('bob', 0.9)
    put('cor', 5)
    step(600)
    expect(unseen('ann', 'bob')).toBe(false)
    step(200)
    expect([unseen('ann', 'bob'), unseen('bob', 'ann')]).toEqual([true, true])
    expect([unseen('ann', 'cor'), unseen('bob', 'cor')]).toEqual([false, false])
    put('bob', 1.05)
    step(3000)
    expect(unseen('ann', 'bob')).toBe(true)
    put('bob', 1.11)
    step()
    expect(unseen('ann', 'bob')).toBe(false)
    put('bob', 1.02)
    step(5000)
    expect(aparts()).toEqual(['ann,bob true', 'ann,bob false'])
  })

  it('PLACE-10 of three only pairs that are too near are hidden', async () => {
    const { put, step, unseen } = await opened()
    put('bob', 0.8)
    put('cor', 1.6)
    step(2000)
    expect([unseen('ann', 'bob'), unseen('bob', 'cor'), unseen('ann', 'cor')]).toEqual([true, true, false])
    put('bob', 0.8, 3)
    step()
    expect([unseen('ann', 'bob'), unseen('bob', 'cor')]).toEqual([false, false])
  })

  it('PLACE-10 who passes by is neither hidden nor told, nor who walks over a bridge', async () => {
    const { put, step, unseen, told } = await opened()
    put('bob', 0.5)
    step(400)
    put('bob', 2)
    step(2000)
    put('bob', 0, 0, 4.2)
    step(3000)
    expect([unseen('ann', 'bob'), told('ann'), told('bob')]).toEqual([false, 0, 0])
  })

  it('PLACE-11 tells whoever came, at most every 10 s', async () => {
    const { test, put, step, told } = await opened()
    put('bob', 0.4)
    step(800)
    expect([told('bob'), told('ann')]).toEqual([1, 0])
    const notice = test.told('notice').find((each) => each.notice.code === 'tooNear')!.notice
    expect(notice).toEqual({ code: 'tooNear', name: 'Ann', personId: 'ann' })
    step(9400)
    expect(told('bob')).toBe(1)
    step(800)
    expect(told('bob')).toBe(2)
  })

  it('PLACE-10 outlasts a dropped line and the quiet place, and ends with leaving', async () => {
    const { test, put, step, unseen } = await opened()
    put('bob', 0.4)
    step(2000)
    test.meeting.drop('bob', test.meeting.person('bob')!.sessionId!)
    step(1000)
    await test.arrive({ id: 'bob', name: 'Bob' })
    expect(unseen('ann', 'bob')).toBe(true)
    await test.ask('bob', 'quiet.set', { quiet: true })
    step(1000)
    await test.ask('bob', 'quiet.set', { quiet: false })
    step()
    expect(unseen('ann', 'bob')).toBe(true)
    await test.ask('bob', 'leave', {})
    // Whoever gets the pose id next is somebody else, before and after anybody looks.
    await test.arrive({ id: 'dik', name: 'Dik' })
    expect(unseen('ann', 'dik')).toBe(false)
    put('dik', 8)
    step()
    await test.arrive({ id: 'bob', name: 'Bob' })
    expect(unseen('ann', 'bob')).toBe(false)
  })

  it.each([
    ['before', 'avoid first'],
    ['after', 'near first'],
  ])('PLACE-10 PLACE-11 shows nobody who is avoided, and tells nothing of them: %s', async (when) => {
    const { test, put, step, unseen, told } = await opened()
    const avoid = (avoided: boolean) => test.ask('ann', 'person.avoid', { person: 'bob', avoided })
    if (when === 'before') await avoid(true)
    put('bob', 0.4)
    step(2000)
    if (when === 'after') await avoid(true)
    const before = told('bob')
    expect(before).toBe(when === 'before' ? 0 : 1)
    step(20_000)
    expect(told('bob')).toBe(before)
    put('bob', 3)
    step()
    expect(unseen('ann', 'bob')).toBe(true)
    expect(test.told('apart').every(({ apart }) => apart)).toBe(true)
    put('bob', 0.4)
    step(2000)
    await avoid(false)
    expect([unseen('ann', 'bob'), test.told('apart').at(-1)!.apart]).toEqual([true, true])
    put('bob', 3)
    step()
    expect([unseen('ann', 'bob'), test.told('apart').at(-1)!.apart]).toEqual([false, false])
  })

  it('PLACE-12 lets those be who both sit, and no one who stands before somebody who sits', async () => {
    const { test, put, step, unseen } = await opened()
    const [ann, bob] = [test.meeting.person('ann')!, test.meeting.person('bob')!]
    put('bob', 0.6)
    ann.placement = { ...ann.placement, seated: true }
    step(2000)
    expect(unseen('ann', 'bob')).toBe(true)
    bob.placement = { ...bob.placement, seated: true }
    step()
    expect(unseen('ann', 'bob')).toBe(false)
    step(3000)
    expect(unseen('ann', 'bob')).toBe(false)
  })

  it('PLACE-12 lets a host be near to who called for help or is on a line with them, and to nobody else', async () => {
    const { test, put, step, unseen } = await opened()
    put('host', 0.6)
    step(2000)
    expect(unseen('host', 'ann')).toBe(true)
    await test.ask('ann', 'help.set', { called: true })
    step()
    expect(unseen('host', 'ann')).toBe(false)
    await test.ask('host', 'moderate', { action: 'openLine', target: 'ann' })
    expect(test.meeting.person('ann')!.lineWith).toBe('host')
    step(3000)
    expect(unseen('host', 'ann')).toBe(false)
    put('bob', -0.6)
    step(2000)
    expect(unseen('bob', 'ann')).toBe(true)
  })

  it('PLACE-12 lets people be who were given places nearer than that, but for 0.2 m', async () => {
    const { test, put, step, unseen } = await opened()
    const [ann, bob] = [test.meeting.person('ann')!, test.meeting.person('bob')!]
    const [x, y, z] = ann.placement.position
    bob.placement = { ...bob.placement, position: [x + 0.7, y, z] }
    put('bob', 0.55)
    step(3000)
    expect(unseen('ann', 'bob')).toBe(false)
    put('bob', 0.45)
    step(2000)
    expect(unseen('ann', 'bob')).toBe(true)
    put('bob', 0.65)
    step()
    expect(unseen('ann', 'bob')).toBe(false)
  })

  it('PLACE-10 nobody is shown nearer than 1 m for longer than 1.5 s and one look, wherever people walk', async () => {
    const stride = fc.record({ x: fc.double({ min: -0.3, max: 0.3, noNaN: true }), z: fc.constantFrom(-0.2, 0, 0.2) })
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(stride, stride), { minLength: 40, maxLength: 120 }), async (walk) => {
        const { test, put, step, unseen } = await opened()
        const [bob, cor] = [
          { x: 1.2, z: 0 },
          { x: -1.2, z: 0 },
        ]
        let shownMs = 0
        // What the relay was told has to say the same.
        let relayHides = false
        for (const [b, c] of walk) {
          for (const [at, by] of [
            [bob, b],
            [cor, c],
          ] as const) {
            at.x = Math.max(-1.5, Math.min(1.5, at.x + by.x))
            at.z = Math.max(-1.5, Math.min(1.5, at.z + by.z))
          }
          put('bob', bob.x, bob.z)
          put('cor', cor.x, cor.z)
          const before = test.told('apart').length
          step()
          for (const { people, apart } of test.told('apart').slice(before))
            if (!people.some(({ id }) => id === 'ann')) relayHides = apart
          const metres = Math.hypot(bob.x - cor.x, bob.z - cor.z)
          expect(unseen('bob', 'cor')).toBe(relayHides)
          if (metres >= 1.1) expect(relayHides).toBe(false)
          shownMs = metres < 1 && !relayHides ? shownMs + 200 : 0
          expect(shownMs).toBeLessThanOrEqual(1700)
        }
      }),
      { seed: 7, numRuns: 40 },
    )
  })
})
