// A meeting with fakes around it, for tests: storage in memory, a clock turned by hand, a voice engine that records.

import { MANIFESTS } from '@towpath/scenes/manifests'
import type { Clock } from '@towpath/shared/lib/clock'
import type { Result } from '@towpath/shared/lib/result'
import type { CommandAnswer, CommandName, CommandPayload } from '@towpath/shared/protocol/commands'
import type { Refusal } from '@towpath/shared/protocol/refusal'
import type { SceneManifest } from '@towpath/shared/scene/SceneManifest'
import { createRecordingVoiceEngine, type RecordingVoiceEngine } from '../voice/recordingVoiceEngine.ts'
import type { Welcome } from './arriving.ts'
import { Meeting } from './Meeting.ts'
import type { MeetingEvent } from './MeetingEvent.ts'
import type { MeetingRecord, PersonRecord } from './MeetingStore.ts'
import { createMemoryStore, type MemoryStore } from './memoryStore.ts'

type TestClock = Clock & { advance(ms: number): void }

function createTestClock(startMs = 1_000_000): TestClock {
  let nowMs = startMs
  return {
    wallMs: () => nowMs,
    monotonicMs: () => nowMs,
    advance(ms) {
      nowMs += ms
    },
  }
}

export type TestMeeting = {
  readonly meeting: Meeting
  readonly store: MemoryStore
  readonly clock: TestClock
  readonly voice: RecordingVoiceEngine
  readonly events: MeetingEvent[]
  arrive(record: Partial<PersonRecord> & { readonly id: string }, sessionId?: string): Promise<Welcome>
  tryArrive(record: Partial<PersonRecord> & { readonly id: string }): Promise<Result<Welcome, Refusal>>
  ask<N extends CommandName>(
    id: string,
    name: N,
    payload: CommandPayload<N>,
  ): Promise<Result<CommandAnswer<N>, Refusal>>
  /** Events of one kind, oldest first. */
  told<T extends MeetingEvent['type']>(type: T): Extract<MeetingEvent, { type: T }>[]
  /** Codes of the notices that this person got. */
  noticesTo(id: string): string[]
  /** The same meeting after the process was lost. */
  restart(): Promise<TestMeeting>
}

export async function openTestMeeting(
  record: Partial<MeetingRecord> = {},
  store = createMemoryStore(),
  manifests: readonly SceneManifest[] = Object.values(MANIFESTS),
): Promise<TestMeeting> {
  const { id } = store.meetings.get(record.id ?? '') ?? store.addMeeting(record)
  const clock = createTestClock()
  const voice = createRecordingVoiceEngine()
  const opened = await Meeting.open(id, { store, clock, voice, manifests })
  if (!opened) throw new Error('no meeting')
  const meeting = opened
  const events: MeetingEvent[] = []
  meeting.listen((event) => events.push(event))
  let sessions = 0

  const test: TestMeeting = {
    meeting,
    store,
    clock,
    voice,
    events,
    tryArrive(person) {
      store.addPerson(id, person)
      return meeting.arrive({ personId: person.id, sessionId: `session-${++sessions}` })
    },
    async arrive(person, sessionId = `session-${++sessions}`) {
      store.addPerson(id, person)
      const came = await meeting.arrive({ personId: person.id, sessionId })
      if (!came.ok) throw new Error(came.refusal.code)
      return came.value
    },
    ask(personId, name, payload) {
      const person = meeting.person(personId)
      if (!person) throw new Error(`${personId} is not here`)
      return meeting.carryOut(person, name, payload)
    },
    told(type) {
      return events.filter((event) => event.type === type) as never
    },
    noticesTo(personId) {
      return test
        .told('notice')
        .flatMap(({ to, notice }) => (to === 'everyone' || to.includes(personId) ? [notice.code] : []))
    },
    restart: () => openTestMeeting({ id }, store, manifests),
  }
  return test
}

/** With Hanna, who is the host, Ann and Bob. */
export async function openHostedMeeting() {
  const test = await openTestMeeting()
  await test.arrive({ id: 'host', role: 'host', name: 'Hanna' })
  await test.arrive({ id: 'ann', name: 'Ann' })
  await test.arrive({ id: 'bob', name: 'Bob' })
  return test
}
