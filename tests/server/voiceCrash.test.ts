// The voice process dies or hangs: the server stands, people connect anew, and voice is back soon.

import { createEmbeddedVoiceEngine } from '@towpath/server/src/voice/embedded/createEmbeddedVoiceEngine.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createVoiceMeeting, type VoiceMeeting } from '../support/voiceMeeting.ts'

const engineIs = (meeting: VoiceMeeting, state: 'up' | 'down') =>
  meeting.next((event) => event.type === 'engine' && event.state === state, 10_000)

describe('voice process', () => {
  let meeting: VoiceMeeting
  beforeAll(async () => {
    meeting = await createVoiceMeeting(3923)
  })
  afterAll(() => meeting.close())

  test('VOICE-11 VOICE-22 killed twice in a row, it is back with rights, places and closed tables within 5 s each time', async () => {
    const [anna, berta, carl, dora] = await Promise.all([
      meeting.join('anna', 0),
      meeting.join('berta', 3),
      meeting.join('carl', 2),
      meeting.join('dora', 1),
    ])
    meeting.engine.mayBeHeard('carl', false)
    anna.talk()
    carl.talk()
    meeting.engine.audioSpot('dora', { id: 'table', closed: true })
    dora.talk()
    for (let round = 0; round < 2; round++) {
      const down = engineIs(meeting, 'down')
      const up = engineIs(meeting, 'up')
      const killedAt = performance.now()
      globalThis.process.kill(meeting.engine.processId()!, 'SIGKILL')
      await down
      expect(meeting.engine.state).toBe('down')
      await expect(meeting.engine.connect('walk', 'anna')).rejects.toThrow('voice is down')
      await up
      const sources = new Set<string | null>()
      const heard = new Promise<number>((resolve) =>
        berta.onPacket(() => {
          for (const personId of meeting.slotsOf('berta')) sources.add(personId)
          resolve(performance.now())
        }),
      )
      await Promise.all([anna.reconnect(), berta.reconnect(), carl.reconnect(), dora.reconnect()])
      const backMs = (await heard) - killedAt
      console.log(`voice back ${Math.round(backMs)} ms after SIGKILL`)
      expect(backMs).toBeLessThan(5_000)
      expect(sources).not.toContain('carl')
      expect(sources).not.toContain('dora')
      berta.onPacket(null)
    }
    expect(meeting.engine.counters().restarts).toBe(2)
  })

  test('VOICE-11 hung, it is ended and started again', async () => {
    const down = engineIs(meeting, 'down')
    const up = engineIs(meeting, 'up')
    const stoppedAt = performance.now()
    globalThis.process.kill(meeting.engine.processId()!, 'SIGSTOP')
    await down
    await up
    console.log(`voice back ${Math.round(performance.now() - stoppedAt)} ms after SIGSTOP`)
    expect(performance.now() - stoppedAt).toBeLessThan(8_000)
  })

  test('a port that is taken stops the start with a sentence', async () => {
    const log = { info: () => {}, warn: () => {} }
    await expect(createEmbeddedVoiceEngine({ port: 3923, address: null, log })).rejects.toThrow(
      'UDP port 3923 is taken',
    )
  })
})
