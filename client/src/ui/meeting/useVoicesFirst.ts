// The first picture of a place takes the whole processor of a small device for a moment. A voice needs little of it, but at
// once: so people hear one another first, and the place waits for that, though never for long.

import { useEffect, useState } from 'react'
import type { MeetingSession } from '../../app/MeetingSession.ts'

const PATIENCE_MS = 1_500

/** False until voices are connected, or are not to be had, or the wait is long enough; then true for good. */
export function useVoicesFirst({ voice }: MeetingSession): boolean {
  const [settled, setSettled] = useState(false)
  useEffect(() => {
    const settle = () => setSettled(true)
    const look = () => {
      const { state } = voice.truth.getState()
      if (state === 'connected' || state === 'failed') settle()
    }
    const patience = setTimeout(settle, PATIENCE_MS)
    const unfollow = voice.truth.subscribe(look)
    look()
    return () => {
      clearTimeout(patience)
      unfollow()
    }
  }, [voice])
  return settled
}
