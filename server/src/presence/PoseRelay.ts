// Takes poses from those who send them and passes the bytes on to those who need them: checked once, never encoded anew,
// at most one batch a reader and flush. It knows no transport and no clock; the meeting's room owns it.

import { L0_EVERY, TICK_MODULO } from '@towpath/shared/pose/PoseChain'
import { MAX_POSE_MESSAGE_BYTES } from '@towpath/shared/pose/PoseEncoder'
import { headYawRadians } from '@towpath/shared/pose/PoseFrame'
import { createPoseSpace, type PoseSpace } from '@towpath/shared/pose/PoseSpace'
import { MAX_POSE_ID, POSE_MESSAGE } from '@towpath/shared/pose/poseBatch'
import { absolutesWish, gridWish } from '@towpath/shared/pose/senderWish'
import type { Bounds, Vec3 } from '@towpath/shared/scene/SceneManifest'
import { BatchSender } from './BatchSender.ts'
import { SMALL_MEETING } from './flushGrid.ts'
import type { MovementVerdict } from './MovementGuard.ts'
import { RelayPerson } from './RelayPerson.ts'

/** Where a reader's batches go. `send` gets a view of a buffer that is used again: it copies or sends at once. */
export type PoseReader = { bufferedBytes(): number; send(type: number, bytes: Uint8Array): void }

/** `waiting`: fine, but it builds on a frame that was refused; the L0 that was asked for mends it. */
export type PoseVerdict =
  | 'accepted'
  | 'waiting'
  | 'unknown'
  | 'malformed'
  | 'tooMany'
  | Exclude<MovementVerdict, 'believed'>

export type HeadPlace = { x: number; y: number; z: number; yawRadians: number; sampledAtMs: number }

export type PoseRelayOptions = {
  readonly bounds: Bounds
  /** The ground below a head, in metres. */
  readonly groundHeightAt: (x: number, z: number) => number
  /** More than 100 bad frames within 10 s: the connection is to be closed with `poseNonsense`. Called once a person. */
  readonly onNonsense: (poseId: number) => void
  /** Something is there to flush. */
  readonly onFresh?: () => void
}

const MOST_BAD_FRAMES = 100
const BAD_WINDOW_MS = 10_000
const ASK_EVERY_MS = 400
/** Wanted for so long after they were last needed, so that one slow socket does not make everyone change to and fro. */
const ABSOLUTES_LINGER_MS = 5000
const NOTHING = new Uint8Array(0)

export class PoseRelay {
  readonly counts: Record<PoseVerdict, number> = {
    accepted: 0,
    waiting: 0,
    unknown: 0,
    malformed: 0,
    tooMany: 0,
    badHeight: 0,
    handTooFar: 0,
    tooFast: 0,
  }
  readonly #options: PoseRelayOptions
  readonly #space: PoseSpace
  readonly #people: RelayPerson[] = []
  readonly #byId: (RelayPerson | undefined)[] = []
  readonly #sender = new BatchSender()
  #epoch = 0
  #fresh = false
  #absolutesNeededAtMs = Number.NEGATIVE_INFINITY

  constructor(options: PoseRelayOptions) {
    this.#options = options
    this.#space = createPoseSpace(options.bounds)
  }

  get peopleCount(): number {
    return this.#people.length
  }

  /** Batches, bytes and thinned batches sent so far. */
  get sent(): { readonly batches: number; readonly bytes: number; readonly records: number; readonly thinned: number } {
    return this.#sender
  }

  /** A person comes in, or comes back on a new connection. `at` is the ground where the meeting put them. */
  join(poseId: number, arrival: { readonly reader: PoseReader; readonly at?: Vec3; readonly nowMs: number }): void {
    if (!Number.isInteger(poseId) || poseId < 0 || poseId > MAX_POSE_ID) throw new Error(`no pose id: ${poseId}`)
    this.leave(poseId)
    const person = new RelayPerson(poseId, arrival.reader, this.#space, this.#options.groundHeightAt)
    person.epoch = ++this.#epoch
    if (arrival.at !== undefined) person.guard.allowJump(arrival.at, arrival.nowMs)
    this.#people.push(person)
    this.#byId[poseId] = person
    for (const other of this.#people) {
      other.view.reserve(this.#byId.length)
      other.view.interestAtMs = Number.NEGATIVE_INFINITY
    }
    this.#announceFresh()
  }

  leave(poseId: number): void {
    const person = this.#byId[poseId]
    if (person === undefined) return
    this.#byId[poseId] = undefined
    this.#people.splice(this.#people.indexOf(person), 1)
    for (const other of this.#people) {
      other.view.forgetPerson(poseId)
      other.view.interestAtMs = Number.NEGATIVE_INFINITY
    }
  }

  /** The meeting moves the person to a spot, a seat or to company; `to` is on the ground. */
  allowJump(poseId: number, to: Vec3, nowMs: number): void {
    this.#byId[poseId]?.guard.allowJump(to, nowMs)
  }

  setSpeaking(poseId: number, speaking: boolean): void {
    const person = this.#byId[poseId]
    if (person !== undefined) person.speaking = speaking
  }

  /** A hidden pair: the reader gets nothing of the person any more. */
  setHidden(readerPoseId: number, personPoseId: number, hidden: boolean): void {
    const reader = this.#byId[readerPoseId]
    if (reader === undefined || personPoseId >= reader.view.hidden.length) return
    reader.view.hidden[personPoseId] = hidden ? 1 : 0
    reader.view.following[personPoseId] = 0
    reader.view.interestAtMs = Number.NEGATIVE_INFINITY
  }

  /** The latest believed place of a head; false before the first. */
  headOf(poseId: number, out: HeadPlace): boolean {
    const person = this.#byId[poseId]
    if (person === undefined || person.absoluteStamp === 0) return false
    out.x = person.guard.x
    out.y = person.guard.y
    out.z = person.guard.z
    out.yawRadians = headYawRadians(person.frame)
    out.sampledAtMs = person.sampledAtMs
    return true
  }

  /** Checks a message of the person's own and keeps it for the next flush. Whatever the bytes are, it never throws. */
  accept(poseId: number, bytes: Uint8Array, nowMs: number): PoseVerdict {
    const person = this.#byId[poseId]
    const verdict = person === undefined ? 'unknown' : this.#examine(person, bytes, nowMs)
    this.counts[verdict]++
    if (person === undefined || verdict === 'accepted') return verdict
    if (verdict !== 'waiting') this.#refuse(person, nowMs)
    this.#askAnew(person, nowMs)
    return verdict
  }

  /** Sends what is new, at most one batch a reader. Answers how many were sent. */
  flush(nowMs: number): number {
    this.#fresh = false
    this.#sender.backlog = false
    this.#sender.needsAbsolutes = false
    const before = this.#sender.batches
    for (let index = 0; index < this.#people.length; index++) {
      this.#sender.serve(this.#people[index]!, this.#people, this.#byId, nowMs)
    }
    for (let index = 0; index < this.#people.length; index++) this.#people[index]!.fresh.clear()
    this.#tellWhatIsWanted(nowMs)
    if (this.#sender.backlog) this.#announceFresh()
    return this.#sender.batches - before
  }

  #examine(person: RelayPerson, bytes: Uint8Array, nowMs: number): PoseVerdict {
    if (!person.rate.take(nowMs)) return 'tooMany'
    if (bytes.length > MAX_POSE_MESSAGE_BYTES) return 'malformed'
    if (bytes.length === 0) {
      person.view.loseThread()
      return 'accepted'
    }
    const { decoder, scratch } = person
    const residual = bytes[0]! >> 6 !== 3
    if (residual && !decoder.synchronous) return 'waiting'
    const length = decoder.decodeInto(bytes, 0, bytes.length, scratch)
    if (length === 0) return 'malformed'
    const reference = decoder.layer === 1 && decoder.tick % L0_EVERY === 0
    const repeat = reference && length < bytes.length ? decoder.repeatedBy(bytes, length, bytes.length) : 0
    if (reference && decoder.restarted && repeat === 0) return 'malformed'
    if (length + repeat !== bytes.length) return 'malformed'
    const ticks = (decoder.tick - person.tick + TICK_MODULO) % TICK_MODULO || TICK_MODULO
    const movement = person.guard.judge(scratch, ticks, nowMs)
    if (movement !== 'believed') return movement
    if (!this.#keep(person, bytes, length)) return 'malformed'
    person.tick = decoder.tick
    person.sampledAtMs = nowMs
    person.frame.values.set(scratch.values)
    person.frame.hands = scratch.hands
    this.#gather(person, nowMs)
    this.#announceFresh()
    return 'accepted'
  }

  /** In a larger meeting people are asked to sample so that everybody's poses arrive shortly before the same flush. */
  #gather(person: RelayPerson, nowMs: number): void {
    if (this.#people.length <= SMALL_MEETING) return
    const laterMs = person.arrivalPhase.arrived(nowMs)
    if (laterMs !== 0) person.reader.send(POSE_MESSAGE, gridWish(laterMs))
  }

  /** False if the chain has gone on for longer than any honest sender's. */
  #keep(person: RelayPerson, bytes: Uint8Array, length: number): boolean {
    const { decoder, chain, fresh } = person
    if (decoder.layer === 0) person.keepAbsolute(bytes, 0, length)
    else if (length < bytes.length) person.keepAbsolute(bytes, length, bytes.length)
    if (decoder.restarted) {
      chain.clear()
      chain.add(person.absolute, 0, person.absoluteLength, 0)
    } else if (decoder.layer === 1 && !chain.add(bytes, 0, length, 1)) {
      return false
    }
    // Too much at once: readers are brought up to date from the chain.
    if (!fresh.add(bytes, 0, length, decoder.layer)) this.#breakThread(person)
    return true
  }

  #refuse(person: RelayPerson, nowMs: number): void {
    person.decoder.forget()
    person.chain.clear()
    this.#breakThread(person)
    if (nowMs - person.badSinceMs > BAD_WINDOW_MS) {
      person.badSinceMs = nowMs
      person.badFrames = 0
    }
    person.badFrames++
    if (person.badFrames <= MOST_BAD_FRAMES || person.nonsense) return
    person.nonsense = true
    this.#options.onNonsense(person.poseId)
  }

  /** What the person sends builds on a frame that was refused: an empty batch asks for an L0. */
  #askAnew(person: RelayPerson, nowMs: number): void {
    if (nowMs - person.askedAtMs < ASK_EVERY_MS) return
    person.askedAtMs = nowMs
    person.reader.send(POSE_MESSAGE, NOTHING)
  }

  #tellWhatIsWanted(nowMs: number): void {
    if (this.#sender.needsAbsolutes) this.#absolutesNeededAtMs = nowMs
    const wanted = nowMs - this.#absolutesNeededAtMs < ABSOLUTES_LINGER_MS
    for (let index = 0; index < this.#people.length; index++) {
      const person = this.#people[index]!
      if (person.absolutesWanted === wanted) continue
      person.absolutesWanted = wanted
      person.reader.send(POSE_MESSAGE, absolutesWish(wanted))
    }
  }

  #breakThread(person: RelayPerson): void {
    person.epoch = ++this.#epoch
    person.fresh.clear()
  }

  #announceFresh(): void {
    if (this.#fresh) return
    this.#fresh = true
    this.#options.onFresh?.()
  }
}
