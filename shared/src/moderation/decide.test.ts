import { describe, expect, it } from 'vitest'
import { RANK, ROLES, type Role } from '../people/role.ts'
import { ACTIONS } from './actions.ts'
import { decide } from './decide.ts'
import { MODERATION_ACTIONS, type ModerationActionId, type Person } from './ModerationAction.ts'

const people: readonly Person[] = ROLES.flatMap((role) => [
  { id: `${role}-1`, role },
  { id: `${role}-2`, role },
])
const person = (role: Role, number: 1 | 2) => people.find(({ id }) => id === `${role}-${number}`)!

const table = MODERATION_ACTIONS.flatMap((action) =>
  ROLES.flatMap((actor) => ROLES.map((target) => ({ action, actor, target }))),
)

/** What an effect on one person says besides who they are. */
const more = (action: ModerationActionId, actor: Role, target: Role) =>
  action === 'bringHere' ? { to: person(actor, 1).id } : action === 'swap' ? { otherId: other(target).id } : {}

/** The second of two. */
const other = (target: Role) => (target === 'resident' ? person('helper', 2) : person('resident', 2))

/** Aimed at somebody who is here or, where that is what the action is for, who was removed or waits at the door. */
const decideOn = (action: ModerationActionId, actor: Role, target: Person) => {
  const { aims } = ACTIONS[action]
  const elsewhere = (where: typeof aims) => (aims === where ? [target] : [])
  const here = aims === 'removed' || aims === 'waiting' ? [person(actor, 1)] : people
  return decide(
    person(actor, 1),
    action,
    target.id,
    here,
    elsewhere('removed'),
    other(target.role).id,
    elsewhere('waiting'),
  )
}

describe('decide', () => {
  it.each(table)('MOD-1 $actor does $action to $target', ({ action, actor, target }) => {
    const decision = decideOn(action, actor, person(target, 2))
    if (actor !== 'host') return expect(decision).toEqual({ ok: false, refusal: { code: 'command.notAllowed' } })
    if (ACTIONS[action].aims !== 'all' && RANK[target] >= RANK[actor])
      return expect(decision).toEqual({ ok: false, refusal: { code: 'moderation.outranked' } })
    expect(decision.ok).toBe(true)
    if (decision.ok && ACTIONS[action].aims !== 'all')
      expect(decision.value).toEqual([{ kind: action, personId: person(target, 2).id, ...more(action, actor, target) }])
  })

  it.each(MODERATION_ACTIONS)('MOD-2 %s harms neither the actor nor anyone of the same rank', (action) => {
    const decision = decideOn(action, 'host', person('resident', 1))
    expect(decision.ok).toBe(true)
    if (!decision.ok) return
    for (const effect of decision.value)
      if (effect.kind === 'silence' || effect.kind === 'remove' || effect.kind === 'lowerHand')
        expect(RANK[people.find(({ id }) => id === effect.personId)!.role]).toBeLessThan(RANK.host)
  })

  it('MOD-3 nobody is aimed at, oneself neither', () => {
    const host = person('host', 1)
    for (const action of MODERATION_ACTIONS.filter((id) => ACTIONS[id].aims === 'one')) {
      for (const target of [undefined, '', 'gone', '__proto__'])
        expect(decide(host, action, target, people)).toEqual({ ok: false, refusal: { code: 'moderation.nobody' } })
      expect(decide(host, action, host.id, people)).toEqual({ ok: false, refusal: { code: 'moderation.self' } })
    }
  })

  it('MOD-3 only who was removed can be brought back, and nobody who was removed is aimed at otherwise', () => {
    const [host, gone] = [person('host', 1), { id: 'gone', role: 'resident' } as const]
    const nobody = { ok: false, refusal: { code: 'moderation.nobody' } }
    for (const target of [undefined, '', 'other', host.id, person('resident', 1).id])
      expect(decide(host, 'bringBack', target, people, [gone])).toEqual(nobody)
    for (const action of MODERATION_ACTIONS.filter((id) => ACTIONS[id].aims === 'one'))
      expect(decide(host, action, gone.id, people, [gone])).toEqual(nobody)
    const brought = { ok: true, value: [{ kind: 'bringBack', personId: 'gone' }] }
    expect(decide(host, 'bringBack', gone.id, people, [gone])).toEqual(brought)
  })

  it('MOD-3 the second of two is held to the same rules as the first, and is somebody else', () => {
    const [host, ann] = [person('host', 1), person('resident', 1)]
    const swap = (first: string, second: string | undefined) => decide(host, 'swap', first, people, [], second)
    const refusedWith = (code: string) => ({ ok: false, refusal: { code } })
    for (const second of [undefined, '', 'gone', ann.id])
      expect(swap(ann.id, second)).toEqual(refusedWith('moderation.nobody'))
    expect(swap(ann.id, host.id)).toEqual(refusedWith('moderation.self'))
    expect(swap(ann.id, 'host-2')).toEqual(refusedWith('moderation.outranked'))
    expect(swap('host-2', ann.id)).toEqual(refusedWith('moderation.outranked'))
  })

  it('MOD-3 an action for all does not look at the target', () => {
    const host = person('host', 1)
    expect(decide(host, 'silenceAll', 'anything', people)).toEqual(decide(host, 'silenceAll', undefined, people))
    expect(decide(host, 'end', undefined, people)).toEqual({ ok: true, value: [{ kind: 'endMeeting' }] })
  })
})
