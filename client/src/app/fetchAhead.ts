// While somebody types their name the meeting and the world come down the line, one after the other and only once.
// A failure here means nothing: coming in asks for them again.

import { loadMeeting } from './loadMeeting.ts'
import { loadWorld } from './loadWorld.ts'

let begun = false

export function fetchAhead(): void {
  if (begun) return
  begun = true
  loadMeeting()
    .then(loadWorld)
    .catch(() => {
      begun = false
    })
}
