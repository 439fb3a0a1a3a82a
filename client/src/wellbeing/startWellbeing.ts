// Asks how somebody feels when they arrive and after ten minutes in the headset, and minds the minutes there. Fetched with the
// meeting and owned by its screen. It needs no server: what a host should know is told when there is a line.

import { HeadsetTime } from '@towpath/shared/wellbeing/headsetTime'
import type { MeetingSession } from '../app/MeetingSession.ts'
import type { Keeping } from '../state/settings.ts'
import { Reminders } from './Reminders.ts'

const ASK_AFTER_MS = 4_000
const LOOK_EVERY_MS = 5_000
/** The question goes by itself when nobody wants to answer it. */
const ASKED_FOR_MS = 120_000

type Session = Pick<MeetingSession, 'facts' | 'headset' | 'quiet' | 'wellbeing' | 'send'>
type Ground = {
  readonly nowMs: () => number
  /** Of this visit alone: loading the page anew is no arrival. */
  readonly keeping: Keeping | undefined
}

const HERE: Ground = { nowMs: () => performance.now(), keeping: globalThis.sessionStorage }

export function startWellbeing(session: Session, { nowMs, keeping }: Ground = HERE): () => void {
  const { facts, headset, quiet, wellbeing, send } = session
  const time = new HeadsetTime()
  const reminders = new Reminders()
  let told = false
  let asking: ReturnType<typeof setTimeout> | undefined
  let arriving: ReturnType<typeof setTimeout> | undefined

  function ask(): void {
    if (quiet.inside.getState()) return
    const { byId, meId } = facts.getState()
    // Hosts are those who are told.
    if (byId[meId]?.role === 'host') return
    wellbeing.setState({ asked: true, answered: null })
    clearTimeout(asking)
    asking = setTimeout(() => wellbeing.setState({ asked: false }), ASKED_FOR_MS)
  }

  function askOnArrival(): void {
    const { connection, meeting } = facts.getState()
    if (arriving || connection !== 'joined') return
    const key = `towpath.asked.${meeting.id}`
    arriving = setTimeout(() => {
      try {
        if (keeping?.getItem(key)) return
        keeping?.setItem(key, '1')
      } catch {
        // Where nothing can be kept the question may come twice.
      }
      ask()
    }, ASK_AFTER_MS)
  }

  function isWorn(): boolean {
    const { byId, meId } = facts.getState()
    return headset.getState().mode !== 'page' && !byId[meId]?.away
  }

  function look(): void {
    time.set(isWorn(), nowMs())
    const minutes = time.minutes(nowMs())
    if (minutes !== wellbeing.getState().minutes) wellbeing.setState({ minutes })
    const due = isWorn() ? reminders.due(minutes) : minutes === 0 ? reminders.due(0) : null
    if (due === 'ask') ask()
    else if (due) wellbeing.setState({ rest: due })
  }

  function tell(): void {
    const wearing = headset.getState().mode !== 'page'
    if (facts.getState().connection !== 'joined' || wearing === told) return
    told = wearing
    void send('headset.set', { worn: wearing })
  }

  const stops = [
    facts.subscribe((now, before) => {
      // Another connection knows nothing of the headset yet.
      if (now.connection !== before.connection) told = false
      askOnArrival()
      tell()
      look()
    }),
    headset.subscribe(() => {
      look()
      tell()
    }),
  ]
  const timer = setInterval(look, LOOK_EVERY_MS)
  askOnArrival()
  tell()
  look()
  return () => {
    clearInterval(timer)
    clearTimeout(asking)
    clearTimeout(arriving)
    for (const stop of stops) stop()
  }
}
