// From what somebody typed or followed to the invitation behind it. Unknown, withdrawn and expired get the same answer,
// and codes are looked up behind the brake, so that trying tells nothing.

import type { Clock } from '@towpath/shared/lib/clock'
import { ok, type Result, refused } from '@towpath/shared/lib/result'
import { type Refusal, refusal } from '@towpath/shared/protocol/refusal'
import type { PersonRecord } from '../meeting/MeetingStore.ts'
import type { GuessBrake } from './createGuessBrake.ts'
import type { HandedOver, HandOverStore } from './HandOverStore.ts'
import type { IdentityStore, Invitation } from './IdentityStore.ts'
import { hashInvitation, parseInvitation } from './invitationSecret.ts'
import { type Taken, takeHandOver } from './takeHandOver.ts'

export type InvitationDeps = {
  readonly store: IdentityStore
  readonly handOvers: HandOverStore
  readonly brake: GuessBrake
  readonly secret: string
  readonly clock: Clock
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
  /** Set when digits of a hand-over were used up just now. */
  readonly handedOver?: { readonly pass: string; readonly me: { name: string; figure: string } | null }
}

/**
 * @param digits whether those of a hand-over are used up: by who looks what an invitation is, not by who comes in or hands over.
 * They are looked for behind those of meetings, and what they were not is told to nobody.
 */
export async function findInvitation(
  deps: InvitationDeps,
  typed: string,
  visitor: Visitor,
  { digits }: { readonly digits: 'taken' | 'left' } = { digits: 'left' },
): Promise<Result<Found, Refusal>> {
  const unknown = refused(refusal('join.unknownInvitation'))
  const secret = parseInvitation(typed)
  if (!secret) return unknown
  const hash = hashInvitation(secret, deps.secret)
  const invitation = await deps.store.findInvitation(hash)
  if (!invitation && secret.kind === 'link') return findPassed(deps, hash, visitor)
  const person = invitation && (await deps.store.findPerson(invitation.id, visitor.deviceHash))
  // A device that was here before proves that it knew the code: it never waits for the mistakes of others.
  if (secret.kind === 'code' && !person) {
    if (!(await deps.brake.take(visitor.network))) return refused(refusal('command.tooOften'))
    const handedOver = !invitation && digits === 'taken' && (await takeHandOver(deps, hash, visitor.deviceHash))
    if (handedOver) return findTaken(deps, handedOver)
    if (!invitation) await deps.brake.failed(visitor.network)
  }
  if (!invitation) return unknown
  if (invitation.kind === 'host') {
    const usedBy = invitation.usedBy ?? (await deps.store.useInvitation(invitation.id, visitor.deviceHash))
    if (usedBy !== visitor.deviceHash) return refused(refusal('join.usedUp'))
  }
  if (invitation.meeting.ended) return refused(refusal('join.ended'))
  return ok({ invitation, person, deviceHash: visitor.deviceHash })
}

async function findTaken(deps: InvitationDeps, { pass, ...taken }: Taken): Promise<Result<Found, Refusal>> {
  const found = await findBehind(deps, taken)
  return found.ok ? ok({ ...found.value, handedOver: { pass, me: taken.me } }) : found
}

async function findPassed(deps: InvitationDeps, hash: string, visitor: Visitor): Promise<Result<Found, Refusal>> {
  const passed = await deps.handOvers.passed(hash, visitor.deviceHash, new Date(deps.clock.wallMs()))
  return passed ? findBehind(deps, passed) : refused(refusal('join.unknownInvitation'))
}

async function findBehind(
  { store }: InvitationDeps,
  { invitationHash, deviceHash }: HandedOver,
): Promise<Result<Found, Refusal>> {
  const invitation = await store.findInvitation(invitationHash)
  if (!invitation) return refused(refusal('join.unknownInvitation'))
  if (invitation.meeting.ended) return refused(refusal('join.ended'))
  return ok({ invitation, person: await store.findPerson(invitation.id, deviceHash), deviceHash })
}
