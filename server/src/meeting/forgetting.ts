// What happens in a running meeting when data of somebody in it is handed over or erased outside of it. They are told.

import { sendAway } from './leaving.ts'
import type { MeetingCore } from './MeetingCore.ts'

/** They go, and whatever is still being stored of them is stored before this resolves: afterwards nothing is any more. */
export async function letGo(core: MeetingCore, personId: string): Promise<void> {
  const person = core.roster.present.get(personId)
  if (person) sendAway(core, person, 'erased')
  await core.inTurn(personId, async () => undefined)
  // Another look at them in this meeting must find nobody, as in the database.
  core.roster.records.delete(personId)
}

export function tellOfFile(core: MeetingCore, personId: string, by: string): void {
  if (core.roster.present.has(personId))
    core.emit({ type: 'notice', to: [personId], notice: { code: 'fileSaved', name: by } })
}
