// The port to voice in the page: one session a meeting, made by the composition root, read by screens through `truth`.
// It must never show an open microphone on dead media. Nothing here knows React.
import type { Reaching } from '@towpath/shared/voice/audioPlaces'
import type { StoreApi } from 'zustand/vanilla'

/** What is, not what was asked for. */
export type VoiceTruth = {
  readonly state: 'off' | 'connecting' | 'connected' | 'failed'
  /** `on` only while media is connected and a living track is attached to it. */
  readonly microphone: 'on' | 'off' | 'denied' | 'absent'
  /** What the person asked for; `on` while it cannot be done yet. Show "turning on" when this is true and `microphone` is not `on`. */
  readonly microphoneWanted: boolean
  readonly slots: readonly VoiceSlotReport[]
  /** The browser waits for a gesture before it lets sound out: offer a button that calls `resumeSound`. */
  readonly soundBlocked: boolean
}

export type VoiceSlotReport = {
  readonly personId: string
  /** RMS of what is being played, 0 to 1. */
  readonly level: number
  readonly packetsReceived: number
  readonly packetsLost: number
  readonly jitterMs: number
  /** Time spent in the jitter buffer and on the way, as far as the browser knows it. */
  readonly delayMs: number
}

/** Signalling, by commands of the meeting (`voice.connect`, `voice.answer`). Rejections are retried with back-off. */
export type VoiceSignal = {
  connect(): Promise<{ readonly generation: number; readonly sdp: string }>
  answer(answer: { readonly generation: number; readonly sdp: string }): Promise<unknown>
}

/** Where ears and voices are, read many times a second: nothing is allocated. Metres; x y z w. */
export type VoicePlaces = {
  /** Kept up to date by whoever moves the head. */
  readonly ears: Readonly<EarsPose>
  /** Writes into `out`. */
  /** False when the place of this person is not known: the voice is then heard from straight ahead at full loudness. */
  mouthInto(personId: string, out: MouthPlace): boolean
}

export type EarsPose = { x: number; y: number; z: number; qx: number; qy: number; qz: number; qw: number }
export type MouthPlace = { x: number; y: number; z: number }

export type VoiceSession = {
  readonly truth: StoreApi<VoiceTruth>
  /** After *Come in*, within the gesture if possible. Keeps the session connected until `dispose`, by itself. */
  start(): void
  /** Turning off stops the device, so that the browser's light goes out. Resolves when done or known to be impossible. */
  setMicrophone(on: boolean): Promise<void>
  /** Takes effect at once, also while talking. Null is the system's own choice. */
  chooseMicrophone(deviceId: string | null): Promise<void>
  /** From the announcement `voice.slots`. */
  setSlots(slots: readonly (string | null)[]): void
  /** From the announcement `voice.state` with its generation, and from the fact whether the meeting's voice is up. */
  serverSays(state: 'connected' | 'lost' | 'down' | 'up', generation?: number): void
  /** Connection of the meeting itself came back, headset was put on again: look whether media still lives. */
  check(): void
  /** 0 to 1. */
  setVolume(volume: number): void
  /** Nothing is heard at all, whatever the volume is, until it is taken back. */
  setSilent(silent: boolean): void
  /** 0 to 1, kept for people who are not audible now. */
  setVolumeOf(personId: string, volume: number): void
  /** Those who come before all others, this person included: clear from wherever, while the rest is played 12 dB softer. */
  setForemost(people: ReadonlySet<string>): void
  /** How people reach the one who listens, by their audio places; whoever is not named is heard by distance. */
  setReachings(ways: ReadonlyMap<string, Reaching>): void
  /** Everybody equally loud, wherever they stand, with only a hint of from where. */
  setEqual(equal: boolean): void
  setSameInBothEars(same: boolean): void
  /** Where sound comes out; null is the system's own choice. Browsers that cannot choose stay with theirs. */
  chooseSpeaker(deviceId: string | null): Promise<void>
  /** In a headset nobody hears the loudspeaker, so the detour against echo is left out and voices come sooner. */
  setHeadphones(worn: boolean): void
  /** RMS of what this person is heard with now, 0 to 1; for mouths, once a frame, allocates nothing. */
  levelOf(personId: string): number
  /** RMS of the own microphone as it is sent, 0 to 1; 0 unless `microphone` is `on`. */
  ownLevel(): number
  /** Call once a frame; the session does it itself a few times a second when no frame is drawn. */
  updatePlaces(): void
  /** From a gesture. */
  resumeSound(): Promise<void>
  /** For ambience, so that a page has one context and one clock. */
  readonly audioContext: AudioContext
  dispose(): void
}
