// Tells voice whose words come first: of those whom everybody is to hear, and of the other end of one's own private line.

import { isHeardByAll } from '@towpath/shared/people/reach'
import type { StoreApi } from 'zustand/vanilla'
import type { Facts } from '../state/facts.ts'
import type { VoiceSession } from '../voice/VoiceSession.ts'

export function followForemost(facts: StoreApi<Facts>, voice: Pick<VoiceSession, 'setForemost'>): () => void {
  let told = ''
  return facts.subscribe(({ people, meId }) => {
    const first = people.filter(({ reach, lineWith }) => isHeardByAll(reach) || (meId !== '' && lineWith === meId))
    const key = first.map(({ id }) => id).join()
    if (key === told) return
    told = key
    voice.setForemost(new Set(first.map(({ id }) => id)))
  })
}
