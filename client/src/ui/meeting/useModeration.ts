// What this person may do to keep order, by the same rule that the server trusts: what would be refused is not offered.

import { decide } from '@towpath/shared/moderation/decide'
import type { ModerationActionId } from '@towpath/shared/moderation/ModerationAction'
import { useStore } from 'zustand'
import { useMeetingSession } from '../../app/MeetingSession.ts'
import { useAsk } from './useAsk.ts'

export type Moderation = {
  may(action: ModerationActionId, target?: string): boolean
  moderate(action: ModerationActionId, target?: string): void
}

export function useModeration(): Moderation {
  const { facts, removed, atDoor } = useMeetingSession()
  const ask = useAsk()
  const people = useStore(facts, (now) => now.people)
  const me = useStore(facts, ({ byId, meId }) => byId[meId])
  const gone = useStore(removed, (now) => now.people)
  const waiting = useStore(atDoor, (now) => now.people)
  return {
    may: (action, target) => me !== undefined && decide(me, action, target, people, gone, undefined, waiting).ok,
    moderate: (action, target) => void ask('moderate', target === undefined ? { action } : { action, target }),
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
