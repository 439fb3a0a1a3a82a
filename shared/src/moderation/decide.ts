// The one place where a moderation action is allowed or refused. The page asks it to know what to offer, the server to know what to do.

import { ok, type Result, refused } from '../lib/result.ts'
import { RANK } from '../people/role.ts'
import { type Refusal, refusal } from '../protocol/refusal.ts'
import { ACTIONS } from './actions.ts'
import type { Effect, ModerationActionId, Person } from './ModerationAction.ts'

/**
 * @param people everyone in the meeting, the actor included
 * @param removed those who were taken out of it
 * @param otherId the second of two, under the same rules as the first
 * @param waiting those who wait at the door
 */
export function decide(
  actor: Person,
  actionId: ModerationActionId,
  targetId: string | undefined,
  people: readonly Person[],
  removed: readonly Person[] = [],
  otherId?: string,
  waiting: readonly Person[] = [],
): Result<readonly Effect[], Refusal> {
  const action = ACTIONS[actionId]
  if (!action.by.includes(actor.role)) return refused(refusal('command.notAllowed'))
  if (action.aims === 'all') return ok(action.effects(actor, undefined, people, undefined, waiting))
  const target = aimedAt(actor, { one: people, two: people, removed, waiting }[action.aims], targetId)
  const isAnswered = !target.ok && target.refusal.code === 'moderation.nobody' && action.aims === 'waiting'
  if (isAnswered) return refused(refusal('door.done'))
  if (!target.ok) return target
  if (action.aims !== 'two') return ok(action.effects(actor, target.value, people, undefined, waiting))
  const other = aimedAt(actor, people, otherId)
  if (!other.ok) return other
  if (other.value === target.value) return refused(refusal('moderation.nobody'))
  return ok(action.effects(actor, target.value, people, other.value, waiting))
}

function aimedAt(actor: Person, people: readonly Person[], targetId: string | undefined): Result<Person, Refusal> {
  const target = people.find((person) => person.id === targetId)
  if (!target) return refused(refusal('moderation.nobody'))
  if (target.id === actor.id) return refused(refusal('moderation.self'))
  if (RANK[target.role] >= RANK[actor.role]) return refused(refusal('moderation.outranked'))
  return ok(target)
}
