// What the pages of staff ask about planned meetings.

import type { StaffDeskAnswer } from '@towpath/shared/protocol/staff'
import type {
  PlanCancelRequest,
  PlanChangeRequest,
  PlanDuplicateRequest,
  PlanMadeAnswer,
  PlanRequest,
  StaffMeetingAnswer,
  StaffMeetingsAnswer,
} from '@towpath/shared/protocol/staffMeetings'
import { ask } from './joining.ts'

const ofMeeting = (id: string, what = '') => `/${encodeURIComponent(id)}${what}`

function send<Answer>(method: 'POST' | 'PUT', path: string, body: object = {}) {
  const headers = { 'content-type': 'application/json' }
  return ask<Answer>(`/api/staff/meetings${path}`, { method, headers, body: JSON.stringify(body) })
}

export const staffMeetings = {
  list: () => ask<StaffMeetingsAnswer>('/api/staff/meetings', {}),
  read: (id: string) => ask<StaffMeetingAnswer>(`/api/staff/meetings${ofMeeting(id)}`, {}),
  make: (request: PlanRequest) => send<PlanMadeAnswer>('POST', '', request),
  change: (id: string, request: PlanChangeRequest) => send<StaffMeetingAnswer>('PUT', ofMeeting(id), request),
  duplicate: (id: string, request: PlanDuplicateRequest) =>
    send<PlanMadeAnswer>('POST', ofMeeting(id, '/duplicate'), request),
  cancel: (id: string, request: PlanCancelRequest) =>
    send<StaffMeetingAnswer>('POST', ofMeeting(id, '/cancel'), request),
  desk: (id: string) => send<StaffDeskAnswer>('POST', ofMeeting(id, '/desk')),
}
