// One person at the door: who they are, since when they wait, the one line on which they hear, and what became of it.

import type { Role } from '@towpath/shared/people/role'
import type {
  CameBy,
  HeardVerdict,
  NotNow,
  WaitingPerson,
  WaitingView,
  WaitReason,
} from '@towpath/shared/protocol/waiting'
import { TokenBucket } from '../presence/TokenBucket.ts'
import type { Admission } from './MeetingStore.ts'

/** Who knocks, as the way in knows them. */
export type Applicant = {
  /** The same device with the same invitation is the same person, and so is one that they handed over to. */
  readonly key: string
  /** The one that asks now. */
  readonly deviceHash: string
  readonly cameBy: CameBy
  readonly companion: boolean
  readonly invitationWaits: boolean
  /** As it was stored when they knocked; what the meeting itself knows counts for more. */
  readonly admission: Admission
  readonly wasHere: boolean
  /** Keeps the person as one who was let in. Resolves once it is committed. */
  keep(who: { readonly personId: string; readonly name: string }): Promise<void>
}

export type Outcome = { readonly kind: 'letIn' } | { readonly kind: 'notNow'; readonly notNow: NotNow }
export type LineEnd = 'changed' | 'replaced' | 'over'
export type Line = { readonly ended: Promise<LineEnd>; close(): void }

/** A page asks again as soon as it was answered, and whenever its microphone turns out otherwise. */
const ASKS_A_SECOND = 2
const ASKS_AT_ONCE = 20

type Known = Pick<WaitingPlace, 'name' | 'applicant' | 'why' | 'before'>

export class WaitingPlace {
  readonly personId: string
  readonly role: Role
  /** On the monotonic clock. */
  readonly sinceMs: number
  secret = ''
  /** Of pages that another one took over from, each with the device that it was on. */
  readonly formerSecrets = new Map<string, string>()
  name: string
  applicant: Applicant
  why: WaitReason
  before: WaitingPerson['before']
  microphone: HeardVerdict = 'untried'
  helpCalled = false
  helpSeenBy: string | null = null
  outcome: Outcome | undefined
  /** A host's answer is being carried out. */
  settling = false
  version = 0
  view: WaitingView | undefined
  /** When the last line ended, on the monotonic clock; undefined while there is one. */
  silentSinceMs: number | undefined
  #line: ((end: LineEnd) => void) | undefined
  readonly #asks = new TokenBucket(ASKS_A_SECOND, ASKS_AT_ONCE)

  constructor({ personId, role, sinceMs, ...known }: Pick<WaitingPlace, 'personId' | 'role' | 'sinceMs'> & Known) {
    this.personId = personId
    this.role = role
    this.sinceMs = sinceMs
    this.name = known.name
    this.applicant = known.applicant
    this.why = known.why
    this.before = known.before
  }

  /** The page that asked last is the one that waits; it may have another name and figure. */
  renew({ name, applicant, why, before }: Known, secret: string, nowMs: number): void {
    if (this.secret !== '') this.formerSecrets.set(this.secret, this.applicant.deviceHash)
    Object.assign(this, { name, applicant, why, before, secret })
    this.#line?.('replaced')
    this.#line = undefined
    this.silentSinceMs = nowMs
  }

  mayAsk(nowMs: number): boolean {
    return this.#asks.take(nowMs)
  }

  /** One line at a time: an older one is ended by a newer. It ends at once when its page knows less than we do. */
  openLine(knows: number, now: () => number): Line {
    this.#line?.('replaced')
    this.silentSinceMs = undefined
    let end: (end: LineEnd) => void = () => undefined
    const ended = new Promise<LineEnd>((resolve) => {
      end = resolve
    })
    this.#line = end
    if (knows !== this.version || this.outcome) end('changed')
    const close = () => {
      if (this.#line !== end) return
      this.#line = undefined
      this.silentSinceMs = now()
    }
    return { ended, close }
  }

  show(view: WaitingView): void {
    const known = this.view
    if (known && Object.entries(view).every(([fact, value]) => known[fact as keyof WaitingView] === value)) return
    this.view = view
    this.version += 1
    this.#line?.('changed')
  }

  settle(outcome: Outcome): void {
    this.outcome = outcome
    this.#line?.('changed')
  }

  endLine(): void {
    this.#line?.('over')
  }
}
