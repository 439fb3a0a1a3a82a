import { expect, it } from 'vitest'
import type { Attendee } from '../meeting/Attendee.ts'
import { openTestMeeting } from '../meeting/testMeeting.ts'
import { joinPoses } from './joinPoses.ts'
import type { PoseLane } from './poseLane.ts'
import type { Session } from './Session.ts'

it('PLACE-10 AVOID-1 a new connection sees nobody from whom it is kept apart, and neither does the other', async () => {
  const test = await openTestMeeting()
  for (const id of ['ann', 'bob', 'cor', 'dik']) await test.arrive({ id, name: id })
  test.meeting.readHeadsFrom((person, out) => {
    const at = { ann: 0, bob: 0.4, cor: 6, dik: 9 }[person.id] ?? 20
    Object.assign(out, { x: at, y: 1.6, z: 0 })
    return true
  })
  for (let look = 0; look < 10; look++) {
    test.clock.advance(200)
    test.meeting.keepSpace()
  }
  await test.ask('ann', 'person.avoid', { person: 'cor', avoided: true })
  const done: string[] = []
  const poses = {
    join: (person: Attendee) => done.push(`join ${person.id}`),
    keepApart: (one: Attendee, other: Attendee, apart: boolean) => done.push(`${one.id} ${other.id} ${apart}`),
  } as Partial<PoseLane> as PoseLane
  joinPoses({ meeting: test.meeting, poses }, test.meeting.person('ann')!, {} as Session)
  // The relay forgets pairs with a connection, so that the order counts.
  expect(done).toEqual(['join ann', 'ann bob true', 'ann cor true'])
})
