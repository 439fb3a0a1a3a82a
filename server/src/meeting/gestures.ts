// Waving, nodding, applauding, thumbs up: told to whoever sees the figure, once, and kept nowhere.

import type { Gesture } from '@towpath/shared/people/gesture'
import type { Attendee } from './Attendee.ts'
import { areUnseen } from './avoiding.ts'
import type { MeetingCore } from './MeetingCore.ts'

export function showGesture(core: MeetingCore, person: Attendee, gesture: Gesture): void {
  if (person.quietPlace) return
  const to = core.roster.people
    .filter((reader) => !reader.quietPlace && (reader === person || !areUnseen(core, person, reader)))
    .map(({ id }) => id)
  core.emit({ type: 'gesture', to, personId: person.id, gesture })
}
