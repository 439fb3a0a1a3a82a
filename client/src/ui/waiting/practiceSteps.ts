// What there is to try while one waits, and whether it was tried: read from the practised meeting itself, so that every way
// of doing it counts, by finger, mouse, keys or head.

import { useEffect, useState } from 'react'
import type { MeetingSession } from '../../app/MeetingSession.ts'
import type { EarsPose } from '../../voice/VoiceSession.ts'

export const STEPS = ['look', 'bench', 'hand'] as const
export type Step = (typeof STEPS)[number]

const LOOK_EVERY_MS = 250
const LOOKED_RADIANS = (20 * Math.PI) / 180

/** Between where two heads look, whatever their tilt. */
function turnedBy(one: EarsPose, other: EarsPose): number {
  const dot = one.qx * other.qx + one.qy * other.qy + one.qz * other.qz + one.qw * other.qw
  return 2 * Math.acos(Math.min(1, Math.abs(dot)))
}

export function usePracticed(session: MeetingSession): ReadonlySet<Step> {
  const [done, setDone] = useState<ReadonlySet<Step>>(new Set())
  useEffect(() => {
    const tick = (step: Step) => setDone((before) => (before.has(step) ? before : new Set([...before, step])))
    let start: EarsPose | null = null
    let moves = -1
    const looking = setInterval(() => {
      const now = session.placement.getState().moves
      // Being somewhere else is another view without having looked round; before the first picture there is none.
      if (start === null || now !== moves) {
        const isSeen = session.ears.x !== 0 || session.ears.y !== 0
        start = isSeen ? { ...session.ears } : null
        if (isSeen) moves = now
      } else if (turnedBy(start, session.ears) > LOOKED_RADIANS) tick('look')
    }, LOOK_EVERY_MS)
    const stop = session.facts.subscribe(({ byId, meId }) => {
      if (byId[meId]?.seated) tick('bench')
      if ((byId[meId]?.handRaised ?? 0) > 0) tick('hand')
    })
    return () => {
      clearInterval(looking)
      stop()
    }
  }, [session])
  return done
}

/** A seat of the stop where one is. */
export function benchNear({ facts }: Pick<MeetingSession, 'facts'>, stops: readonly StopWithSeats[]): string {
  const { byId, meId } = facts.getState()
  const place = byId[meId]?.place
  const here = stops.find(({ spots }) => spots.some(({ id }) => id === place)) ?? stops[0]
  return here?.seats[0]?.id ?? ''
}

type StopWithSeats = {
  readonly spots: readonly { readonly id: string }[]
  readonly seats: readonly { readonly id: string }[]
}
