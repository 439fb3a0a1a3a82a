// A voice engine without sound, for tests of everything around it: it records what it was told and says what the test makes it say.
import type { AudioSpot } from '@towpath/shared/voice/audioPlaces'
import { ApartPairs } from './ApartPairs.ts'
import { readAnswer } from './embedded/answer.ts'
import { PrivateLines } from './PrivateLines.ts'
import type { VoiceEngine, VoiceEvent } from './VoiceEngine.ts'
import { createVoiceListeners } from './voiceListeners.ts'

export type RecordedPerson = {
  meetingId: string | null
  generation: number
  connected: boolean
  mayBeHeard: boolean
  everywhere: boolean
  audioSpot: AudioSpot
  place: readonly [x: number, y: number, z: number] | null
}

export type RecordingVoiceEngine = VoiceEngine & {
  /** By person; someone who was disconnected is not in it. */
  readonly people: ReadonlyMap<string, Readonly<RecordedPerson>>
  readonly apart: ApartPairs
  readonly lines: PrivateLines
  /** Makes the engine say something, as if sound or a crash had caused it. */
  say(event: VoiceEvent): void
  crash(): void
  recover(): void
}

export function createRecordingVoiceEngine(): RecordingVoiceEngine {
  const people = new Map<string, RecordedPerson>()
  const apart = new ApartPairs()
  const lines = new PrivateLines()
  const listeners = createVoiceListeners(() => {})
  let state: 'up' | 'down' = 'up'
  let generations = 0
  let restarts = 0

  function personOf(personId: string): RecordedPerson {
    const known = people.get(personId)
    if (known) return known
    const person = {
      meetingId: null,
      generation: 0,
      connected: false,
      mayBeHeard: true,
      everywhere: false,
      audioSpot: null,
      place: null,
    }
    people.set(personId, person)
    return person
  }

  return {
    people,
    apart,
    lines,
    get state() {
      return state
    },
    async connect(meetingId, personId) {
      if (state === 'down') throw new Error('voice is down')
      const person = personOf(personId)
      person.meetingId = meetingId
      person.connected = false
      person.generation = ++generations
      return { generation: person.generation, sdp: `v=0\r\ns=recording ${person.generation}\r\n` }
    },
    async answer(personId, generation, sdp) {
      const person = people.get(personId)
      if (state === 'down' || person?.generation !== generation || person.connected || !readAnswer(sdp)) return false
      person.connected = true
      queueMicrotask(() => listeners.tell({ type: 'state', personId, generation, state: 'connected' }))
      return true
    },
    disconnect(personId) {
      people.delete(personId)
      apart.forget(personId)
      lines.forget(personId)
    },
    mayBeHeard(personId, allowed) {
      personOf(personId).mayBeHeard = allowed
    },
    keepApart: (personId, otherId, isApart) => apart.set(personId, otherId, isApart),
    hearEverywhere(personId, everywhere) {
      personOf(personId).everywhere = everywhere
    },
    privateLine: (personId, otherId, open) => lines.set(personId, otherId, open),
    audioSpot(personId, spot) {
      personOf(personId).audioSpot = spot
    },
    place(personId, x, y, z) {
      if (Number.isFinite(x + y + z)) personOf(personId).place = [x, y, z]
    },
    listen: listeners.add,
    counters: () => ({
      connections: [...people.values()].filter((person) => person.connected).length,
      received: 0,
      forwarded: 0,
      dropped: { silenced: 0, malformed: 0, tooMany: 0, silence: 0, unsendable: 0 },
      restarts,
    }),
    say: listeners.tell,
    crash() {
      state = 'down'
      restarts++
      for (const person of people.values()) person.connected = false
      listeners.tell({ type: 'engine', state })
    },
    recover() {
      state = 'up'
      listeners.tell({ type: 'engine', state })
    },
    async stop() {
      state = 'down'
    },
  }
}
