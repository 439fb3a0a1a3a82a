// The door of a test meeting: people who knock, and hosts who answer.

import type { Refusal } from '@towpath/shared/protocol/refusal'
import type { WaitingPerson } from '@towpath/shared/protocol/waiting'
import type { PersonRecord } from './MeetingStore.ts'
import { openTestMeeting, type TestMeeting } from './testMeeting.ts'
import type { Applicant, WaitingPlace } from './WaitingPlace.ts'

export const code = (outcome: { readonly ok: boolean; readonly refusal?: Refusal }) => outcome.refusal?.code ?? 'ok'

export function door(test: TestMeeting) {
  const applicant = (id: string, more: Partial<Applicant> = {}): Applicant => ({
    key: `invitation ${id}`,
    deviceHash: `device-${id}`,
    cameBy: 'code',
    companion: false,
    invitationWaits: false,
    admission: 'none',
    wasHere: false,
    keep: async ({ personId, name }) => {
      await test.store.savePerson(test.meeting.id, personId, {})
      test.store.addPerson(test.meeting.id, { id: personId, name, admission: 'letIn' })
    },
    ...more,
  })
  const knock = (id: string, name = id, more: Partial<Applicant> = {}) =>
    test.meeting.admit({ personId: id, name, role: 'resident' }, applicant(id, more))
  const wait = (id: string, name = id, more: Partial<Applicant> = {}): WaitingPlace => {
    const knocked = knock(id, name, more)
    if (!knocked.ok || knocked.value.waiting === undefined) throw new Error(`${id} does not wait`)
    return test.meeting.waitingPlace(knocked.value.waiting, `device-${id}`)!
  }
  const moderate = (
    host: string,
    action: 'answerAtDoor' | 'letIn' | 'letInAll' | 'turnAway' | 'sendToWaiting',
    target?: string,
  ) => test.ask(host, 'moderate', { action, ...(target ? { target } : {}) })
  const told = (): readonly WaitingPerson[] => test.told('waitingList').at(-1)?.people ?? []
  return { knock, wait, moderate, told, names: () => told().map(({ name }) => name) }
}

export async function withWaitingRoom() {
  const test = await openTestMeeting({ waitingRoom: true })
  await test.arrive({ id: 'host', role: 'host', name: 'Hanna' })
  await test.arrive({ id: 'co', role: 'host', name: 'Carla' })
  return { test, ...door(test) }
}

export const record = (test: TestMeeting, id: string): PersonRecord | undefined =>
  test.store.persons.get(test.meeting.id)?.get(id)
