// Ends planned meetings whose time is over and that do not run: nobody came, or everybody went home before the end.
// One that runs ends by itself when the last person has left.

import type { Clock } from '@towpath/shared/lib/clock'
import { GRACE_MINUTES } from '@towpath/shared/meetings/doorVerdict'
import type { MeetingStore } from '../meeting/MeetingStore.ts'

export type EndingDeps = {
  readonly identity: { unendedBefore(endMs: number): Promise<readonly string[]> }
  readonly store: Pick<MeetingStore, 'saveMeeting'>
  readonly directory: { running(meetingId: string): unknown }
  readonly clock: Clock
}

export async function endWhatIsOver({ identity, store, directory, clock }: EndingDeps): Promise<void> {
  for (const id of await identity.unendedBefore(clock.wallMs() - GRACE_MINUTES * 60_000))
    if (!directory.running(id)) await store.saveMeeting(id, { ended: true })
}
