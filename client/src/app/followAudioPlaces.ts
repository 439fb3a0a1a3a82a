// Tells voice how everybody reaches the one who listens: as ever, at the same table, as a murmur, or not at all.

import { MANIFESTS } from '@towpath/scenes/manifests'
import { audioSpotAt, stopsByPlace } from '@towpath/shared/scene/audioSpotAt'
import { reaching } from '@towpath/shared/voice/audioPlaces'
import type { StoreApi } from 'zustand/vanilla'
import type { Facts } from '../state/facts.ts'
import type { VoiceSession } from '../voice/VoiceSession.ts'

export function followAudioPlaces(
  facts: StoreApi<Facts>,
  voice: Pick<VoiceSession, 'setReachings'>,
  stops = stopsByPlace(Object.values(MANIFESTS)),
): () => void {
  let told = ''
  return facts.subscribe(({ people, byId, meId, meeting }) => {
    const spotOf = (place: string) => audioSpotAt(stops.get(place), meeting.tablesClosed)
    const ears = spotOf(byId[meId]?.place ?? '')
    const ways = people.map(({ id, place }) => [id, reaching(ears, spotOf(place))] as const)
    const key = ways.join()
    if (key === told) return
    told = key
    voice.setReachings(new Map(ways))
  })
}
