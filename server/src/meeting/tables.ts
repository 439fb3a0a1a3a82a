// Tables and other audio places: who is in which, and whether a host has closed them. Closing holds at the engine first,
// then it is stored, and only then is anybody told.

import { audioSpotAt } from '@towpath/shared/scene/audioSpotAt'
import type { Attendee } from './Attendee.ts'
import type { MeetingCore } from './MeetingCore.ts'

/** They have another place, the tables were closed or opened, or the engine knows nothing of them yet. */
export function tellAudioSpot(core: MeetingCore, person: Attendee): void {
  const stop = core.seating.places.get(person.placement.place)?.stop
  core.voice.audioSpot(person.id, audioSpotAt(stop, core.record.tablesClosed))
}

export async function setTablesClosed(core: MeetingCore, actor: Attendee, closed: boolean): Promise<boolean> {
  if (core.record.tablesClosed === closed) return false
  if (!closed) await core.store.saveMeeting(core.id, { tablesClosed: closed })
  core.record = { ...core.record, tablesClosed: closed }
  for (const person of core.roster.present.values()) tellAudioSpot(core, person)
  if (closed) await core.store.saveMeeting(core.id, { tablesClosed: closed })
  core.emit({ type: 'meetingChanged' })
  const notice = { code: closed ? 'tablesClosed' : 'tablesOpen', name: actor.name, personId: actor.id } as const
  core.emit({ type: 'notice', to: 'everyone', notice })
  return true
}
