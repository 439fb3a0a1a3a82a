// Lets a tablet look by being moved, once its holder asked for it by a button; asking again ends it. What the finger drags
// is kept on top. Nothing is read before that, and nothing of it leaves the device.

import type { MeetingSession } from '../app/MeetingSession.ts'
import { wrapAngle } from './looking.ts'
import { directionInto } from './tilt.ts'
import type { Viewpoint } from './Viewpoint.ts'

type AskingDevice = { requestPermission?: () => Promise<'granted' | 'denied'> }

/** Returns the end of listening to the wish. */
export function startTilting(session: MeetingSession, viewpoint: Viewpoint): () => void {
  const now = { yaw: 0, pitch: 0 }
  const before = { yaw: 0, pitch: 0 }
  let listening = false
  let begun = false
  const tilted = (event: DeviceOrientationEvent) => {
    if (!directionInto(now, event.alpha, event.beta, event.gamma, screen.orientation?.angle ?? 0)) return
    if (begun) viewpoint.drag(wrapAngle(now.yaw - before.yaw), now.pitch - before.pitch)
    begun = true
    before.yaw = now.yaw
    before.pitch = now.pitch
  }
  const stop = () => {
    removeEventListener('deviceorientation', tilted)
    listening = false
    begun = false
  }
  const toggle = async () => {
    if (listening) return stop()
    const asking = DeviceOrientationEvent as unknown as AskingDevice
    // Some tablets ask their holder, and only within a press.
    if (asking.requestPermission && (await asking.requestPermission().catch(() => 'denied')) !== 'granted') return
    listening = true
    addEventListener('deviceorientation', tilted)
  }
  const end = session.view.onWish((wish) => {
    if (wish === 'lookByMoving') void toggle()
  })
  return () => {
    end()
    stop()
  }
}
