// Asks the meeting for something and shows its refusal as a notice, so that no press is ever without an answer.

import type { Result } from '@towpath/shared/lib/result'
import type { CommandAnswer, CommandName, CommandPayload } from '@towpath/shared/protocol/commands'
import type { Refusal } from '@towpath/shared/protocol/refusal'
import { useCallback } from 'react'
import { useMeetingSession } from '../../app/MeetingSession.ts'
import { addNotice } from '../../state/notices.ts'

export type Ask = <N extends CommandName>(
  name: N,
  payload: CommandPayload<N>,
) => Promise<Result<CommandAnswer<N>, Refusal>>

export function useAsk(): Ask {
  const session = useMeetingSession()
  return useCallback(
    async (name, payload) => {
      const answer = await session.send(name, payload)
      if (!answer.ok) addNotice(session.notices, { refusal: answer.refusal })
      return answer
    },
    [session],
  )
}
