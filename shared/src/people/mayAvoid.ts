// Whether somebody may decide not to meet somebody else. Staff are there for everyone: who has trouble with them calls
// for help instead. The server trusts it, and the page offers nothing else. Pure.

import { ok, type Result, refused } from '../lib/result.ts'
import { type Refusal, refusal } from '../protocol/refusal.ts'
import type { Role } from './role.ts'

type Somebody = { readonly id: string; readonly role: Role }

export function mayAvoid(actor: Somebody, other: Somebody | undefined): Result<undefined, Refusal> {
  if (other === undefined) return refused(refusal('avoid.nobody'))
  if (other.id === actor.id) return refused(refusal('avoid.self'))
  if (actor.role !== 'resident' || other.role !== 'resident') return refused(refusal('avoid.staff'))
  return ok(undefined)
}
