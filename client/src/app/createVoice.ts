// Ties voice to the meeting: signalling by its commands, ears where the world puts them, mouths where poses say people are.

import { createPoseFrame, HEAD } from '@towpath/shared/pose/PoseFrame'
import type { PoseSource } from '../avatars/PoseSource.ts'
import { createVoiceSession } from '../voice/createVoiceSession.ts'
import type { EarsPose, VoicePlaces, VoiceSession, VoiceSignal } from '../voice/VoiceSession.ts'
import type { MeetingSession } from './MeetingSession.ts'

type Deps = {
  readonly send: MeetingSession['send']
  readonly source: PoseSource
  readonly ears: EarsPose
  readonly now: () => number
}

export function createVoice({ send, source, ears, now }: Deps): VoiceSession {
  const frame = createPoseFrame()
  const signal: VoiceSignal = {
    async connect() {
      const answer = await send('voice.connect', {})
      if (!answer.ok) throw new Error(answer.refusal.code)
      return answer.value
    },
    async answer(reply) {
      const answer = await send('voice.answer', reply)
      if (!answer.ok) throw new Error(answer.refusal.code)
    },
  }
  const places: VoicePlaces = {
    ears,
    mouthInto(personId, out) {
      if (source.sampleInto(personId, now(), frame) === 'gone') return false
      out.x = frame.values[HEAD]!
      out.y = frame.values[HEAD + 1]!
      out.z = frame.values[HEAD + 2]!
      return true
    },
  }
  return createVoiceSession({ signal, places })
}
