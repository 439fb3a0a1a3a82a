// What each command does. One entry for every name in the catalogue: a new command does not compile until it is here.

import { ok, type Result } from '@towpath/shared/lib/result'
import { isWeak } from '@towpath/shared/people/lineQuality'
import type { CommandAnswer, CommandName, CommandPayload } from '@towpath/shared/protocol/commands'
import type { Refusal } from '@towpath/shared/protocol/refusal'
import type { Attendee } from './Attendee.ts'
import { ifMay } from './allowed.ts'
import { setAvoided } from './avoiding.ts'
import { setContact, showContact } from './contacts.ts'
import { goToPlace, goToStop, standUp } from './going.ts'
import { setHand, setHelp } from './hands.ts'
import { leave } from './leaving.ts'
import type { MeetingCore } from './MeetingCore.ts'
import { setMicrophone } from './microphones.ts'
import { moderate } from './moderation.ts'
import { goThrough, goToPerson } from './passing.ts'
import { saySceneFailed } from './plainPlace.ts'
import { setQuietPlace } from './quietPlace.ts'
import { endLine } from './reach.ts'
import { closeReport, report } from './reporting.ts'
import { say } from './text.ts'
import { answerVoice, connectVoice } from './voices.ts'
import { walkAlong } from './walking.ts'
import { countHeadset, sayFeeling, setHeadset } from './wellbeing.ts'

type Handler<N extends CommandName> = (
  core: MeetingCore,
  person: Attendee,
  payload: CommandPayload<N>,
) => Promise<Result<CommandAnswer<N>, Refusal>>

export const COMMAND_HANDLERS: { readonly [N in CommandName]: Handler<N> } = {
  'text.say': ifMay('write', (core, person, { text }) => say(core, person, text)),
  'hand.set': (core, person, { raised }) => setHand(core, person, raised),
  'help.set': (core, person, { called }) => setHelp(core, person, called),
  'microphone.set': (core, person, { microphone }) => setMicrophone(core, person, microphone),
  'away.set': async (core, person, { away }) => {
    if (person.away !== away) {
      person.away = away
      countHeadset(core, person)
      core.emit({ type: 'changed', person })
    }
    return ok({})
  },
  'go.toStop': ifMay('move', (core, person, { stop }) => goToStop(core, person, stop)),
  'go.toPlace': ifMay('move', (core, person, { place }) => goToPlace(core, person, place)),
  'go.through': ifMay('move', (core, person, { passage }) => goThrough(core, person, passage)),
  'go.toPerson': ifMay('move', (core, person, asked) => goToPerson(core, person, asked.person)),
  'go.standUp': ifMay('move', (core, person) => standUp(core, person)),
  'walk.set': ifMay('move', (core, person, { along }) => walkAlong(core, person, along)),
  'scene.failed': saySceneFailed,
  'quiet.set': (core, person, { quiet }) => setQuietPlace(core, person, quiet),
  'feel.say': (core, person, { feeling }) => sayFeeling(core, person, feeling),
  'headset.set': (core, person, { worn }) => setHeadset(core, person, worn),
  'voice.connect': (core, person) => connectVoice(core, person),
  'voice.answer': (core, person, { generation, sdp }) => answerVoice(core, person, generation, sdp),
  'person.avoid': (core, person, { person: other, avoided }) => setAvoided(core, person, other, avoided),
  'person.report': report,
  'report.close': (core, host, { report: reportId }) => closeReport(core, host, reportId),
  'contact.set': (core, person, { contact }) => setContact(core, person, contact),
  'contact.show': (core, host, { person }) => showContact(core, host, person),
  'line.end': endLine,
  moderate: (core, person, asked) => moderate(core, person, asked),
  leave: async (core, person) => {
    await leave(core, person)
    return ok({})
  },
  heartbeat: async (core, person, { line }) => {
    const weak = line ? isWeak(person.weak, line) : person.weak
    if (weak !== person.weak) {
      person.weak = weak
      core.emit({ type: 'changed', person })
    }
    return ok({ serverTimeMs: core.clock.wallMs() })
  },
}
