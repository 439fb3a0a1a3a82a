// What every voice engine does, whatever carries the sound. Run against the embedded engine and the recording fake.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { VoiceEngine, VoiceEvent } from './VoiceEngine.ts'

export type VoiceEngineHarness = {
  readonly engine: VoiceEngine
  /** An answer as a page would give it to this offer. */
  answerTo(offer: { readonly sdp: string }): Promise<string>
  /** Ends what the harness made; the suite stops the engine itself. */
  dispose(): void
}

export function describeVoiceEngine(name: string, make: () => Promise<VoiceEngineHarness>): void {
  describe(`voice engine contract: ${name}`, () => {
    let harness: VoiceEngineHarness
    let engine: VoiceEngine
    beforeAll(async () => {
      harness = await make()
      engine = harness.engine
    })
    afterAll(async () => {
      harness.dispose()
      await engine.stop()
    })

    function next(matches: (event: VoiceEvent) => boolean): Promise<VoiceEvent> {
      return new Promise((resolve) => {
        const stop = engine.listen((event) => {
          if (!matches(event)) return
          stop()
          resolve(event)
        })
      })
    }

    /** A handshake on a machine that is out of breath may fail; a page would try again as well. */
    async function connectFully(personId: string): Promise<number> {
      for (let tries = 3; ; tries--) {
        const settled = next((event) => event.type === 'state' && event.personId === personId)
        const offer = await engine.connect('m', personId)
        await engine.answer(personId, offer.generation, await harness.answerTo(offer))
        const event = await settled
        if (event.type === 'state' && event.state === 'connected') return event.generation
        if (tries === 0) throw new Error('no connection')
      }
    }

    test('is up once it is made', () => {
      expect(engine.state).toBe('up')
    })

    test('VOICE-7 every offer has a newer generation, and only the newest can be answered, once', async () => {
      const first = await engine.connect('m', 'anna')
      const second = await engine.connect('m', 'anna')
      expect(second.generation).toBeGreaterThan(first.generation)
      expect(await engine.answer('anna', first.generation, await harness.answerTo(first))).toBe(false)
      const sdp = await harness.answerTo(second)
      expect(await engine.answer('anna', second.generation, sdp)).toBe(true)
      expect(await engine.answer('anna', second.generation, sdp)).toBe(false)
      expect(await connectFully('anna')).toBeGreaterThan(second.generation)
    })

    test('VOICE-7 someone who left and came back is not answered by an older page', async () => {
      const before = await engine.connect('m', 'berta')
      const late = await harness.answerTo(before)
      engine.disconnect('berta')
      expect(await engine.answer('berta', before.generation, late)).toBe(false)
      await engine.connect('m', 'berta')
      expect(await engine.answer('berta', before.generation, late)).toBe(false)
    })

    test('VOICE-10 what is no answer is refused and the offer still stands', async () => {
      const offer = await engine.connect('m', 'carl')
      const sdp = await harness.answerTo(offer)
      for (const bad of [
        '',
        'v=0',
        'x'.repeat(1_000_000),
        sdp.replaceAll('a=ice-pwd', 'a=x'),
        `${sdp}${' '.repeat(40_000)}`,
      ]) {
        expect(await engine.answer('carl', offer.generation, bad)).toBe(false)
      }
      expect(await engine.answer('carl', Number.NaN, sdp)).toBe(false)
      expect(await engine.answer('carl', offer.generation, sdp)).toBe(true)
    })

    test('people it does not know are no fault', async () => {
      engine.disconnect('nobody')
      engine.place('nobody', 1, 2, 3)
      engine.place('nobody', Number.NaN, 0, 0)
      engine.mayBeHeard('nobody', false)
      engine.keepApart('nobody', 'no one', true)
      engine.keepApart('nobody', 'nobody', true)
      engine.keepApart('nobody', 'no one', false)
      engine.hearEverywhere('nobody', true)
      engine.audioSpot('nobody', { id: 'table', closed: true })
      engine.audioSpot('nobody', null)
      engine.privateLine('nobody', 'no one', true)
      engine.privateLine('nobody', 'nobody', true)
      engine.privateLine('nobody', 'no one', false)
      engine.disconnect('nobody')
      expect(await engine.answer('nobody', 1, 'v=0')).toBe(false)
    })

    test('a listener that throws does not keep the others from hearing, and one that was undone hears nothing', async () => {
      const heard: VoiceEvent[] = []
      const undone: VoiceEvent[] = []
      const stopThrowing = engine.listen(() => {
        throw new Error('a bug elsewhere')
      })
      const stopHearing = engine.listen((event) => heard.push(event))
      engine.listen((event) => undone.push(event))()
      await connectFully('dora')
      expect(heard.some((event) => event.type === 'state' && event.personId === 'dora')).toBe(true)
      expect(undone).toEqual([])
      stopThrowing()
      stopHearing()
    })

    test('counts, and stops twice without a fault; afterwards nobody connects', async () => {
      expect(engine.counters().restarts).toBe(0)
      await engine.stop()
      await engine.stop()
      expect(engine.state).toBe('down')
      await expect(engine.connect('m', 'anna')).rejects.toThrow()
    })
  })
}
