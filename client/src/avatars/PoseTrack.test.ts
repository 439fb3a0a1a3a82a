import { createPoseFrame, LEFT_HAND, LEFT_TRACKED, type PoseFrame } from '@towpath/shared/pose/PoseFrame'
import { describe, expect, it } from 'vitest'
import { PoseTrack } from './PoseTrack.ts'

function frameAt(x: number, yawRadians = 0): PoseFrame {
  const frame = createPoseFrame()
  frame.values.set([x, 1.6, 0, 0, Math.sin(yawRadians / 2), 0, Math.cos(yawRadians / 2)])
  return frame
}

/** Ticks arrive `lateMs(tick)` after the best way, which takes 20 ms; the sender's clock is 1000 s behind. */
function feed(
  track: PoseTrack,
  ticks: number,
  lateMs: (tick: number) => number,
  layerOf = (tick: number) => 2 - ((tick + 1) % 2),
) {
  for (let tick = 0; tick < ticks; tick++) {
    track.take(frameAt(tick * 0.05), tick % 64, layerOf(tick), false, 1_000_000 + tick * 50 + 20 + lateMs(tick))
  }
}

const steady = () => 0
const out = createPoseFrame()

describe('delay', () => {
  it('POSE-22 draws 75 ms behind on a steady line', () => {
    const track = new PoseTrack()
    feed(track, 40, steady)
    const nowMs = 1_000_000 + 39 * 50 + 20
    expect(track.sampleInto(nowMs, out)).toBe('live')
    expect(track.delayMs).toBe(75)
    expect(out.values[0]).toBeCloseTo((39 * 50 - 75) / 1000, 4)
  })

  it('POSE-22 adds jitter, up to 250 ms, and comes back without a leap', () => {
    const track = new PoseTrack()
    feed(track, 40, (tick) => (tick % 5) * 20)
    track.sampleInto(1_002_000, out)
    expect(track.delayMs).toBeGreaterThan(120)
    expect(track.delayMs).toBeLessThanOrEqual(130)
    const wild = new PoseTrack()
    feed(wild, 40, (tick) => (tick % 5) * 200)
    wild.sampleInto(1_002_000, out)
    expect(wild.delayMs).toBe(250)
    const before = wild.delayMs
    for (let tick = 40; tick < 400; tick++) wild.take(frameAt(0), tick % 64, 2, false, 1_000_000 + tick * 50 + 20)
    wild.sampleInto(1_002_016, out)
    expect(before - wild.delayMs).toBeLessThan(2)
  })

  it('is longer for someone who is sent at half rate', () => {
    const track = new PoseTrack()
    for (let tick = 0; tick < 40; tick += 2) track.take(frameAt(0), tick, 1, false, 1_000_000 + tick * 50)
    track.sampleInto(1_001_900, out)
    expect(track.delayMs).toBe(100)
  })

  it('never shows a person going back while the delay changes', () => {
    const track = new PoseTrack()
    let shown = Number.NEGATIVE_INFINITY
    let nowMs = 1_000_000
    const arrivals = Array.from({ length: 200 }, (_, tick) => ({
      tick,
      atMs: 1_000_000 + tick * 50 + ((tick * 7919) % 90),
    }))
    for (const { tick, atMs } of arrivals.sort((a, b) => a.atMs - b.atMs || a.tick - b.tick)) {
      for (; nowMs < atMs; nowMs += 11) {
        if (track.sampleInto(nowMs, out) === 'gone') continue
        expect(out.values[0]!).toBeGreaterThanOrEqual(shown - 1e-6)
        shown = out.values[0]!
      }
      track.take(frameAt(tick * 0.05), tick % 64, 2 - ((tick + 1) % 2), false, atMs)
    }
  })
})

describe('between samples', () => {
  it('goes straight, turns along the shortest arc, and stays a unit quaternion', () => {
    const track = new PoseTrack()
    const turned = frameAt(0.1, 1)
    for (let index = 3; index < 7; index++) turned.values[index]! *= -1
    track.take(frameAt(0), 0, 0, false, 1000)
    track.take(turned, 2, 1, false, 1100)
    track.sampleInto(1100, out)
    // One interval of 100 ms behind the tick that would come now: half of the way is 50 ms later.
    track.sampleInto(1150, out)
    expect(out.values[0]).toBeCloseTo(0.05, 2)
    expect(Math.hypot(...out.values.subarray(3, 7))).toBeCloseTo(1, 5)
    expect(2 * Math.asin(Math.abs(out.values[4]!))).toBeCloseTo(0.5, 1)
  })

  it('POSE-22 shows a jump at the new place and nothing on the way', () => {
    const track = new PoseTrack()
    track.take(frameAt(0), 0, 0, false, 1000)
    track.take(frameAt(30), 1, 0, false, 1050)
    const seen = new Set<number>()
    for (let nowMs = 1000; nowMs < 1300; nowMs += 5) {
      track.sampleInto(nowMs, out)
      seen.add(Math.round(out.values[0]!))
    }
    expect([...seen]).toEqual([0, 30])
  })

  it('lets someone who rested begin to move when they did, not two seconds before', () => {
    const track = new PoseTrack()
    track.take(frameAt(0), 0, 0, false, 1000)
    track.take(frameAt(0), 4, 1, true, 1200)
    track.take(frameAt(0.5), 40, 1, false, 3000)
    track.sampleInto(2990, out)
    track.sampleInto(2995, out)
    expect(out.values[0]).toBe(0)
  })

  it('shows a hand as long as both samples have it', () => {
    const track = new PoseTrack()
    const withHand = frameAt(0)
    withHand.hands = LEFT_TRACKED
    withHand.values.set([0.3, 1.2, 0], LEFT_HAND)
    track.take(withHand, 0, 0, false, 1000)
    track.take(withHand, 1, 2, false, 1050)
    track.take(frameAt(0), 2, 0, false, 1100)
    track.sampleInto(1110, out)
    expect(out.hands).toBe(LEFT_TRACKED)
    track.sampleInto(1150, out)
    expect(out.hands).toBe(0)
  })
})

describe('silence', () => {
  function states(resting: boolean, layer: number): Record<string, number> {
    const track = new PoseTrack()
    track.take(frameAt(0), 0, 0, false, 1000)
    track.take(frameAt(0), 4, layer, resting, 1200)
    const first: Record<string, number> = {}
    for (let nowMs = 1200; nowMs < 30_000; nowMs += 10) {
      const state = track.sampleInto(nowMs, out)
      const name = state === 'held' && track.opacity < 1 ? 'fading' : state
      first[name] ??= nowMs - 1200
      if (state === 'gone') return first
    }
    return first
  }

  it('POSE-22 holds for 300 ms, then fades, then is gone', () => {
    const first = states(false, 1)
    expect(first.fading).toBeGreaterThanOrEqual(300 + 75)
    expect(first.fading).toBeLessThanOrEqual(300 + 120)
    expect(first.gone! - first.fading!).toBeLessThanOrEqual(700)
  })

  it('POSE-7 waits for two seconds and more for a person who rests, and longer for one far away', () => {
    expect(states(true, 1).fading).toBeGreaterThan(2600)
    expect(states(false, 0).fading).toBeGreaterThan(15_000)
  })

  it('has nothing to draw before the first pose and after clear', () => {
    const track = new PoseTrack()
    expect(track.sampleInto(0, out)).toBe('gone')
    track.take(frameAt(0), 0, 0, false, 0)
    expect(track.sampleInto(0, out)).toBe('live')
    track.clear()
    expect(track.sampleInto(10, out)).toBe('gone')
    expect(track.opacity).toBe(0)
  })
})

describe('ticks modulo 64', () => {
  it('survive a stall after which everything comes at once', () => {
    const track = new PoseTrack()
    for (let tick = 0; tick < 100; tick++) {
      track.take(
        frameAt(tick * 0.05),
        tick % 64,
        2 - ((tick + 1) % 2),
        false,
        1000 + (tick < 50 ? tick * 50 : Math.max(tick * 50, 4000)),
      )
    }
    expect(track.sampleInto(1000 + 100 * 50, out)).not.toBe('gone')
    expect(out.values[0]).toBeGreaterThan(4.6)
  })

  it('ignore how a stream came about when it is told again, and follow a sender who counts anew', () => {
    const track = new PoseTrack()
    feed(track, 60, steady)
    const nowMs = 1_000_000 + 59 * 50 + 20
    track.sampleInto(nowMs, out)
    const shown = out.values[0]!
    track.take(frameAt(-5), 30, 0, false, nowMs)
    track.take(frameAt(-4), 32, 1, false, nowMs)
    track.sampleInto(nowMs + 1, out)
    expect(Math.abs(out.values[0]! - shown)).toBeLessThan(0.01)
    for (let tick = 0; tick < 40; tick++) track.take(frameAt(7), (tick + 20) % 64, 1, false, nowMs + tick * 50)
    track.sampleInto(nowMs + 2000, out)
    expect(out.values[0]).toBe(7)
  })
})
