// What a meeting that runs makes of a change of its plan, or of being cancelled.

import { forgetContact } from './contacts.ts'
import { reviewDoor } from './door.ts'
import { sendAway } from './leaving.ts'
import type { MeetingCore } from './MeetingCore.ts'
import type { MeetingRecord } from './MeetingStore.ts'
import { keepSilenced, silenceWhoMayNotSpeak } from './microphones.ts'

/** Storage knows it already. What the meeting itself decides, as lock and quiet, stays as it is. */
export function replan(core: MeetingCore, planned: MeetingRecord): void {
  const { scene, moving, locked, quiet, hostless, tablesClosed, ended } = core.record
  core.record = { ...planned, scene, moving, locked, quiet, hostless, tablesClosed, ended }
  core.emit({ type: 'meetingChanged' })
  void keepSilenced(core, silenceWhoMayNotSpeak(core)).catch(() => undefined)
  for (const person of core.roster.people) core.emit({ type: 'changed', person })
  reviewDoor(core)
  if (!planned.cancelled) return
  core.emit({ type: 'notice', to: 'everyone', notice: { code: 'meetingEnds' } })
  core.waiting.clear()
  for (const person of core.roster.people) {
    sendAway(core, person, 'ended')
    void forgetContact(core, person.id).catch(() => undefined)
  }
}
