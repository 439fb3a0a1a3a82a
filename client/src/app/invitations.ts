// What the page of a meeting's invited people asks.

import type {
  StaffInvitationLinkAnswer,
  StaffInvitationsAnswer,
  StaffInviteRequest,
} from '@towpath/shared/protocol/invitations'
import type { StaffDone } from '@towpath/shared/protocol/staff'
import { ask, type Unreachable } from './joining.ts'

type Asking<Answer> = Promise<Answer | Unreachable>

export type Inviting = ReturnType<typeof invitingTo>

export function invitingTo(meetingId: string) {
  const meeting = `/api/staff/meetings/${encodeURIComponent(meetingId)}`
  const one = (id: string) => `${meeting}/invitations/${encodeURIComponent(id)}`
  const post = <Answer>(path: string, body: object = {}): Asking<Answer> =>
    ask<Answer>(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  return {
    read: () => ask<StaffInvitationsAnswer>(`${meeting}/invitations`, {}),
    invite: (request: StaffInviteRequest) => post<StaffInvitationLinkAnswer>(`${meeting}/invitations`, request),
    rename: (id: string, name: string) => post<StaffDone>(`${one(id)}/name`, { name }),
    withdraw: (id: string) => post<StaffDone>(`${one(id)}/withdraw`),
    withdrawAll: () => post<StaffDone>(`${meeting}/invitations/withdraw-all`),
    newLink: (id: string) => post<StaffInvitationLinkAnswer>(`${one(id)}/new-link`),
    letBack: (id: string) => post<StaffDone>(`${one(id)}/let-back`),
    link: (id: string) => ask<StaffInvitationLinkAnswer>(`${one(id)}/link`, {}),
    square: (id: string) => `${one(id)}/square.svg`,
    /** Where papers are asked for. */
    papers: `${meeting}/papers`,
  }
}
