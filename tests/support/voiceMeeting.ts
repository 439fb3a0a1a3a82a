// An embedded voice engine with people in it who have no browser. Owned by one test file; close it in afterAll.
import {
  createEmbeddedVoiceEngine,
  type EmbeddedVoiceEngine,
} from '@towpath/server/src/voice/embedded/createEmbeddedVoiceEngine.ts'
import type { VoiceEvent } from '@towpath/server/src/voice/VoiceEngine.ts'
import { type BotSignal, createVoiceBot, type VoiceBot } from './voiceBot.ts'

export type VoiceMeeting = {
  readonly engine: EmbeddedVoiceEngine
  readonly events: VoiceEvent[]
  readonly warnings: string[]
  /** Comes in `x` metres along the path, at once in earshot of whoever is near. */
  join(personId: string, x: number, meetingId?: string): Promise<VoiceBot>
  signalOf(personId: string, meetingId?: string): BotSignal
  leave(personId: string): void
  /** The first event from now on that matches. */
  next(matches: (event: VoiceEvent) => boolean, withinMs?: number): Promise<VoiceEvent>
  slotsOf(personId: string): readonly (string | null)[]
  close(): Promise<void>
}

export async function createVoiceMeeting(port: number): Promise<VoiceMeeting> {
  const warnings: string[] = []
  const log = {
    info: () => {},
    warn: (fields: object, message: string) => warnings.push(`${message} ${JSON.stringify(fields)}`),
  }
  const engine = await createEmbeddedVoiceEngine({ port, address: '127.0.0.1', log })
  const events: VoiceEvent[] = []
  const slots = new Map<string, readonly (string | null)[]>()
  const bots = new Map<string, VoiceBot>()
  engine.listen((event) => {
    events.push(event)
    if (event.type === 'slots') slots.set(event.personId, event.slots)
  })
  const signalOf = (personId: string, meetingId = 'walk'): BotSignal => ({
    connect: () => engine.connect(meetingId, personId),
    answer: async ({ generation, sdp }) => {
      if (!(await engine.answer(personId, generation, sdp))) throw new Error('answer refused')
    },
  })
  return {
    engine,
    events,
    warnings,
    signalOf,
    async join(personId, x, meetingId) {
      engine.place(personId, x, 1.6, 0)
      const bot = await createVoiceBot(signalOf(personId, meetingId))
      bots.set(personId, bot)
      return bot
    },
    leave(personId) {
      engine.disconnect(personId)
      bots.get(personId)?.close()
      bots.delete(personId)
    },
    next(matches, withinMs = 5_000) {
      return new Promise((resolve, reject) => {
        const late = setTimeout(() => reject(new Error('no such voice event')), withinMs)
        const stop = engine.listen((event) => {
          if (!matches(event)) return
          clearTimeout(late)
          stop()
          resolve(event)
        })
      })
    },
    slotsOf: (personId) => slots.get(personId) ?? [],
    async close() {
      for (const bot of bots.values()) bot.close()
      await engine.stop()
    },
  }
}
