// Fills and sends one reader's batch: whole streams of those near, half of those around, an L0 of the others now and
// then. A full socket is thinned, L2 first, then L1, never queued. Owned by PoseRelay; one buffer, used again and again.
import { loneTypeOf, POSE_MESSAGE, writePoseId } from '@towpath/shared/pose/poseBatch'
import { chooseFollowed, FOLLOWED_PEOPLE } from './interest.ts'
import type { RelayPerson } from './RelayPerson.ts'

const INTEREST_EVERY_MS = 250
/** Bytes a second for one reader, and of these at most so many for people who are far. */
const BUDGET = 8000
const FAR_BUDGET = 1300
const FAR_BURST_BYTES = 120
/** People looked at for the far share in one flush. */
const FAR_LOOKS = 6
/** How full a socket may be before L2, then L1 are left out, and then everything. */
const DROP_L2_BYTES = 8 * 1024
const DROP_L1_BYTES = 24 * 1024
const DROP_ALL_BYTES = 64 * 1024
const BATCH_BYTES = 16 * 1024
/** Room for the longest replay of one person. */
const SPARE_BYTES = 1200
/** Newcomers brought up to date in one batch, so that coming in is no burst. */
const ADMISSIONS = 12

export class BatchSender {
  batches = 0
  bytes = 0
  records = 0
  /** Batches from which something was left out because the socket was full. */
  thinned = 0
  /** Someone still waits to be brought up to date: flush again soon even if nobody moves. */
  backlog = false
  /** Someone got, or is to get, nothing but L0s of somebody. */
  needsAbsolutes = false
  readonly #batch = new Uint8Array(BATCH_BYTES)
  #length = 0
  #inBatch = 0
  #lastId = 0

  serve(
    reader: RelayPerson,
    people: readonly RelayPerson[],
    byId: readonly (RelayPerson | undefined)[],
    nowMs: number,
  ): void {
    const view = reader.view
    const buffered = reader.reader.bufferedBytes()
    if (buffered > DROP_L2_BYTES) this.thinned++
    if (buffered > DROP_ALL_BYTES) {
      if (!view.stalled) view.loseThread()
      view.stalled = true
      return
    }
    view.stalled = false
    if (nowMs - view.interestAtMs >= INTEREST_EVERY_MS) {
      view.interestAtMs = nowMs
      chooseFollowed(reader, people)
    }
    this.#length = 0
    this.#inBatch = 0
    const highestLayer = buffered > DROP_L1_BYTES ? 0 : buffered > DROP_L2_BYTES ? 1 : 2
    if (highestLayer === 0 || people.length - 1 > FOLLOWED_PEOPLE) this.needsAbsolutes = true
    this.#addFollowed(reader, byId, highestLayer)
    this.#settleBudget(reader, nowMs)
    if (people.length - 1 > view.followedCount) this.#addFar(reader, people)
    if (this.#length > 0) this.#send(reader)
  }

  #send({ reader }: RelayPerson): void {
    const type = this.#inBatch === 1 ? loneTypeOf(this.#lastId) : POSE_MESSAGE
    const batch = this.#batch.subarray(type === POSE_MESSAGE ? 0 : 1, this.#length)
    this.batches++
    this.bytes += batch.length
    reader.send(type, batch)
  }

  #addFollowed(reader: RelayPerson, byId: readonly (RelayPerson | undefined)[], highestLayer: number): void {
    const view = reader.view
    let admissions = ADMISSIONS
    for (let index = 0; index < view.followedCount; index++) {
      const person = byId[view.followed[index]!]
      if (person === undefined || this.#length > BATCH_BYTES - SPARE_BYTES) continue
      const id = person.poseId
      if (highestLayer === 0) {
        view.following[id] = 0
        if (view.absoluteSent[id] !== person.absoluteStamp) this.#addAbsolute(reader, person)
      } else if (view.following[id] !== person.epoch) {
        // The whole chain, from its own L0 on, brings a reader up to date at once.
        if (person.chain.count === 0) continue
        if (admissions-- <= 0) {
          this.backlog = true
          continue
        }
        this.#addChain(person, index < view.nearCount ? highestLayer : 1)
        view.following[id] = person.epoch
      } else if (person.fresh.count > 0) {
        this.#addFresh(person, index < view.nearCount ? highestLayer : 1)
      }
    }
  }

  #addFresh(person: RelayPerson, highestLayer: number): void {
    const { fresh } = person
    for (let record = 0; record < fresh.count; record++) {
      if (fresh.layers[record]! <= highestLayer)
        this.#copy(person.poseId, fresh.bytes, fresh.starts[record]!, fresh.starts[record + 1]!)
    }
  }

  /** And behind the chain an L2 of this very moment, if there is one. */
  #addChain(person: RelayPerson, highestLayer: number): void {
    const { chain, fresh } = person
    for (let record = 0; record < chain.count; record++) {
      this.#copy(person.poseId, chain.bytes, chain.starts[record]!, chain.starts[record + 1]!)
    }
    const last = fresh.count - 1
    if (highestLayer < 2 || last < 0 || fresh.layers[last] !== 2) return
    this.#copy(person.poseId, fresh.bytes, fresh.starts[last]!, fresh.starts[last + 1]!)
  }

  #addAbsolute(reader: RelayPerson, person: RelayPerson): void {
    reader.view.absoluteSent[person.poseId] = person.absoluteStamp
    this.#copy(person.poseId, person.absolute, 0, person.absoluteLength)
  }

  /** What near and middle take comes first; the far share what is left of the budget. */
  #settleBudget(reader: RelayPerson, nowMs: number): void {
    const view = reader.view
    const elapsed = Math.min(1, Math.max(0, (nowMs - view.budgetAtMs) / 1000))
    view.budgetAtMs = nowMs
    view.followedBytes += this.#length
    const smoothing = Math.min(1, elapsed)
    if (elapsed > 0) view.followedRate += (view.followedBytes / elapsed - view.followedRate) * smoothing
    if (elapsed > 0) view.followedBytes = 0
    const rate = Math.max(0, Math.min(FAR_BUDGET, BUDGET - view.followedRate))
    view.farBytes = Math.min(FAR_BURST_BYTES, view.farBytes + rate * elapsed)
  }

  #addFar(reader: RelayPerson, people: readonly RelayPerson[]): void {
    const view = reader.view
    for (let looks = 0; looks < FAR_LOOKS && view.farBytes > 0; looks++) {
      view.farCursor = (view.farCursor + 1) % people.length
      const person = people[view.farCursor]!
      const id = person.poseId
      if (person === reader || person.absoluteStamp === 0 || view.hidden[id] === 1) continue
      if (view.following[id] === person.epoch || view.absoluteSent[id] === person.absoluteStamp) continue
      this.#addAbsolute(reader, person)
      view.farBytes -= person.absoluteLength + 1
    }
  }

  #copy(poseId: number, from: Uint8Array, start: number, end: number): void {
    const batch = this.#batch
    let at = writePoseId(batch, this.#length, poseId)
    for (let index = start; index < end; index++) batch[at++] = from[index]!
    this.#length = at
    this.#lastId = poseId
    this.#inBatch++
    this.records++
  }
}
