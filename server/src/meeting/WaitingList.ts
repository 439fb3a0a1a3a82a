// Who waits at the door of one meeting, the longest first. Kept in memory alone: whoever is not let in leaves no trace.
// A place lasts as long as its page holds a line, and 15 s more.

import { randomBytes } from 'node:crypto'
import type { Role } from '@towpath/shared/people/role'
import type { WaitReason } from '@towpath/shared/protocol/waiting'
import { type Applicant, WaitingPlace } from './WaitingPlace.ts'

/** More than any host can look after; whoever comes then is asked to try later. */
export const MOST_WAITING = 50
const SILENT_MS = 15_000
/** Whoever comes back within this on the same device is found again where they were in the row. */
const REMEMBERED_MS = 600_000
const MOST_REMEMBERED = 200

type Remembered = Pick<WaitingPlace, 'personId' | 'before'> & {
  /** Undefined for whoever was told "not now": they join the end of the row. */
  readonly sinceMs: number | undefined
  readonly untilMs: number
}

export type Knocking = {
  readonly personId: string
  readonly name: string
  readonly role: Role
  readonly applicant: Applicant
  readonly why: WaitReason
  readonly before: WaitingPlace['before']
}

export class WaitingList {
  readonly #places = new Map<string, WaitingPlace>()
  readonly #remembered = new Map<string, Remembered>()

  /** Those whom a host has not answered, the longest first. */
  get waiting(): readonly WaitingPlace[] {
    return [...this.#places.values()]
      .filter(({ outcome, settling }) => !outcome && !settling)
      .sort((a, b) => a.sinceMs - b.sinceMs)
  }

  /** Those who are answered and have not heard it yet count as well. */
  get size(): number {
    return this.#places.size
  }

  byKey(key: string): WaitingPlace | undefined {
    return this.#places.get(key)
  }

  /** Undefined for a secret that is unknown, over or of another device. */
  find(secret: string, deviceHash: string): WaitingPlace | undefined {
    if (secret === '') return undefined
    for (const place of this.#places.values())
      if (place.secret === secret) return place.applicant.deviceHash === deviceHash ? place : undefined
      else if (place.formerSecrets.get(secret) === deviceHash) return place
    return undefined
  }

  isFull(key: string): boolean {
    return !this.#places.has(key) && this.#places.size >= MOST_WAITING
  }

  take({ personId, role, ...knocking }: Knocking, nowMs: number): { place: WaitingPlace; isNew: boolean } {
    const { key } = knocking.applicant
    const here = this.#places.get(key)
    const known = here ?? this.#recall(key, nowMs)
    const before = knocking.before ?? known?.before ?? null
    const sinceMs = known?.sinceMs ?? nowMs
    const place =
      here ?? new WaitingPlace({ ...knocking, personId: known?.personId ?? personId, role, sinceMs, before })
    place.renew({ ...knocking, before }, randomBytes(24).toString('base64url'), nowMs)
    this.#places.set(key, place)
    return { place, isNew: !known }
  }

  /** They heard their answer, or gave up. */
  end(place: WaitingPlace, nowMs: number): void {
    const { key } = place.applicant
    if (this.#places.get(key) !== place) return
    this.#places.delete(key)
    place.endLine()
    if (place.outcome?.kind === 'letIn') return
    const isAnswered = place.outcome !== undefined
    this.#remember(key, {
      personId: place.personId,
      sinceMs: isAnswered ? undefined : place.sinceMs,
      before: isAnswered ? 'notNow' : place.before,
      untilMs: nowMs + REMEMBERED_MS,
    })
  }

  /** @returns whether anybody gave up */
  letGoOfTheSilent(nowMs: number): boolean {
    const before = this.waiting.length
    for (const place of [...this.#places.values()])
      if (!place.settling && place.silentSinceMs !== undefined && nowMs - place.silentSinceMs >= SILENT_MS)
        this.end(place, nowMs)
    return this.waiting.length < before
  }

  clear(): void {
    for (const place of this.#places.values()) place.endLine()
    this.#places.clear()
  }

  #remember(key: string, one: Remembered): void {
    this.#remembered.delete(key)
    this.#remembered.set(key, one)
    for (const oldest of this.#remembered.keys()) {
      if (this.#remembered.size <= MOST_REMEMBERED) return
      this.#remembered.delete(oldest)
    }
  }

  #recall(key: string, nowMs: number): Remembered | undefined {
    const known = this.#remembered.get(key)
    this.#remembered.delete(key)
    return known && known.untilMs > nowMs ? known : undefined
  }
}
