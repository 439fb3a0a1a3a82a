// What staff ask about planned meetings, below /api/staff/meetings. Rules live in `programme`; this file translates.
// Mounted behind what guards everything below /api/staff.

import type { Result } from '@towpath/shared/lib/result'
import { VOICE_MODES } from '@towpath/shared/meetings/MeetingPlan'
import { type Refusal, refusal } from '@towpath/shared/protocol/refusal'
import type { PlanMadeAnswer, StaffMeetingAnswer, StaffMeetingsAnswer } from '@towpath/shared/protocol/staffMeetings'
import { type Response, Router } from 'express'
import { z } from 'zod'
import type { IdentityStore } from '../identity/IdentityStore.ts'
import { sharedInvitations } from '../identity/openHouse.ts'
import { openDesk } from '../identity/staff/openDesk.ts'
import type { MeetingRecord } from '../meeting/MeetingStore.ts'
import type { Planned } from '../programme/PlanStore.ts'
import {
  cancelMeeting,
  changeMeeting,
  duplicateMeeting,
  makeMeeting,
  type PlanningDeps,
  toStaffMeeting,
} from '../programme/planning.ts'
import { deviceOf } from './deviceCookie.ts'
import type { Behind, StaffDoor } from './staffDoor.ts'

export type MeetingRoutesDeps = {
  readonly door: StaffDoor
  readonly store: IdentityStore
  readonly secret: string
  readonly scenes: readonly string[]
  readonly wallMs: () => number
  peopleHere(meetingId: string): number
  /** The plan of a meeting is another from now on, also while it runs. */
  replanned(meeting: MeetingRecord): void
  addressForOthers(host: string | undefined, secure: boolean): string
}

/** More than anybody looks through. */
const PAST_SHOWN = 50

const word = z.string().max(64)
const wish = {
  title: z.string().max(2_000),
  scene: word,
  start: word,
  timeZone: word,
  lengthMinutes: z.number(),
  languages: z.array(word).max(20),
  capacity: z.number(),
  hosts: z.array(word).max(50),
  waitingRoom: z.boolean(),
  voiceMode: z.enum(VOICE_MODES),
  may: z.strictObject({ write: z.boolean(), speak: z.boolean(), move: z.boolean(), inviteFriend: z.boolean() }),
  contactPhone: z.string().max(200),
}
const version = z.int()
const planRequest = z.strictObject(wish)
const changeRequest = z.strictObject({ ...wish, version })
const duplicateRequest = z.strictObject({ start: word })
const cancelRequest = z.strictObject({ version, cancelled: z.boolean() })

const idOf = ({ request }: Behind) => String(request.params.id)

function refuse(response: Response, why: Refusal): void {
  const isForbidden = why.code === 'staff.notYours' || why.code === 'plan.notHost'
  const status = why.code === 'command.malformed' ? 400 : isForbidden ? 403 : 200
  response.status(status).json({ ok: false, refusal: why })
}

export function meetingRoutes(deps: MeetingRoutesDeps): Router {
  const { door, scenes, peopleHere, replanned } = deps
  const router = Router()

  const planning = ({ organisation, member }: Behind): PlanningDeps => ({
    plans: organisation.plans,
    planner: member,
    nowMs: deps.wallMs(),
    scenes,
  })
  const shown = (planned: Planned, { member }: Behind) =>
    toStaffMeeting(planned, member, deps.wallMs(), peopleHere(planned.id))

  /** Hands a well-formed body on; anything else is refused before it comes near a rule. */
  function reading<Body>(schema: z.ZodType<Body>, then: (body: Body, behind: Behind) => Promise<void>) {
    return door('host', async (behind) => {
      const parsed = schema.safeParse(behind.request.body ?? {})
      return parsed.success ? then(parsed.data, behind) : refuse(behind.response, refusal('command.malformed'))
    })
  }

  function answerMade({ response }: Behind, made: Result<string, Refusal>): void {
    if (made.ok) response.json({ ok: true, id: made.value } satisfies PlanMadeAnswer)
    else refuse(response, made.refusal)
  }

  async function answerOne(behind: Behind, planned: Planned): Promise<void> {
    const { request, response } = behind
    const { code, participant } = await sharedInvitations(deps, planned.id)
    const address = deps.addressForOthers(request.headers.host, request.secure)
    const participantLink = `${address}/m/${participant}`
    response.json({ ok: true, meeting: shown(planned, behind), code, participantLink } satisfies StaffMeetingAnswer)
  }

  async function answerChanged(behind: Behind, changed: Result<Planned, Refusal>): Promise<void> {
    if (!changed.ok) return refuse(behind.response, changed.refusal)
    replanned(changed.value)
    await answerOne(behind, changed.value)
  }

  router.get(
    '/api/staff/meetings',
    door('host', async (behind) => {
      const { plans } = behind.organisation
      const all = (await plans.list()).map((planned) => shown(planned, behind))
      const isAhead = ({ state }: { state: string }) => state === 'coming' || state === 'live'
      const answer: StaffMeetingsAnswer = {
        ok: true,
        upcoming: all.filter(isAhead),
        past: all
          .filter((one) => !isAhead(one))
          .reverse()
          .slice(0, PAST_SHOWN),
        members: await plans.members(),
        me: behind.member.userId,
        scenes,
      }
      behind.response.json(answer)
    }),
  )
  router.get(
    '/api/staff/meetings/:id',
    door('host', async (behind) => {
      const planned = await behind.organisation.plans.find(idOf(behind))
      if (planned) await answerOne(behind, planned)
      else refuse(behind.response, refusal('staff.notYours'))
    }),
  )
  router.post(
    '/api/staff/meetings',
    reading(planRequest, async (body, behind) => answerMade(behind, await makeMeeting(planning(behind), body))),
  )
  router.put(
    '/api/staff/meetings/:id',
    reading(changeRequest, async ({ version: seen, ...body }, behind) =>
      answerChanged(behind, await changeMeeting(planning(behind), idOf(behind), seen, body)),
    ),
  )
  router.post(
    '/api/staff/meetings/:id/duplicate',
    reading(duplicateRequest, async ({ start }, behind) =>
      answerMade(behind, await duplicateMeeting(planning(behind), idOf(behind), start)),
    ),
  )
  router.post(
    '/api/staff/meetings/:id/cancel',
    reading(cancelRequest, async ({ version: seen, cancelled }, behind) =>
      answerChanged(behind, await cancelMeeting(planning(behind), idOf(behind), seen, cancelled)),
    ),
  )
  // Whoever of the organisation stands in for a host who is ill must not have to wait for an organiser first.
  router.post(
    '/api/staff/meetings/:id/desk',
    door('host', async ({ request, response, organisation }) => {
      const planned = await organisation.plans.find(String(request.params.id))
      if (!planned) return refuse(response, refusal('staff.notYours'))
      if (planned.ended || planned.cancelled) return refuse(response, refusal('plan.closed'))
      const device = deviceOf(request, response)
      response.json({ ok: true, invitation: await openDesk(organisation, deps.secret, device, planned) })
    }),
  )
  return router
}
