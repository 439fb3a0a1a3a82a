// Who asked not to meet somebody, in the organisation's next meeting: real database, real ways in, other devices.

import { hashInvitation, makeLinkSecret } from '@towpath/server/src/identity/invitationSecret.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { comeInAs, type PersonWithoutPage } from '../support/comeInAs.ts'
import { InvitingHouse } from '../support/InvitingHouse.ts'

let house: InvitingHouse

beforeAll(async () => {
  house = await InvitingHouse.open()
})

afterAll(() => house?.stop())

/** Another meeting of the same organisation, by a link that everybody gets. */
async function nextMeeting(): Promise<string> {
  const { identity } = house.product.deps
  const { id: meetingId } = await identity.addMeeting({ title: 'The next one', scene: 'canal-walk', capacity: 20 })
  const value = makeLinkSecret()
  const secretHash = hashInvitation({ kind: 'link', value }, '')
  await identity.addInvitation({ meetingId, kind: 'participant', role: 'resident', secretHash, sealed: null })
  return value
}

const comeIn = (invitation: string, name: string, cookie?: string) =>
  comeInAs(house.product, { invitation, name, ...(cookie ? { cookie } : {}) })
const avoid = (person: PersonWithoutPage, other: PersonWithoutPage, avoided: boolean) =>
  person.room.request('person.avoid', { person: other.personId, avoided })

it('AVOID-7 holds in the next meeting, on whatever device they come, until the one who asked takes it back', async () => {
  const [annsLink, bobsLink] = [await house.invite('Ann'), await house.invite('Bob')]
  const tablet = await comeIn(annsLink, 'Ann')
  const ann = await comeIn(annsLink, 'Ann')
  const bob = await comeIn(bobsLink, 'Bob')
  expect(ann.personId).toBe(tablet.personId)
  await avoid(ann, bob, true)
  await Promise.all([ann, bob].map(({ room }) => room.leave()))

  const next = await nextMeeting()
  const bobAgain = await comeIn(next, 'Robert', bob.cookie)
  const annAgain = await comeIn(next, 'Anna', tablet.cookie)
  const stranger = await comeIn(next, 'Ann', bob.cookie.replace(/.$/, ''))
  expect(annAgain.welcome.avoided).toEqual([{ personId: bobAgain.personId, name: 'Robert' }])
  expect([bobAgain.welcome.avoided, stranger.welcome.avoided]).toEqual([[], []])
  await bobAgain.room.request('text.say', { text: 'from Bob' })
  const annOnceMore = await comeIn(next, 'Anna', tablet.cookie)
  expect(annOnceMore.welcome.conversation).toEqual([])

  await avoid(bobAgain, annOnceMore, false)
  expect((await comeIn(next, 'Anna', tablet.cookie)).welcome.avoided).toHaveLength(1)
  const annNow = await comeIn(next, 'Anna', tablet.cookie)
  await avoid(annNow, bobAgain, false)
  const { rows } = await house.product.deps.database.sql.execute('select count(*)::int as kept from kept_apart')
  expect(rows).toEqual([{ kept: 0 }])
  const annBack = await comeIn(annsLink, 'Ann', ann.cookie)
  expect(annBack.welcome.avoided).toEqual([])
  const third = await nextMeeting()
  await comeIn(third, 'Bob', bob.cookie)
  expect((await comeIn(third, 'Ann', ann.cookie)).welcome.avoided).toEqual([])
})
