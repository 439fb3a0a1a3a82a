// Somebody who may be called if something happens to a person in a meeting: what can be given, and what cannot.

import { ok, type Result, refused } from '../lib/result.ts'
import { type Refusal, refusal } from '../protocol/refusal.ts'

export const CONTACT_NAME_MOST = 80
export const CONTACT_TELEPHONE_MOST = 30
const TELEPHONE = /^[0-9+() -]{5,30}$/

export type EmergencyContact = { readonly name: string; readonly telephone: string }

/** The name without what cannot be seen. */
export function checkContact({ name, telephone }: EmergencyContact): Result<EmergencyContact, Refusal> {
  const length = [...name].length
  if (length === 0 || length > CONTACT_NAME_MOST) return refused(refusal('contact.name', { most: CONTACT_NAME_MOST }))
  if (!TELEPHONE.test(telephone) || !/[0-9]/.test(telephone)) return refused(refusal('contact.telephone'))
  return ok({ name, telephone })
}
