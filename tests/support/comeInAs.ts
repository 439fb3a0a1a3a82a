// One person without a page: the way in over HTTP, and then the real SDK. For tests of the server alone.

import { FIRST_FIGURE, formatFigure } from '@towpath/shared/people/figure'
import type { Announcements } from '@towpath/shared/protocol/announcements'
import type { JoinAnswer } from '@towpath/shared/protocol/joining'
import { PROTOCOL_VERSION } from '@towpath/shared/protocol/version'
import type { Room } from 'colyseus.js'
import { ListeningClient } from '../load/ListeningClient.ts'

type House = { readonly baseUrl: string; readonly code: string }
export type Arrival = {
  readonly name: string
  /** Six digits or the secret of a link; else the code that the house printed. */
  readonly invitation?: string
  /** The device, as it was before; else a new one. */
  readonly cookie?: string
}

export async function askToJoin(
  { baseUrl, code }: House,
  { name, invitation = code, cookie }: Arrival,
): Promise<{ answer: JoinAnswer; cookie: string }> {
  const response = await fetch(`${baseUrl}/api/join`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(cookie ? { cookie } : {}) },
    body: JSON.stringify({ invitation, name, figure: formatFigure(FIRST_FIGURE), protocolVersion: PROTOCOL_VERSION }),
  })
  const device = response.headers.getSetCookie()[0]?.split(';', 1)[0] ?? cookie ?? ''
  return { answer: (await response.json()) as JoinAnswer, cookie: device }
}

export type PersonWithoutPage = {
  readonly room: Room
  readonly personId: string
  readonly cookie: string
  readonly welcome: Announcements['welcome']
  /** The code with which the connection ends. */
  left(): Promise<number>
}

export async function comeInAs(house: House, arrival: Arrival): Promise<PersonWithoutPage> {
  const { answer, cookie } = await askToJoin(house, arrival)
  if (!answer.ok) throw new Error(`not let in: ${answer.refusal.code}`)
  if (!('ticket' in answer)) throw new Error('waits at the door')
  let welcomed: Promise<Announcements['welcome']> | undefined
  const client = new ListeningClient(house.baseUrl, (made) => {
    made.reconnection.enabled = false
    welcomed = new Promise((resolve) => made.onMessage('welcome', resolve))
    made.onMessage('*', () => undefined)
  })
  const room = await client.joinById(answer.meetingId, { ticket: answer.ticket })
  const left = new Promise<number>((resolve) => room.onLeave((code) => resolve(code)))
  return { room, personId: answer.personId, cookie, welcome: await welcomed!, left: () => left }
}
