// What the server and its voice process say to each other. Always in batches; small and seldom, never sound.
import type { AudioSpot } from '@towpath/shared/voice/audioPlaces'
import type { VoiceCounters, VoiceEvent } from '../VoiceEngine.ts'

export type PersonPlace = readonly [personId: string, x: number, y: number, z: number]

export type ToVoiceProcess =
  | {
      readonly do: 'connect'
      readonly meetingId: string
      readonly personId: string
      readonly generation: number
      readonly mayBeHeard: boolean
      readonly place: PersonPlace | null
      readonly apartFrom: readonly string[]
      readonly everywhere: boolean
      readonly lineWith: string | null
      readonly audioSpot: AudioSpot
    }
  | {
      readonly do: 'answer'
      readonly request: number
      readonly personId: string
      readonly generation: number
      readonly sdp: string
    }
  | { readonly do: 'disconnect'; readonly personId: string }
  | { readonly do: 'mayBeHeard'; readonly personId: string; readonly allowed: boolean }
  | { readonly do: 'keepApart'; readonly personId: string; readonly otherId: string; readonly apart: boolean }
  | { readonly do: 'hearEverywhere'; readonly personId: string; readonly everywhere: boolean }
  | { readonly do: 'privateLine'; readonly personId: string; readonly otherId: string; readonly open: boolean }
  | { readonly do: 'audioSpot'; readonly personId: string; readonly spot: AudioSpot }
  | { readonly do: 'place'; readonly places: readonly PersonPlace[] }
  | { readonly do: 'ping' }

export type FromVoiceProcess =
  | { readonly say: 'ready' }
  /** It cannot work at all; starting again would not help. */
  | { readonly say: 'unusable'; readonly reason: string }
  | { readonly say: 'offer'; readonly personId: string; readonly generation: number; readonly sdp: string | null }
  | { readonly say: 'answered'; readonly request: number; readonly accepted: boolean }
  | { readonly say: 'event'; readonly event: VoiceEvent }
  | { readonly say: 'pong'; readonly counters: Omit<VoiceCounters, 'restarts'> }
  | { readonly say: 'fault'; readonly message: string }
