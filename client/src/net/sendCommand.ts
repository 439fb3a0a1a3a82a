// One command to the meeting, typed by the catalogue. Only types are imported from it: its parsers belong to the server.

import { ok, type Result, refused } from '@towpath/shared/lib/result'
import type { CommandAnswer, CommandName, CommandPayload } from '@towpath/shared/protocol/commands'
import type { Refusal } from '@towpath/shared/protocol/refusal'
import type { MeetingSocket } from './MeetingSocket.ts'

const ANSWER_WITHIN_MS = 10_000

/** Never rejects. A lost line and a fault of the server are the same to the person: `fault`. */
export async function sendCommand<N extends CommandName>(
  socket: MeetingSocket | null,
  name: N,
  payload: CommandPayload<N>,
): Promise<Result<CommandAnswer<N>, Refusal>> {
  if (!socket) return refused({ code: 'fault' })
  try {
    return ok((await socket.request(name, payload, ANSWER_WITHIN_MS)) as CommandAnswer<N>)
  } catch (error) {
    return refused(refusalOf(error))
  }
}

function refusalOf(error: unknown): Refusal {
  const reason = typeof error === 'object' && error !== null && 'reason' in error ? error.reason : undefined
  const isRefusal = typeof reason === 'object' && reason !== null && 'code' in reason && typeof reason.code === 'string'
  return isRefusal ? (reason as Refusal) : { code: 'fault' }
}
