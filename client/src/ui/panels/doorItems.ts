// Who waits at the door, on the headset's page of people: the longest first, each with one button. Empty for everybody but hosts.

import type { WaitingPerson } from '@towpath/shared/protocol/waiting'
import type { PanelItem } from './panelLayout.ts'
import type { Say } from './panelPages.ts'

/** More would push those who are here out of sight; the others come up as these are answered. */
const SHOWN = 3

export function doorItems(waiting: readonly WaitingPerson[], say: Say): PanelItem[] {
  return waiting
    .slice(0, SHOWN)
    .flatMap(({ id, name, helpCalled, helpSeenBy }): PanelItem[] => [
      ...(helpCalled && helpSeenBy === null
        ? [{ id: `more.do.answerAtDoor.${id}`, label: say('door.answer', { name }), icon: 'help', wide: true } as const]
        : []),
      { id: `more.letIn.${id}`, label: say('door.letIn', { name }), icon: 'check', kind: 'primary', wide: true },
    ])
}
