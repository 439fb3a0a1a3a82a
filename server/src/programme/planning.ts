// Making, changing, repeating and cancelling planned meetings. Organisers may all of it. Hosts make meetings and change
// those that they host: a colleague's meeting is not cancelled by mistake, and there is always an organiser who can.

import { ok, type Result, refused } from '@towpath/shared/lib/result'
import { type CheckedPlan, checkPlan, type PlanWish } from '@towpath/shared/meetings/checkPlan'
import { isLive, isOverdue } from '@towpath/shared/meetings/doorVerdict'
import { wallClockAt } from '@towpath/shared/meetings/wallClock'
import { type Refusal, refusal } from '@towpath/shared/protocol/refusal'
import type { StaffRole } from '@towpath/shared/protocol/staff'
import type { PlanState, StaffMeeting } from '@towpath/shared/protocol/staffMeetings'
import type { Planned, PlanStore } from './PlanStore.ts'

export type Planner = { readonly userId: string; readonly role: StaffRole }

export type PlanningDeps = {
  readonly plans: PlanStore
  readonly planner: Planner
  readonly nowMs: number
  readonly scenes: readonly string[]
}

type Outcome<T> = Promise<Result<T, Refusal>>

const NOT_YOURS = refused(refusal('staff.notYours'))

function mayChange(planned: Planned, { userId, role }: Planner): boolean {
  return role === 'organiser' || planned.hosts.some(({ id }) => id === userId)
}

function stateOf(planned: Planned, nowMs: number): PlanState {
  if (planned.cancelled) return 'cancelled'
  if (planned.ended || isOverdue(planned, nowMs)) return 'over'
  return isLive(planned, nowMs) ? 'live' : 'coming'
}

/** As its page shows it. */
export function toStaffMeeting(planned: Planned, planner: Planner, nowMs: number, peopleHere: number): StaffMeeting {
  const { id, version, title, scene, timeZone, lengthMinutes, languages, capacity } = planned
  const { hosts, waitingRoom, voiceMode, may, contactPhone, startsAtMs } = planned
  return {
    ...{ id, version, title, scene, timeZone, lengthMinutes, languages, capacity, hosts, waitingRoom, voiceMode, may },
    start: wallClockAt(startsAtMs, timeZone) ?? '',
    startsAt: new Date(startsAtMs).toISOString(),
    contactPhone: contactPhone ?? '',
    state: stateOf(planned, nowMs),
    mayChange: mayChange(planned, planner),
    peopleHere,
  }
}

async function check(deps: PlanningDeps, wish: PlanWish): Outcome<CheckedPlan> {
  const members = (await deps.plans.members()).map(({ id }) => id)
  return checkPlan(wish, { nowMs: deps.nowMs, scenes: deps.scenes, members })
}

export async function makeMeeting(deps: PlanningDeps, wish: PlanWish): Outcome<string> {
  const checked = await check(deps, wish)
  return checked.ok ? ok(await deps.plans.add(checked.value)) : checked
}

/** The same again at another time; hosts who are gone from the organisation are not asked again. */
export async function duplicateMeeting(deps: PlanningDeps, meetingId: string, start: string): Outcome<string> {
  const planned = await deps.plans.find(meetingId)
  if (!planned) return NOT_YOURS
  if (!mayChange(planned, deps.planner)) return refused(refusal('plan.notHost'))
  const hosts = planned.hosts.map(({ id }) => id)
  const checked = await check(deps, { ...planned, start, hosts, contactPhone: planned.contactPhone ?? '' })
  return checked.ok ? ok(await deps.plans.add(checked.value, planned)) : checked
}

/** What stands in the way of a change that was asked for with this version in view. */
function obstacle({ planner, nowMs }: PlanningDeps, planned: Planned, version: number): Refusal | undefined {
  if (!mayChange(planned, planner)) return refusal('plan.notHost')
  if (planned.version !== version) return refusal('plan.changedMeanwhile')
  return stateOf(planned, nowMs) === 'over' ? refusal('plan.closed') : undefined
}

export function changeMeeting(
  deps: PlanningDeps,
  meetingId: string,
  version: number,
  wish: PlanWish,
): Outcome<Planned> {
  const { nowMs, scenes } = deps
  return deps.plans.change(meetingId, (planned, known) => {
    const inTheWay = obstacle(deps, planned, version)
    if (inTheWay) return refused(inTheWay)
    if (planned.cancelled) return refused(refusal('plan.closed'))
    const members = known.map(({ id }) => id)
    const checked = checkPlan(wish, { nowMs, scenes, members, startedAtMs: planned.startsAtMs })
    if (!checked.ok) return checked
    const isMoved = checked.value.startsAtMs !== planned.startsAtMs || checked.value.scene !== planned.scene
    if (isMoved && isLive(planned, nowMs)) return refused(refusal('plan.started'))
    return ok({ action: 'planChanged', plan: checked.value })
  })
}

/** Cancelling what is cancelled already is no mistake, and so is taking back what is not. */
export function cancelMeeting(
  deps: PlanningDeps,
  meetingId: string,
  version: number,
  cancelled: boolean,
): Outcome<Planned> {
  return deps.plans.change(meetingId, (planned) => {
    const inTheWay = obstacle(deps, planned, version)
    if (inTheWay) return refused(inTheWay)
    if (!cancelled && isOverdue(planned, deps.nowMs)) return refused(refusal('plan.closed'))
    return ok({ action: cancelled ? 'planCancelled' : 'planRestored' })
  })
}
