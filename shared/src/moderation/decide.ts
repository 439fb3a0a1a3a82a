// The one place where a moderation action is allowed or refused. The page asks it to know what to offer, the server to know what to do.

import { ok, type Result, refused } from '../lib/result.ts'
import { RANK } from '../people/role.ts'
import { type Refusal, refusal } from '../protocol/refusal.ts'
import { ACTIONS } from './actions.ts'
import type { Effect, ModerationActionId, Person } from './ModerationAction.ts'

/**
 * @param people everyone in the meeting, the actor included
 * @param removed those who were taken out of it
 */
export function decide(
  actor: Person,
  actionId: ModerationActionId,
  targetId: string | undefined,
  people: readonly Person[],
  removed: readonly Person[] = [],
): Result<readonly Effect[], Refusal> {
  const action = ACTIONS[actionId]
  if (!action.by.includes(actor.role)) return refused(refusal('command.notAllowed'))
  if (action.aims === 'all') return ok(action.effects(actor, undefined, people))
  const target = (action.aims === 'removed' ? removed : people).find((person) => person.id === targetId)
  if (!target) return refused(refusal('moderation.nobody'))
  if (target.id === actor.id) return refused(refusal('moderation.self'))
  if (RANK[target.role] >= RANK[actor.role]) return refused(refusal('moderation.outranked'))
  return ok(action.effects(actor, target, people))
}
