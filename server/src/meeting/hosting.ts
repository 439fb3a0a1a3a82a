// Whether a planned meeting has somebody to host it. Without a host for ten minutes it goes quiet, in a friendly way and as
// the meeting's own doing: the next host who comes in mends it. A meeting that is open at any time needs nobody.

import { isOverdue } from '@towpath/shared/meetings/doorVerdict'
import type { MeetingCore } from './MeetingCore.ts'
import { hush } from './microphones.ts'

export const HOSTLESS_MS = 10 * 60_000

/** Called about once a second. */
export async function watchHosts(core: MeetingCore): Promise<void> {
  if (core.record.startsAtMs === null) return
  const nowMs = core.clock.monotonicMs()
  const hosted = core.roster.hostsHere().length > 0
  if (hosted) core.hostedAtMs = nowMs
  if (hosted && core.record.hostless) await mend(core)
  const isAlone = !hosted && core.roster.present.size > 0 && nowMs - core.hostedAtMs >= HOSTLESS_MS
  if (!isAlone || core.record.hostless) return
  const stored = hush(core, 'hostless')
  core.emit({ type: 'notice', to: 'everyone', notice: { code: 'hostAway' } })
  await stored
}

async function mend(core: MeetingCore): Promise<void> {
  await core.inTurn('hosts', async () => {
    if (!core.record.hostless) return
    await core.store.saveMeeting(core.id, { hostless: false })
    core.record = { ...core.record, hostless: false }
    core.emit({ type: 'meetingChanged' })
    // Where a host made it quiet as well, it stays so.
    if (!core.record.quiet) core.emit({ type: 'notice', to: 'everyone', notice: { code: 'hostBack' } })
  })
}

/** Some minutes after its end a meeting with nobody in it is over for good. */
export async function endWhenOver(core: MeetingCore): Promise<void> {
  const { record } = core
  if (record.ended || core.roster.present.size > 0 || !isOverdue(record, core.clock.wallMs())) return
  core.record = { ...record, ended: true }
  await core.store.saveMeeting(core.id, { ended: true })
}
