import { changeFrame } from '@towpath/shared/pose/poseSamples'
import { describe, expect, it } from 'vitest'
import { createPerson, createStage, move, NEARBY, wrongness } from './relayStage.ts'

describe('what is refused', () => {
  it('POSE-10 POSE-20 drops a leap, asks for an L0, and goes on at once', () => {
    const stage = createStage(2)
    for (let tick = 0; tick < 30; tick++) stage.step((id) => move(id, tick))
    const leaper = stage.people[1]!
    leaper.frame.values[0]! += 0.9
    const counts = stage.relay.counts
    stage.step()
    expect(counts.tooFast).toBe(1)
    leaper.frame.values[0]! -= 0.9
    stage.step((id) => move(id, 30))
    expect(counts.waiting).toBe(0)
    expect(wrongness(stage, 0, 1)).toBeLessThanOrEqual(1)
    expect(stage.closed).toEqual([])
  })

  it('POSE-11 lets residuals wait without counting them when nobody answers', () => {
    const stage = createStage(2)
    for (let tick = 0; tick < 10; tick++) stage.step((id) => move(id, tick))
    const deaf = stage.people[1]!
    let asked = 0
    deaf.send = (_, bytes) => {
      if (bytes.length === 0) asked++
    }
    stage.relay.accept(1, Uint8Array.of(255), stage.nowMs)
    for (let tick = 0; tick < 40; tick++) stage.step((id) => move(id, tick))
    expect(stage.relay.counts).toMatchObject({ malformed: 1, waiting: 40 })
    expect(asked).toBe(6)
  })

  it('POSE-2 drops an L1 that restarts the chain without its L0, or beside the L0 of another pose', () => {
    const stage = createStage(2)
    const { encoder, frame, out } = stage.people[1]!
    const say = (tick: number, forge: (message: Uint8Array) => Uint8Array = (message) => message) => {
      changeFrame(frame, move(1, tick), NEARBY(1))
      return stage.relay.accept(1, forge(out.slice(0, encoder.encodeInto(frame, tick, out))), tick * 50)
    }
    stage.step()
    for (let tick = 2; tick < 32; tick++) expect(say(tick)).toBe('accepted')
    expect(say(32, (message) => message.subarray(0, message.length - 27))).toBe('malformed')
    encoder.restart()
    encoder.absolutesWanted = true
    for (let tick = 33; tick < 40; tick++) expect(say(tick)).toBe('accepted')
    const another = (message: Uint8Array) => {
      expect(message.length).toBeGreaterThan(27)
      message[message.length - 2]! ^= 8
      return message
    }
    expect(say(40, another)).toBe('malformed')
  })

  it('POSE-12 drops what comes faster than anyone samples', () => {
    const stage = createStage(1)
    const { encoder, frame, out } = stage.people[0]!
    const verdicts = Array.from({ length: 80 }, (_, tick) => {
      encoder.restart()
      return stage.relay.accept(0, out.slice(0, encoder.encodeInto(frame, tick, out)), 1000)
    })
    expect(verdicts.filter((each) => each === 'accepted')).toHaveLength(60)
    expect(verdicts.at(-1)).toBe('tooMany')
  })

  it('POSE-14 closes after 100 bad frames within 10 s, once, and not for the same number in a minute', () => {
    const stage = createStage(2)
    for (let frame = 0; frame < 150; frame++) stage.relay.accept(1, Uint8Array.of(1, 2, 3), frame * 400)
    expect(stage.closed).toEqual([])
    for (let frame = 0; frame < 300; frame++) stage.relay.accept(1, Uint8Array.of(255, 2, 3), 60_000 + frame * 20)
    expect(stage.closed).toEqual([1])
    expect(stage.relay.accept(9, Uint8Array.of(1), 0)).toBe('unknown')
  })

  it('POSE-10 takes any number of mutated frames without harm to others', { timeout: 900_000 }, () => {
    const runs = Number(process.env.POSE_MUTATIONS ?? 100_000)
    const stage = createStage(3)
    let state = 12345
    const draw = (below: number) => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0
      return Math.floor((state / 4294967296) * below)
    }
    const { encoder, frame, out } = createPerson(2)
    let verdict = 'waiting'
    const say = (tick: number, mutate: boolean) => {
      changeFrame(frame, move(2, tick), NEARBY(2))
      const bytes = out.slice(0, encoder.encodeInto(frame, tick, out))
      if (bytes.length === 0) return
      for (let flips = mutate ? 1 + draw(4) : 0; flips > 0; flips--) bytes[draw(bytes.length)]! ^= 1 << draw(8)
      const cut = mutate && draw(6) === 0 ? bytes.subarray(0, draw(bytes.length + 1)) : bytes
      verdict = stage.relay.accept(2, cut, stage.nowMs)
    }
    stage.people.length = 2
    for (let run = 0; run < runs; run++) {
      // An honest frame whenever the stream is lost, so that residuals are reached as well.
      if (verdict !== 'accepted') encoder.restart()
      stage.nowMs += 80
      say(run * 2, false)
      say(run * 2 + 1, true)
      if (run % 500 !== 0) continue
      // The others go on as if nothing were.
      stage.nowMs += 500
      for (let tick = 0; tick < 2; tick++) stage.step((id) => move(id, run + tick))
      expect(wrongness(stage, 0, 1)).toBeLessThanOrEqual(1)
    }
    const { accepted, malformed, tooFast, handTooFar, badHeight } = stage.relay.counts
    expect(accepted).toBeGreaterThan(runs)
    expect(malformed).toBeGreaterThan(runs / 20)
    expect(tooFast + handTooFar + badHeight).toBeGreaterThan(0)
  })
})
