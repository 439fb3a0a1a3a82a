// Lets a person's poses flow, both ways, as far as the meeting allows it: nobody's to or from the quiet place, and none
// between two who are kept apart or stand too near to each other.

import type { Attendee } from '../meeting/Attendee.ts'
import type { Meeting } from '../meeting/Meeting.ts'
import type { PoseLane } from './poseLane.ts'
import type { Session } from './Session.ts'

type Lane = { readonly meeting: Pick<Meeting, 'people' | 'areUnseen'>; readonly poses: PoseLane }

export function joinPoses({ meeting, poses }: Lane, person: Attendee, session: Session): void {
  if (person.quietPlace) return
  poses.join(person, session)
  for (const other of meeting.people) if (meeting.areUnseen(person, other)) poses.keepApart(person, other, true)
}
