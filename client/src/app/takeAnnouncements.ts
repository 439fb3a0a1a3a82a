// What the server tells this page besides the facts, each to the store or the part that it is for. Total over the announcements.

import type { AnnouncementName, Announcements } from '@towpath/shared/protocol/announcements'
import { addLines } from '../state/conversation.ts'
import { addAnnouncement, addNotice } from '../state/notices.ts'
import { placeAt } from '../state/placement.ts'
import type { ToldStores } from '../state/toldStores.ts'
import type { VoiceSession } from '../voice/VoiceSession.ts'

type Deps = ToldStores & {
  readonly voice: VoiceSession
  readonly onWelcome: () => void
  /** This device was in the meeting before: the microphone is then as it was left. */
  readonly wasHere: boolean
}

type Takers = { readonly [N in AnnouncementName]: (payload: Announcements[N]) => void }

export function takeAnnouncements(
  deps: Deps,
): <N extends AnnouncementName>(name: N, payload: Announcements[N]) => void {
  const {
    facts,
    conversation,
    notices,
    avoided,
    reports,
    wellbeing,
    placement,
    removed,
    atDoor,
    voice,
    wasHere,
    onWelcome,
  } = deps
  let welcomed = false
  const takers: Takers = {
    welcome({ personId, placement: mine, microphone, conversation: lines, avoided: people }) {
      avoided.setState({ people })
      facts.setState({ meId: personId })
      addLines(conversation, lines)
      placeAt(placement, mine)
      if (!welcomed && wasHere && microphone === 'on') void voice.setMicrophone(true)
      welcomed = true
      onWelcome()
    },
    'text.line': (line) => addLines(conversation, [line]),
    notice({ code, name, personId, text }) {
      if (text === undefined) {
        const about = code === 'lookAt' && personId !== undefined ? { personId } : {}
        return addNotice(notices, name === undefined ? { code } : { code, name, ...about })
      }
      addAnnouncement(notices, { name: name ?? '', personId: personId ?? '', text })
    },
    avoided: ({ people }) => avoided.setState({ people }),
    'people.removed': ({ people }) => removed.setState({ people }),
    wellbeing: ({ people }) => wellbeing.setState({ people }),
    'people.waiting': ({ people, greeting }) => atDoor.setState({ people, greeting, toldAtMs: performance.now() }),
    contacts: ({ people: contacts }) => wellbeing.setState({ contacts }),
    reports: ({ open }) => reports.setState({ open }),
    moved: (mine) => placeAt(placement, mine),
    'voice.slots': ({ slots }) => voice.setSlots(slots),
    'voice.state': ({ state, generation }) => voice.serverSays(state, generation),
  }
  return (name, payload) => takers[name](payload)
}
