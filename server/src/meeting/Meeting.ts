// One gathering, while its process runs: who is here, what they may do, and what is kept of it. Owned by whoever opened
// it, usually a room. It never sees a socket, a query or a scene that is drawn.

import type { Result } from '@towpath/shared/lib/result'
import type { May, VoiceMode } from '@towpath/shared/meetings/MeetingPlan'
import type { CommandAnswer, CommandName, CommandPayload } from '@towpath/shared/protocol/commands'
import type { Refusal } from '@towpath/shared/protocol/refusal'
import type { HeardVerdict } from '@towpath/shared/protocol/waiting'
import type { Feeling } from '@towpath/shared/wellbeing/feeling'
import type { Attendee } from './Attendee.ts'
import { Avoidances } from './Avoidances.ts'
import { Admissions, type AdmitRequest } from './admission.ts'
import { listens } from './allowed.ts'
import { type Arrival, arrive, type Welcome } from './arriving.ts'
import { areUnseen } from './avoiding.ts'
import { COMMAND_HANDLERS } from './commandHandlers.ts'
import { forgetContact } from './contacts.ts'
import { type Admitted, helpAtDoor, keepDoor, knock, leaveDoor, microphoneAtDoor } from './door.ts'
import { letGo, tellOfFile } from './forgetting.ts'
import { endWhenOver, watchHosts } from './hosting.ts'
import { createTurns } from './inTurn.ts'
import { drop, leave, letGoOfTheLost, restQueue } from './leaving.ts'
import type { HeadReader, MeetingCore, MeetingDeps } from './MeetingCore.ts'
import type { MeetingEvent } from './MeetingEvent.ts'
import type { Avoidance, MeetingRecord, Moving, PersonRecord } from './MeetingStore.ts'
import { isQuiet } from './microphones.ts'
import { moveWhenDue } from './movingTogether.ts'
import { PersonalSpace } from './PersonalSpace.ts'
import { Roster } from './Roster.ts'
import { letBack } from './removing.ts'
import { replan } from './replanning.ts'
import { Seating } from './Seating.ts'
import { heard, placeVoices } from './voices.ts'
import { WaitingList } from './WaitingList.ts'
import type { Applicant, WaitingPlace } from './WaitingPlace.ts'
import { endLostWalk, keepWalk, type Walk } from './walking.ts'
import { feltOnLeaving, stepWellbeing } from './wellbeing.ts'

export class Meeting {
  readonly id: string
  readonly #core: MeetingCore
  readonly #listeners = new Set<(event: MeetingEvent) => void>()
  readonly #stopHearing: () => void

  private constructor(
    deps: MeetingDeps,
    record: MeetingRecord,
    people: readonly PersonRecord[],
    avoidances: readonly Avoidance[],
  ) {
    this.id = record.id
    this.#core = {
      store: deps.store,
      clock: deps.clock,
      voice: deps.voice,
      manifests: deps.manifests,
      id: record.id,
      record,
      roster: new Roster(),
      seating: new Seating(deps.manifests),
      admissions: new Admissions(),
      avoidances: new Avoidances(avoidances),
      space: new PersonalSpace(),
      waiting: new WaitingList(),
      inTurn: createTurns(),
      startedAtMs: deps.clock.monotonicMs(),
      hostedAtMs: deps.clock.monotonicMs(),
      asked: new Set(),
      lastHand: 0,
      voiceUp: deps.voice.state === 'up',
      walk: null,
      moves: new Map(),
      headOf: () => false,
      emit: (event) => {
        for (const listener of this.#listeners) listener(event)
        keepWalk(this.#core, event)
      },
    }
    for (const person of people) {
      this.#core.roster.records.set(person.id, person)
      this.#core.lastHand = Math.max(this.#core.lastHand, person.handRaised)
    }
    this.#stopHearing = deps.voice.listen((event) => heard(this.#core, event))
  }

  /** Undefined when there is no such meeting. Nobody is here yet: only what is known of people is loaded. */
  static async open(meetingId: string, deps: MeetingDeps): Promise<Meeting | undefined> {
    const record = await deps.store.meeting(meetingId)
    if (!record) return undefined
    const [people, avoidances] = [await deps.store.people(meetingId), await deps.store.avoidances(meetingId)]
    return new Meeting(deps, record, people, avoidances)
  }

  get title(): string {
    return this.#core.record.title
  }

  /** Where whoever is new arrives. */
  get scene(): string {
    return this.#core.record.scene
  }

  get moving(): Moving | null {
    return this.#core.record.moving
  }

  get walk(): Walk | null {
    return this.#core.walk
  }

  get isLocked(): boolean {
    return this.#core.record.locked
  }

  get isQuiet(): boolean {
    return isQuiet(this.#core)
  }

  /** What its participants may. */
  get may(): May {
    return this.#core.record.may
  }

  get hasClosedTables(): boolean {
    return this.#core.record.tablesClosed
  }

  get voiceMode(): VoiceMode {
    return this.#core.record.voiceMode
  }

  /** Whether they are here to listen: their microphone stays off until a host asks them to speak. */
  listens(person: Attendee): boolean {
    return listens(this.#core, person)
  }

  get hasWaitingRoom(): boolean {
    return this.#core.record.waitingRoom
  }

  get hasEnded(): boolean {
    return this.#core.record.ended || this.#core.record.cancelled
  }

  get voiceUp(): boolean {
    return this.#core.voiceUp
  }

  get people(): readonly Attendee[] {
    return this.#core.roster.people
  }

  person(personId: string): Attendee | undefined {
    return this.#core.roster.present.get(personId)
  }

  /** Whether these two are to notice nothing of each other. */
  areApart(personId: string, otherId: string): boolean {
    return this.#core.avoidances.areApart(personId, otherId)
  }

  /** Whether neither is to be shown to the other, for whatever reason. */
  areUnseen(person: Attendee, other: Attendee): boolean {
    return areUnseen(this.#core, person, other)
  }

  /** Returns its undo. */
  listen(listener: (event: MeetingEvent) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Where poses come from; without it people are where they were placed. */
  readHeadsFrom(headOf: HeadReader): void {
    this.#core.headOf = headOf
  }

  /** Its plan was changed; who was cancelled upon is told. */
  replan(record: MeetingRecord): void {
    replan(this.#core, record)
  }

  /** Asked before a ticket is issued. Remembers for a minute who is about to come. Without an applicant nobody waits. */
  admit(request: AdmitRequest, applicant?: Applicant): Result<Admitted, Refusal> {
    return knock(this.#core, request, applicant)
  }

  /** Somebody at the door, by the secret that only their device was given. */
  waitingPlace(secret: string, deviceHash: string): WaitingPlace | undefined {
    return this.#core.waiting.find(secret, deviceHash)
  }

  /** How many wait, or were answered and have not heard it yet. */
  get waiting(): number {
    return this.#core.waiting.size
  }

  microphoneAtDoor(place: WaitingPlace, microphone: HeardVerdict): void {
    microphoneAtDoor(this.#core, place, microphone)
  }

  helpAtDoor(place: WaitingPlace, called: boolean): void {
    helpAtDoor(this.#core, place, called)
  }

  leaveDoor(place: WaitingPlace): void {
    leaveDoor(this.#core, place)
  }

  arrive(arrival: Arrival): Promise<Result<Welcome, Refusal>> {
    return arrive(this.#core, arrival)
  }

  /** The connection ended and nobody said why. */
  drop(personId: string, sessionId: string): void {
    drop(this.#core, personId, sessionId)
  }

  /** The person said that they leave. */
  async leave(personId: string, sessionId: string): Promise<void> {
    const person = this.person(personId)
    if (person?.sessionId === sessionId) await leave(this.#core, person)
  }

  /** The payload is parsed and the role checked; here the rules of the meeting decide. Throws only on a fault. */
  carryOut<N extends CommandName>(
    person: Attendee,
    name: N,
    payload: CommandPayload<N>,
  ): Promise<Result<CommandAnswer<N>, Refusal>> {
    return COMMAND_HANDLERS[name](this.#core, person, payload)
  }

  /** Staff let them in again from outside; that is stored already. */
  letBack(personIds: readonly string[]): void {
    letBack(this.#core, personIds)
  }

  /** Before what is stored of them is erased. */
  letGo(personId: string): Promise<void> {
    return letGo(this.#core, personId)
  }

  /** A copy of what is stored of them was made. */
  tellOfFile(personId: string, by: string): void {
    tellOfFile(this.#core, personId, by)
  }

  /** What somebody answered who has just left. */
  feltOnLeaving(personId: string, feeling: Feeling): Promise<void> {
    return feltOnLeaving(this.#core, personId, feeling)
  }

  /** Called about five times a second. */
  placeVoices(): void {
    placeVoices(this.#core)
  }

  /** Called about five times a second. */
  keepSpace(): void {
    this.#core.space.step(this.#core)
  }

  /** Called about once a second. */
  letGoOfTheLost(): void {
    endLostWalk(this.#core)
    letGoOfTheLost(this.#core)
    stepWellbeing(this.#core)
    keepDoor(this.#core)
  }

  /** Called about once a second. */
  async watchHosts(): Promise<void> {
    await moveWhenDue(this.#core)
    await watchHosts(this.#core)
    await endWhenOver(this.#core)
  }

  /** Everybody is gone and it grows quiet: raised hands and calls for help do not wait for another day. */
  async rest(): Promise<void> {
    for (const record of this.#core.roster.absentRecords()) {
      await restQueue(this.#core, record.id)
      await forgetContact(this.#core, record.id)
    }
  }

  dispose(): void {
    this.#stopHearing()
    this.#core.waiting.clear()
    this.#listeners.clear()
    for (const person of this.people) this.#core.voice.disconnect(person.id)
  }
}
