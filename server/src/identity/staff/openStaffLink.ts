// Links for staff, each good once: the first organiser's, an invitation to become a member, one that signs a host in, and one
// that lets an organiser back in who has lost every other way.

import { ok, type Result, refused } from '@towpath/shared/lib/result'
import { checkNameShape } from '@towpath/shared/people/nameShape'
import { type Refusal, refusal } from '@towpath/shared/protocol/refusal'
import { ORGANISATION_NAME_MOST, type StaffLinkRequest } from '@towpath/shared/protocol/staff'
import { hashInvitation, makeLinkSecret, parseInvitation } from '../invitationSecret.ts'
import { seal, unseal } from '../seal.ts'
import { checkPassword } from './checkPassword.ts'
import { hashPassword } from './password.ts'
import type { NewLink, NewPerson, StaffLink, StaffStore } from './StaffStore.ts'

export type StaffLinkDeps = { readonly staff: StaffStore; readonly secret: string }

const INVITATION_MS = 72 * 3600 * 1000
/** Long enough to read it out on the telephone, short enough to be worth nothing tomorrow. */
const SIGN_IN_MS = 10 * 60 * 1000
/** It is read off the machine by somebody who then goes to another one. */
const WAY_BACK_MS = 3600 * 1000
const GOOD_MS = { invitation: INVITATION_MS, signIn: SIGN_IN_MS, wayBack: WAY_BACK_MS }
const EMAIL = /^[^\s@]{1,64}@[^\s@]+\.[^\s@.]{2,}$/
const EMAIL_MOST = 254

function hashOf(value: string): string {
  return hashInvitation({ kind: 'link', value }, '')
}

export function newStaffLink(kind: keyof typeof GOOD_MS): { readonly value: string; readonly link: NewLink } {
  const value = makeLinkSecret()
  const expiresAt = new Date(Date.now() + GOOD_MS[kind])
  return { value, link: { secretHash: hashOf(value), expiresAt } }
}

/** The same at every start until somebody uses it; undefined once there is an organisation. */
export async function firstOrganiserLink({ staff, secret }: StaffLinkDeps): Promise<string | undefined> {
  if (await staff.hasOrganisation()) return undefined
  const sealed = await staff.firstLink()
  const kept = sealed && unseal(secret, sealed)
  if (kept) return kept
  const value = makeLinkSecret()
  await staff.replaceFirstLink({ secretHash: hashOf(value), sealed: seal(secret, value) })
  return value
}

/** Undefined for what is certainly no link. */
export function secretHashOf(typed: string): string | undefined {
  const parsed = parseInvitation(typed)
  return parsed?.kind === 'link' ? hashOf(parsed.value) : undefined
}

/** Unknown, used and expired get the same answer. */
export async function findStaffLink({ staff }: StaffLinkDeps, typed: string): Promise<Result<StaffLink, Refusal>> {
  const secretHash = secretHashOf(typed)
  const link = secretHash && (await staff.findLink(secretHash))
  return link ? ok(link) : refused(refusal('staff.link'))
}

/** In small letters, as it is kept. */
export function readEmail(typed = ''): Result<string, Refusal> {
  const address = typed.trim().toLowerCase()
  return EMAIL.test(address) && address.length <= EMAIL_MOST ? ok(address) : refused(refusal('staff.email'))
}

/** Costs a tenth of a second of processor time, so only for those whose link was found. */
async function readPerson(
  { name = '', email, password = '' }: StaffLinkRequest,
  organisation: string,
): Promise<Result<NewPerson, Refusal>> {
  const shape = checkNameShape(name)
  if (!shape.ok) return shape
  const address = readEmail(email)
  if (!address.ok) return address
  const checked = await checkPassword(password, [shape.value, address.value, organisation])
  if (!checked.ok) return checked
  return ok({ name: shape.value, email: address.value, passwordHash: await hashPassword(password) })
}

function readOrganisation(typed = ''): Result<string, Refusal> {
  const name = typed
    .normalize('NFC')
    .replace(/[\s\p{C}]+/gu, ' ')
    .trim()
  const isName = /[\p{L}\p{N}]/u.test(name) && [...name].length <= ORGANISATION_NAME_MOST
  return isName ? ok(name) : refused(refusal('staff.organisation', { most: ORGANISATION_NAME_MOST }))
}

/** @returns the id of the user who may be signed in now */
export async function openStaffLink(
  deps: StaffLinkDeps,
  typed: string,
  request: StaffLinkRequest,
): Promise<Result<string, Refusal>> {
  const found = await findStaffLink(deps, typed)
  if (!found.ok) return found
  const secretHash = secretHashOf(typed) ?? ''
  if (found.value.kind === 'signIn') return deps.staff.useSignInLink(secretHash)
  if (found.value.kind === 'wayBack') {
    const checked = await checkPassword(request.password ?? '', [found.value.organisation ?? ''])
    return checked.ok ? deps.staff.useWayBack(secretHash, await hashPassword(checked.value)) : checked
  }
  if (found.value.kind === 'invitation') {
    const person = await readPerson(request, found.value.organisation ?? '')
    return person.ok ? deps.staff.join(secretHash, person.value) : person
  }
  const organisation = readOrganisation(request.organisation)
  if (!organisation.ok) return organisation
  const person = await readPerson(request, organisation.value)
  return person.ok ? deps.staff.found(secretHash, organisation.value, person.value) : person
}
