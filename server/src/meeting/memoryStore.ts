// A meeting's storage in memory, for tests: it keeps what it is given, and can be slow or broken on request.

import { AT_ANY_TIME } from '@towpath/shared/meetings/MeetingPlan'
import type { EmergencyContact } from '@towpath/shared/people/emergencyContact'
import type { Report } from '@towpath/shared/people/report'
import type { TextLine } from '@towpath/shared/protocol/announcements'
import type { Avoidance, HostDeed, MeetingRecord, MeetingStore, PersonRecord } from './MeetingStore.ts'

export type MemoryStore = MeetingStore & {
  readonly meetings: Map<string, MeetingRecord>
  readonly persons: Map<string, Map<string, PersonRecord>>
  readonly lines: Map<string, TextLine[]>
  /** Who asked in an earlier meeting not to meet whom. */
  fromEarlier: readonly Avoidance[]
  /** By meeting and answer, with a space between. */
  readonly feelings: Map<string, number>
  readonly deeds: HostDeed[]
  /** When set, every write fails. */
  broken: boolean
  /** When set, every write waits for it. */
  gate: Promise<unknown> | undefined
  addMeeting(record?: Partial<MeetingRecord>): MeetingRecord
  addPerson(meetingId: string, record: Partial<PersonRecord> & { readonly id: string }): PersonRecord
}

export function createMemoryStore(): MemoryStore {
  const meetings = new Map<string, MeetingRecord>()
  const persons = new Map<string, Map<string, PersonRecord>>()
  const lines = new Map<string, TextLine[]>()
  const feelings = new Map<string, number>()
  const deeds: HostDeed[] = []
  const contacts = new Map<string, EmergencyContact & { readonly meetingId: string }>()
  const reports: (Report & { readonly meetingId: string; closed: boolean })[] = []
  let avoidances: (Avoidance & { readonly meetingId: string })[] = []

  async function write(): Promise<void> {
    await store.gate
    if (store.broken) throw new Error('the disk is full')
  }

  const store: MemoryStore = {
    meetings,
    persons,
    lines,
    feelings,
    fromEarlier: [],
    deeds,
    broken: false,
    gate: undefined,
    addMeeting(record = {}) {
      const id = record.id ?? `meeting-${meetings.size + 1}`
      const base = {
        ...AT_ANY_TIME,
        title: 'A walk',
        scene: 'canal-walk',
        capacity: 50,
        locked: false,
        quiet: false,
        hostless: false,
        tablesClosed: false,
        ended: false,
        waitingRoom: false,
        greeting: null,
        moving: null,
        contactPhone: null,
      }
      const meeting: MeetingRecord = { ...base, ...record, id }
      meetings.set(id, meeting)
      persons.set(id, new Map())
      lines.set(id, [])
      return meeting
    },
    addPerson(meetingId, record) {
      const person: PersonRecord = {
        name: record.id,
        role: 'resident',
        figure: 'f1.2.3.2.1.4.0',
        place: null,
        microphone: 'off',
        handRaised: 0,
        helpCalled: false,
        quietPlace: false,
        removed: false,
        admission: 'none',
        companion: false,
        ...persons.get(meetingId)?.get(record.id),
        ...record,
      }
      persons.get(meetingId)?.set(person.id, person)
      return person
    },
    meeting: async (meetingId) => meetings.get(meetingId),
    people: async (meetingId) => [...(persons.get(meetingId)?.values() ?? [])],
    conversation: async (meetingId) => [...(lines.get(meetingId) ?? [])],
    async addLine(meetingId, line) {
      await write()
      const all = lines.get(meetingId) ?? []
      all.push({ id: all.length + 1, ...line })
      return all.length
    },
    async savePerson(meetingId, personId, change) {
      await write()
      const person = persons.get(meetingId)?.get(personId)
      if (person) persons.get(meetingId)?.set(personId, { ...person, ...change })
    },
    avoidances: async (meetingId) => avoidances.filter((one) => one.meetingId === meetingId),
    async saveAvoidance(meetingId, { personId, avoidedId }, avoided) {
      await write()
      avoidances = avoidances.filter((one) => one.personId !== personId || one.avoidedId !== avoidedId)
      if (avoided) avoidances.push({ meetingId, personId, avoidedId })
    },
    async followAvoidances(meetingId, personId) {
      for (const pair of store.fromEarlier) {
        const ids = [pair.personId, pair.avoidedId]
        if (ids.includes(personId) && ids.every((id) => persons.get(meetingId)?.has(id)))
          await store.saveAvoidance(meetingId, pair, true)
      }
      return (await store.avoidances(meetingId)).filter((one) => [one.personId, one.avoidedId].includes(personId))
    },
    async addReport(meetingId, report) {
      await write()
      return reports.push({ ...report, id: reports.length + 1, meetingId, closed: false })
    },
    openReports: async (meetingId) =>
      reports
        .filter((one) => one.meetingId === meetingId && !one.closed)
        .map(({ meetingId: _meeting, closed: _closed, ...report }) => report),
    async closeReport(meetingId, reportId) {
      await write()
      for (const one of reports) if (one.meetingId === meetingId && one.id === reportId) one.closed = true
    },
    async saveContact(meetingId, personId, contact) {
      await write()
      if (!meetings.get(meetingId)?.ended) contacts.set(personId, { ...contact, meetingId })
    },
    async dropContact(meetingId, personId) {
      await write()
      if (contacts.get(personId)?.meetingId === meetingId) contacts.delete(personId)
    },
    async contact(meetingId, personId) {
      const kept = contacts.get(personId)
      return kept?.meetingId === meetingId ? { name: kept.name, telephone: kept.telephone } : undefined
    },
    contactsOf: async (meetingId) => [...contacts].flatMap(([id, kept]) => (kept.meetingId === meetingId ? [id] : [])),
    async recordDeed(_meetingId, deed) {
      await write()
      deeds.push(deed)
    },
    async countFeeling(meetingId, feeling) {
      await write()
      const key = `${meetingId} ${feeling}`
      feelings.set(key, (feelings.get(key) ?? 0) + 1)
    },
    async saveMeeting(meetingId, change) {
      await write()
      const record = meetings.get(meetingId)
      if (record) meetings.set(meetingId, { ...record, ...change })
      if (change.ended) for (const id of await store.contactsOf(meetingId)) contacts.delete(id)
    },
  }
  return store
}
