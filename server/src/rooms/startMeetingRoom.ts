// Starts the room of a meeting in this process. The room's id is the meeting's, so that a link holds across restarts.

import { matchMaker } from '@colyseus/core'
import type { StartRoom } from '../meeting/MeetingDirectory.ts'
import type { MeetingStore } from '../meeting/MeetingStore.ts'

/** The name under which the room class is defined. */
export const MEETING_ROOM = 'meeting'

export function startMeetingRoom(store: MeetingStore): StartRoom {
  return async (meetingId) => {
    if (await store.meeting(meetingId)) await matchMaker.createRoom(MEETING_ROOM, { meetingId })
  }
}
