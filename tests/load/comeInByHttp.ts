// The way in as a page goes it: the invitation is looked at, a name is given, a ticket comes back.

import type { InvitationAnswer, JoinAnswer, JoinRequest } from '@towpath/shared/protocol/joining'
import { PROTOCOL_VERSION } from '@towpath/shared/protocol/version'

export type Ticket = {
  readonly ticket: string
  readonly meetingId: string
  readonly personId: string
  readonly scene: string
}

/** Throws with the code of the refusal. Every call is a device of its own: no cookie is kept between calls. */
export async function comeInByHttp(url: string, invitation: string, name: string, figure: string): Promise<Ticket> {
  const looked = await fetch(`${url}/api/invitations/${encodeURIComponent(invitation)}`)
  const cookie = looked.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  const invited = (await looked.json()) as InvitationAnswer
  if (!invited.ok) throw new Error(`${name}: ${invited.refusal.code}`)

  const wanted: JoinRequest = { invitation, name, figure, protocolVersion: PROTOCOL_VERSION }
  const answer = await fetch(`${url}/api/join`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: new URL(url).origin, ...(cookie && { cookie }) },
    body: JSON.stringify(wanted),
  })
  const joined = (await answer.json()) as JoinAnswer
  if (!joined.ok) throw new Error(`${name}: ${joined.refusal.code}`)
  if ('waiting' in joined) throw new Error(`${name} waits at the door`)
  return { ...joined, scene: invited.scene }
}
