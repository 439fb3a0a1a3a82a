// Who is here and who was: people in the meeting now, and what is known of everybody who was ever part of it.

import type { RemovedPerson } from '@towpath/shared/protocol/announcements'
import type { Attendee } from './Attendee.ts'
import type { PersonRecord } from './MeetingStore.ts'

/** Names in pose batches are one byte; the last value stays free. */
export const MAX_POSE_IDS = 255

export class Roster {
  readonly present = new Map<string, Attendee>()
  readonly records = new Map<string, PersonRecord>()

  get people(): readonly Attendee[] {
    return [...this.present.values()]
  }

  /** There are fewer places than ids, so one is always free. */
  freePoseId(): number {
    const used = new Set(this.people.map((person) => person.poseId))
    for (let id = 0; id < MAX_POSE_IDS; id++) if (!used.has(id)) return id
    throw new Error('no pose id is free')
  }

  isPresent(person: Attendee): boolean {
    return this.present.get(person.id) === person
  }

  hostsHere(): readonly Attendee[] {
    return this.people.filter((person) => person.role === 'host' && person.sessionId !== undefined)
  }

  /** Nobody of them is here. */
  get removed(): readonly RemovedPerson[] {
    return this.absentRecords().flatMap(({ id, name, role, removed, removal }) => {
      const { forGood = false, reason = 'other', sentence = '' } = removal ?? {}
      return removed ? { id, name, role, forGood, reason, sentence } : []
    })
  }

  amend(personId: string, change: Partial<PersonRecord>): void {
    const record = this.records.get(personId)
    if (record) this.records.set(personId, { ...record, ...change })
  }

  absentRecords(): readonly PersonRecord[] {
    return [...this.records.values()].filter((record) => !this.present.has(record.id))
  }
}
