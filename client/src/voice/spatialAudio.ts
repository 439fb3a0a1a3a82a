// All slots in the sound graph. Owned by the voice session; knows people by id and places by a callback.
import type { Reaching } from '@towpath/shared/voice/audioPlaces'
import { SLOTS_PER_LISTENER } from '@towpath/shared/voice/slots'
import type { VoicePlaces } from './VoiceSession.ts'
import { VoiceSlot } from './VoiceSlot.ts'

export type SpatialAudio = {
  hear(slot: number, track: MediaStreamTrack | null): void
  setSlots(people: readonly (string | null)[]): void
  setVolumeOf(personId: string, volume: number): void
  setForemost(people: ReadonlySet<string>): void
  setReachings(ways: ReadonlyMap<string, Reaching>): void
  setEqual(equal: boolean): void
  setSameInBothEars(same: boolean): void
  levelOf(personId: string): number
  personIn(slot: number): string | null
  levelIn(slot: number): number
  updatePlaces(): void
  play(): void
  dispose(): void
}

export function createSpatialAudio(context: AudioContext, output: AudioNode, places: VoicePlaces): SpatialAudio {
  const slots = Array.from({ length: SLOTS_PER_LISTENER }, () => new VoiceSlot(context, output))
  const volumes = new Map<string, number>()
  let sameInBothEars = false
  let foremost: ReadonlySet<string> = new Set()
  let ways: ReadonlyMap<string, Reaching> = new Map()
  let equal = false

  function updatePlaces(): void {
    for (let i = 0; i < slots.length; i++) slots[i]!.place(places.ears, places, foremost, ways, equal)
  }

  return {
    hear: (slot, track) => slots[slot]?.hear(track),
    setSlots(people) {
      for (const [i, slot] of slots.entries()) {
        const personId = people[i] ?? null
        if (slot.personId !== personId) slot.seat(personId, personId === null ? 0 : (volumes.get(personId) ?? 1))
      }
      updatePlaces()
    },
    setVolumeOf(personId, volume) {
      volumes.set(personId, volume)
      for (const slot of slots) if (slot.personId === personId) slot.setVolume(volume)
    },
    setForemost(people) {
      foremost = people
      updatePlaces()
    },
    setReachings(next) {
      ways = next
      updatePlaces()
    },
    setEqual(wanted) {
      equal = wanted
      updatePlaces()
    },
    setSameInBothEars(same) {
      for (const slot of slots) slot.setSameInBothEars(same, sameInBothEars)
      sameInBothEars = same
    },
    levelOf(personId) {
      for (let i = 0; i < slots.length; i++) if (slots[i]!.personId === personId) return slots[i]!.level()
      return 0
    },
    personIn: (slot) => slots[slot]!.personId,
    levelIn: (slot) => slots[slot]!.level(),
    updatePlaces,
    play() {
      for (const slot of slots) slot.play()
    },
    dispose() {
      for (const slot of slots) slot.dispose()
    },
  }
}
