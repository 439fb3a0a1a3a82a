// What this person may do to keep order, by the same rule that the server trusts: what would be refused is not offered.

import { decide } from '@towpath/shared/moderation/decide'
import type { ModerationActionId } from '@towpath/shared/moderation/ModerationAction'
import type { CommandPayload } from '@towpath/shared/protocol/commands'
import { useStore } from 'zustand'
import { useMeetingSession } from '../../app/MeetingSession.ts'
import { useAsk } from './useAsk.ts'

type More = Pick<CommandPayload<'moderate'>, 'other' | 'place' | 'reason' | 'text'>

export type Moderation = {
  may(action: ModerationActionId, target?: string, other?: string): boolean
  moderate(action: ModerationActionId, target?: string, more?: More): void
}

export function useModeration(): Moderation {
  const { facts, removed, atDoor, done } = useMeetingSession()
  const ask = useAsk()
  const people = useStore(facts, (now) => now.people)
  const me = useStore(facts, ({ byId, meId }) => byId[meId])
  const gone = useStore(removed, (now) => now.people)
  const waiting = useStore(atDoor, (now) => now.people)
  return {
    may: (action, target, other) => me !== undefined && decide(me, action, target, people, gone, other, waiting).ok,
    moderate: async (action, target, more = {}) => {
      const name = [...people, ...gone, ...waiting].find(({ id }) => id === target)?.name ?? ''
      const aimed = target === undefined ? {} : { target }
      const answer = await ask('moderate', { action, ...aimed, ...more })
      if (answer.ok) done.setState({ last: { action, ...aimed, name, wasSo: answer.value.carriedOut === 0 } })
    },
  }
}

/** One answer, so that a row is not drawn anew whenever anybody anywhere changes. */
export function useMay(action: ModerationActionId, target: string): boolean {
  const { facts } = useMeetingSession()
  return useStore(facts, ({ byId, meId, people }) => {
    const me = byId[meId]
    return me !== undefined && decide(me, action, target, people).ok
  })
}
