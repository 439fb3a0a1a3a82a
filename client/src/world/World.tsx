// The place on the page: an element in which the world is drawn. Loaded lazily by the meeting screen; everything with three in
// it hangs below here. A device that cannot draw throws, and the screen above says so in words.

import { useEffect, useRef, useState } from 'react'
import { useMeetingSession } from '../app/MeetingSession.ts'
import { startWorld } from './startWorld.tsx'

export function World() {
  const session = useMeetingSession()
  const element = useRef<HTMLDivElement>(null)
  const [fault, setFault] = useState<unknown>(null)
  useEffect(() => {
    if (!element.current) return
    try {
      const world = startWorld(element.current, session)
      return () => world.close()
    } catch (cannotDraw) {
      setFault(cannotDraw ?? new Error('The world cannot be drawn.'))
      return
    }
  }, [session])
  if (fault) throw fault
  return <div ref={element} className="world" style={{ position: 'absolute', inset: 0 }} />
}
