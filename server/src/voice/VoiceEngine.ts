// The port to whatever carries voices: the embedded engine, a media server, or the recording fake of the tests.
// One instance serves all meetings of a process. It decides nobody's rights; it enforces what it is told where packets pass.
import type { AudioSpot } from '@towpath/shared/voice/audioPlaces'

/** What a page needs to answer. A newer generation makes every older offer and answer of that person void. */
export type VoiceOffer = { readonly generation: number; readonly sdp: string }

export type VoiceEvent =
  /** Seen by the server in the sound's own level, with a hang-over: at most a few a second for one person. */
  | { readonly type: 'speaking'; readonly personId: string; readonly speaking: boolean }
  /** Who is in each of the listener's slots from now on. `personId` is the listener. */
  | { readonly type: 'slots'; readonly personId: string; readonly slots: readonly (string | null)[] }
  | {
      readonly type: 'state'
      readonly personId: string
      readonly generation: number
      readonly state: 'connected' | 'lost'
    }
  /** After `down` every connection is gone; after `up` people may connect anew. Rights and places are kept across both. */
  | { readonly type: 'engine'; readonly state: 'down' | 'up' }

/** Totals since the engine came up; for metrics, never per person. */
export type VoiceCounters = {
  readonly connections: number
  readonly received: number
  readonly forwarded: number
  /** Packets thrown away, by reason. */
  readonly dropped: Readonly<Record<VoiceDrop, number>>
  readonly restarts: number
}

export const VOICE_DROPS = ['silenced', 'malformed', 'tooMany', 'silence', 'unsendable'] as const
export type VoiceDrop = (typeof VOICE_DROPS)[number]

export type VoiceEngine = {
  /** A fresh connection for this person, who is in one meeting at a time. Rejects while the engine is down. */
  connect(meetingId: string, personId: string): Promise<VoiceOffer>
  /** False when the answer is late, malformed or too large; nothing else happens then. Never rejects for bad input. */
  answer(personId: string, generation: number, sdp: string): Promise<boolean>
  /** Forgets the person: connection, right to be heard and place. Unknown people are no fault. */
  disconnect(personId: string): void
  /** Whether packets of this person are forwarded at all. True unless told otherwise; holds until `disconnect`, also across reconnections and restarts, and may be told before `connect`. */
  mayBeHeard(personId: string, allowed: boolean): void
  /** Whether neither of the two ever hears the other, whoever is named first. Holds until told otherwise or until `disconnect` of either, also across reconnections and restarts. */
  keepApart(personId: string, otherId: string, apart: boolean): void
  /** Whether everybody in the meeting hears this person, wherever they stand, as long as neither is in a private line. Holds until told otherwise or until `disconnect`, also across reconnections and restarts. */
  hearEverywhere(personId: string, everywhere: boolean): void
  /** While a private line is open the two hear each other wherever they are; neither hears anybody else, and nobody else hears either. Opening one ends any other of the two. Holds until told otherwise or until `disconnect` of either, also across reconnections and restarts. */
  privateLine(personId: string, otherId: string, open: boolean): void
  /** The audio place the person is in, as `audioPlaces.ts` has it; null outside of all. Holds until told otherwise or until `disconnect`, also across reconnections and restarts. */
  audioSpot(personId: string, spot: AudioSpot): void
  /** Where the person's head is, in metres of the scene. Call as often as poses arrive: it is thinned to 5 a second, and only when changed. */
  place(personId: string, x: number, y: number, z: number): void
  /** Returns its undo. A listener that throws is a bug and must not stop the others. */
  listen(listener: (event: VoiceEvent) => void): () => void
  readonly state: 'up' | 'down'
  counters(): VoiceCounters
  stop(): Promise<void>
}
