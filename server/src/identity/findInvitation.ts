// From what somebody typed or followed to the invitation behind it. A code that is unknown, withdrawn, too early, past or of
// an ended meeting gets the same answer at the same moment, behind the brake, so that trying tells nothing.

import type { Clock } from '@towpath/shared/lib/clock'
import { ok, type Result, refused } from '@towpath/shared/lib/result'
import { type Refusal, refusal } from '@towpath/shared/protocol/refusal'
import type { PersonRecord } from '../meeting/MeetingStore.ts'
import { answerEvenly, type EvenTime } from './answerEvenly.ts'
import type { GuessBrake } from './createGuessBrake.ts'
import type { HandedOver, HandOverStore } from './HandOverStore.ts'
import type { IdentityStore, Invitation } from './IdentityStore.ts'
import { codeVerdict } from './invitationRules.ts'
import { hashInvitation, parseInvitation } from './invitationSecret.ts'
import { type Taken, takeHandOver } from './takeHandOver.ts'

export type InvitationDeps = {
  readonly store: IdentityStore
  readonly handOvers: HandOverStore
  readonly brake: GuessBrake
  readonly secret: string
  readonly clock: Clock
  /** Else the system's, for answering evenly. */
  readonly time?: EvenTime
}

export type Visitor = {
  readonly deviceHash: string
  /** See `addressPrefix`. */
  readonly network: string
}

export type Found = {
  readonly invitation: Invitation
  readonly person: PersonRecord | undefined
  /** As which device the visitor stands there: their own, or the one that handed over to theirs. */
  readonly deviceHash: string
  /** What was chosen on the device that handed over, by somebody who had not come in yet. */
  readonly chosen?: { readonly name: string; readonly figure: string }
  /** Set when digits of a hand-over were used up just now. */
  readonly pass?: string
}

type Digits = 'taken' | 'left'
type Finding = Promise<Result<Found, Refusal>>

const UNKNOWN = refused(refusal('join.unknownInvitation'))

/**
 * @param digits whether those of a hand-over are used up: by who looks what an invitation is, not by who comes in or hands over.
 * They are looked for behind those of meetings, and what they were not is told to nobody.
 */
export async function findInvitation(
  deps: InvitationDeps,
  typed: string,
  visitor: Visitor,
  { digits }: { readonly digits: Digits } = { digits: 'left' },
): Finding {
  const secret = parseInvitation(typed)
  if (!secret) return UNKNOWN
  const hash = hashInvitation(secret, deps.secret)
  return secret.kind === 'code'
    ? answerEvenly(() => findByCode(deps, hash, visitor, digits), deps.time)
    : findByLink(deps, hash, visitor)
}

async function findByCode(deps: InvitationDeps, hash: string, visitor: Visitor, digits: Digits): Finding {
  const { store, brake, clock } = deps
  const { deviceHash, network } = visitor
  const invitation = await store.findInvitation(hash)
  const person = invitation && (await store.findPerson(invitation, deviceHash))
  // A device that was here before proves that it knew the code: it never waits for the mistakes of others, nor for the hour.
  if (invitation && person && !invitation.withdrawn) return mayLead({ invitation, person, deviceHash })
  if (!(await brake.take(network))) return refused(refusal('command.tooOften'))
  const handedOver = !invitation && digits === 'taken' && (await takeHandOver(deps, hash, deviceHash))
  if (handedOver) return findTaken(deps, handedOver)
  const verdict = invitation && codeVerdict(invitation, clock.wallMs())
  if (!invitation || verdict !== 'good') {
    await brake.failed(network, verdict === 'over' ? invitation?.meeting.id : undefined)
    return UNKNOWN
  }
  await brake.takeInto(invitation.meeting.id)
  return mayLead({ invitation, person, deviceHash })
}

async function findByLink(deps: InvitationDeps, hash: string, visitor: Visitor): Finding {
  const { store } = deps
  const { deviceHash } = visitor
  const invitation = await store.findInvitation(hash)
  if (!invitation) return findPassed(deps, hash, visitor)
  if (invitation.withdrawn) return UNKNOWN
  let { usedBy } = invitation
  if (invitation.kind === 'host') usedBy ??= await store.useInvitation(invitation.id, deviceHash)
  if (usedBy !== null && usedBy !== deviceHash) return refused(refusal('join.usedUp'))
  return mayLead({ invitation, person: await store.findPerson(invitation, deviceHash), deviceHash })
}

async function findTaken(deps: InvitationDeps, { pass, ...taken }: Taken): Finding {
  const found = await findBehind(deps, taken)
  return found.ok ? ok({ ...found.value, pass }) : found
}

async function findPassed(deps: InvitationDeps, hash: string, visitor: Visitor): Finding {
  const passed = await deps.handOvers.passed(hash, visitor.deviceHash, new Date(deps.clock.wallMs()))
  return passed ? findBehind(deps, passed) : UNKNOWN
}

async function findBehind({ store }: InvitationDeps, { invitationHash, deviceHash, me }: HandedOver): Finding {
  const invitation = await store.findInvitation(invitationHash)
  if (!invitation || invitation.withdrawn) return UNKNOWN
  const person = await store.findPerson(invitation, deviceHash)
  return mayLead({ invitation, person, deviceHash, ...(me && !person ? { chosen: me } : {}) })
}

function mayLead(found: Found): Result<Found, Refusal> {
  return found.invitation.meeting.ended ? refused(refusal('join.ended')) : ok(found)
}
