// What the page of the voice tests runs: the product's own voice, with signalling, ears and mouths given by the test.
import { createVoiceSession } from '@towpath/client/src/voice/createVoiceSession.ts'
import type { VoiceSession, VoiceTruth } from '@towpath/client/src/voice/VoiceSession.ts'

type Place = { x: number; y: number; z: number }

export type VoicePageWindow = {
  connectVoice(): Promise<{ generation: number; sdp: string }>
  answerVoice(answer: { generation: number; sdp: string }): Promise<void>
  voice: VoiceSession
  /** Every truth there has been, in order. */
  truths: VoiceTruth[]
  mouths: Record<string, Place>
  head: Place
  startVoice(): void
}

const page = globalThis as unknown as VoicePageWindow
page.mouths = {}
page.head = { x: 0, y: 1.6, z: 0 }
page.truths = []
page.startVoice = () => {
  page.voice = createVoiceSession({
    signal: { connect: () => page.connectVoice(), answer: (answer) => page.answerVoice(answer) },
    places: {
      get ears() {
        return { ...page.head, qx: 0, qy: 0, qz: 0, qw: 1 }
      },
      mouthInto(personId, out) {
        const mouth = page.mouths[personId]
        if (mouth) Object.assign(out, mouth)
        return mouth !== undefined
      },
    },
  })
  page.voice.truth.subscribe((truth) => page.truths.push(truth))
  page.voice.start()
}
