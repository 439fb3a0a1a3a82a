// What follows from an answer, the same on the page and in the headset. Whoever wants to stop is out of it at once.

import type { Feeling } from '@towpath/shared/wellbeing/feeling'
import type { MeetingSession } from '../app/MeetingSession.ts'

export function answerFeeling(session: MeetingSession, feeling: Feeling): void {
  session.wellbeing.setState({ asked: false, answered: feeling })
  void session.send('feel.say', { feeling })
  if (feeling === 'stop') session.quiet.enter()
}
