// Whether somebody who knocks has to wait at the door, and why. Pure: the one place where this is decided.

import { doorVerdict } from '@towpath/shared/meetings/doorVerdict'
import type { MeetingPlan } from '@towpath/shared/meetings/MeetingPlan'
import type { Role } from '@towpath/shared/people/role'
import type { WaitReason } from '@towpath/shared/protocol/waiting'
import type { Admission } from './MeetingStore.ts'

export type Knock = {
  readonly plan: MeetingPlan
  readonly nowMs: number
  readonly role: Role
  readonly hostHere: boolean
  readonly admission: Admission
  /** They were in the meeting before. */
  readonly wasHere: boolean
  /** Their invitation says that whoever comes with it waits, whatever the plan says. */
  readonly invitationWaits: boolean
}

/** Whether it is the time of the meeting at all is not asked here. */
export function whyWait(knock: Knock): WaitReason | undefined {
  const { plan, nowMs, role, hostHere, admission, wasHere, invitationWaits } = knock
  if (role === 'host') return undefined
  if (admission === 'sentBack') return 'host'
  const isPart = admission === 'letIn' || wasHere
  const verdict = doorVerdict(plan, { nowMs, role, isPart, hostHere, inUse: true })
  if (verdict === 'noHost') return 'noHost'
  return verdict === 'waiting' || (invitationWaits && !isPart) ? 'host' : undefined
}
