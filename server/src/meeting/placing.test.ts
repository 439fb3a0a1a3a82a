import { MANIFESTS } from '@towpath/scenes/manifests'
import { expect, it } from 'vitest'
import { openHostedMeeting, type TestMeeting } from './testMeeting.ts'

const code = (outcome: { ok: boolean }) => ('refusal' in outcome ? (outcome.refusal as { code: string }).code : 'ok')
const done = (carriedOut: number) => ({ ok: true, value: { carriedOut } })

async function opened() {
  const test = await openHostedMeeting()
  await test.arrive({ id: 'co', role: 'host', name: 'Carla' })
  const place = (id: string) => test.meeting.person(id)?.placement.place
  const stored = (id: string) => test.store.persons.get(test.meeting.id)!.get(id)!.place
  const seat = (target: string, to: string, by = 'host') =>
    test.ask(by, 'moderate', { action: 'seat', target, place: to })
  const swap = (target: string, other: string, by = 'host') =>
    test.ask(by, 'moderate', { action: 'swap', target, other })
  const undo = (by = 'host') => test.ask(by, 'moderate', { action: 'undoMove' })
  const seatIds = seatsHere(test)
  return { test, place, stored, seat, swap, undo, seatIds }
}

/** Seats of the stop where everybody is. */
function seatsHere(test: TestMeeting): readonly string[] {
  const here = test.meeting.person('host')!.placement.place
  const stop = MANIFESTS['canal-walk'].stops.find(({ spots }) => spots.some(({ id }) => id === here))
  return stop!.seats.map(({ id }) => id)
}

it('MOD-19 puts somebody on a free seat here, tells them, and they may go on', async () => {
  const { test, place, stored, seat, seatIds } = await opened()
  expect(await seat('ann', seatIds[0]!)).toEqual(done(1))
  expect([place('ann'), stored('ann'), test.meeting.person('ann')!.placement.seated]).toEqual([
    ...Array(2).fill(seatIds[0]),
    true,
  ])
  expect(test.noticesTo('ann')).toContain('seated')
  expect(test.told('placed').at(-1)).toMatchObject({ byServer: true })
  expect(await seat('ann', seatIds[0]!), 'is there already').toEqual(done(0))
  expect(code(await seat('bob', seatIds[0]!))).toBe('place.taken')
  expect(code(await seat('bob', 'quay.1')), 'not here').toBe('place.unknown')
  expect(code(await seat('bob', 'nowhere'))).toBe('place.unknown')
  expect(code(await test.ask('host', 'moderate', { action: 'seat', target: 'bob' }))).toBe('place.unknown')
  expect(code(await seat('co', seatIds[1]!))).toBe('moderation.outranked')
  expect(code(await test.ask('ann', 'go.standUp', {}))).toBe('ok')
})

it('MOD-19 of two hosts who want the same seat for two people one gets it', async () => {
  const { place, seat, seatIds } = await opened()
  const answers = await Promise.all([seat('ann', seatIds[0]!), seat('bob', seatIds[0]!, 'co')])
  expect(answers.map(code).sort()).toEqual(['ok', 'place.taken'])
  expect([place('ann'), place('bob')].filter((one) => one === seatIds[0])).toHaveLength(1)
})

it('MOD-19 two exchange their places, both are told, and nobody can take either meanwhile', async () => {
  const { test, place, stored, swap } = await opened()
  const [a, b] = [place('ann')!, place('bob')!]
  let open: (() => void) | undefined
  test.store.gate = new Promise<void>((resolve) => {
    open = resolve
  })
  const swapping = swap('ann', 'bob')
  const taking = [test.ask('co', 'go.toPlace', { place: a }), test.ask('co', 'go.toPlace', { place: b })]
  open?.()
  expect(await swapping).toEqual(done(1))
  expect((await Promise.all(taking)).map(code)).toEqual(['place.taken', 'place.taken'])
  expect([place('ann'), place('bob'), stored('ann'), stored('bob')]).toEqual([b, a, b, a])
  for (const id of ['ann', 'bob']) expect(test.noticesTo(id)).toContain('swapped')
})

it('MOD-19 opposite exchanges at once, a leaving and a going end with one person a place', async () => {
  const { test, place, swap } = await opened()
  const answers = await Promise.all([
    swap('ann', 'bob'),
    swap('bob', 'ann', 'co'),
    test.ask('ann', 'go.toStop', { stop: 'quay' }),
    swap('ann', 'bob'),
    test.ask('bob', 'leave', {}),
    swap('bob', 'ann', 'co'),
  ])
  expect(answers).toHaveLength(6)
  const places = test.meeting.people.map(({ placement }) => placement.place)
  expect(new Set(places).size).toBe(places.length)
  await test.arrive({ id: 'dee', name: 'Dee' })
  expect(places).not.toContain(place('dee'))
})

it('MOD-19 what cannot be stored happens to neither', async () => {
  const { test, place, swap } = await opened()
  const before = [place('ann'), place('bob')]
  test.store.broken = true
  await expect(swap('ann', 'bob')).rejects.toThrow('disk')
  test.store.broken = false
  expect([place('ann'), place('bob')]).toEqual(before)
  expect(await swap('ann', 'bob')).toEqual(done(1))
})

it('MOD-20 undoes the last move of that host, for those who are still there', async () => {
  const { test, place, seat, swap, undo, seatIds } = await opened()
  expect(await undo()).toEqual(done(0))
  const before = [place('ann'), place('bob')]
  await swap('ann', 'bob')
  expect(await undo('co'), 'not theirs').toEqual(done(0))
  expect(await undo()).toEqual(done(1))
  expect([place('ann'), place('bob')]).toEqual(before)
  expect(test.noticesTo('ann')).toContain('putBack')
  await seat('ann', seatIds[0]!)
  await undo()
  expect([place('ann'), await undo()]).toEqual([before[0], done(0)])
  await test.ask('host', 'go.toStop', { stop: 'quay' })
  await test.ask('host', 'moderate', { action: 'bringEveryone' })
  const brought = place('bob')
  await test.ask('bob', 'go.toStop', { stop: 'lock' })
  expect(await undo()).toEqual(done(1))
  expect(place('ann')).toBe(before[0])
  expect(place('bob')).not.toBe(brought)
  expect(
    test.noticesTo('bob').filter((one) => one === 'putBack'),
    'only of the exchange',
  ).toHaveLength(1)
})

it('MOD-21 asks all others to look, moves nobody, and may point at the host', async () => {
  const { test } = await opened()
  const placed = test.told('placed').length
  expect(await test.ask('host', 'moderate', { action: 'turnTo', target: 'ann' })).toEqual(done(1))
  expect(await test.ask('co', 'moderate', { action: 'turnToMe' })).toEqual(done(1))
  const told = test.told('notice').filter(({ notice }) => notice.code === 'lookAt')
  expect(told.map(({ to, notice }) => [to, notice.personId])).toEqual([
    [['bob', 'co'], 'ann'],
    [['host', 'ann', 'bob'], 'co'],
  ])
  expect(test.told('placed')).toHaveLength(placed)
})
