// What the page asks over HTTP before there is a meeting to talk to. A line that does not answer is a value, not a throw.

import type { HandOverAnswer, HandOverRequest } from '@towpath/shared/protocol/handOver'
import type { InvitationAnswer, JoinAnswer, JoinRequest } from '@towpath/shared/protocol/joining'
import { PROTOCOL_VERSION } from '@towpath/shared/protocol/version'
import type { WaitingAnswer, WaitingRequest } from '@towpath/shared/protocol/waiting'

export type Unreachable = { readonly ok: false; readonly unreachable: true }

const PATIENCE_MS = 10_000
const HELD_PATIENCE_MS = 30_000
const UNREACHABLE: Unreachable = { ok: false, unreachable: true }

export function askInvitation(invitation: string): Promise<InvitationAnswer | Unreachable> {
  return ask<InvitationAnswer>(`/api/invitations/${encodeURIComponent(invitation)}`, {})
}

export function askToJoin(request: Omit<JoinRequest, 'protocolVersion'>): Promise<JoinAnswer | Unreachable> {
  return ask<JoinAnswer>('/api/join', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...request, protocolVersion: PROTOCOL_VERSION } satisfies JoinRequest),
  })
}

/** The line of somebody who waits: the answer comes when there is something to say, after 20 s at the latest. */
export function askAtDoor(request: WaitingRequest, signal: AbortSignal): Promise<WaitingAnswer | Unreachable> {
  return ask<WaitingAnswer>('/api/waiting', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
    signal: AbortSignal.any([signal, AbortSignal.timeout(HELD_PATIENCE_MS)]),
  })
}

/** Digits with which another device goes on as this person. */
export function askHandOver(request: HandOverRequest): Promise<HandOverAnswer | Unreachable> {
  return ask<HandOverAnswer>('/api/hand-over', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request satisfies HandOverRequest),
  })
}

/** What the host's desk shows, answered to the host's own device only. */
export type HostOverview = {
  readonly ok: true
  readonly meetingTitle: string
  readonly code: string
  readonly participantLink: string
  readonly peopleHere: number
  /** Null for a meeting that is open at any time. */
  readonly planned: { readonly startsAt: string; readonly timeZone: string; readonly lengthMinutes: number } | null
}

export function askHostOverview(): Promise<HostOverview | { readonly ok: false }> {
  return ask<HostOverview | { readonly ok: false }>('/api/host/overview', {})
}

/** Refusals come as JSON with whatever status; anything else on the line counts as not reached. */
export async function ask<Answer>(path: string, init: RequestInit): Promise<Answer | Unreachable> {
  try {
    const response = await fetch(path, { signal: AbortSignal.timeout(PATIENCE_MS), ...init, cache: 'no-store' })
    const answer: unknown = await response.json()
    return typeof answer === 'object' && answer !== null && 'ok' in answer ? (answer as Answer) : UNREACHABLE
  } catch {
    return UNREACHABLE
  }
}
