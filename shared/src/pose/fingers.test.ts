import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areFingers, FINGERS, levelOf, MOST_LEVEL, NO_FINGERS, withFinger } from './fingers.ts'
import { PoseDecoder } from './PoseDecoder.ts'
import { MAX_POSE_MESSAGE_BYTES, PoseEncoder } from './PoseEncoder.ts'
import { createPoseFrame, LEFT_TRACKED, type PoseFrame, RIGHT_TRACKED } from './PoseFrame.ts'
import { createPoseSpace } from './PoseSpace.ts'
import { CANAL, changeFrame, POSE_SHARES, poseOf } from './poseSamples.ts'

const space = createPoseSpace(CANAL)
const out = new Uint8Array(MAX_POSE_MESSAGE_BYTES)
const levels = fc.array(fc.integer({ min: 0, max: MOST_LEVEL }), { minLength: FINGERS, maxLength: FINGERS })
const hand = fc.oneof(
  { weight: 1, arbitrary: fc.constant(NO_FINGERS) },
  { weight: 5, arbitrary: levels.map((each) => each.reduce((sum, level, finger) => sum | (level << (4 * finger)), 0)) },
)
const pose = fc
  .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: POSE_SHARES, maxLength: POSE_SHARES })
  .map((shares) => poseOf(CANAL, shares, LEFT_TRACKED | RIGHT_TRACKED))

function sent(encoder: PoseEncoder, frame: PoseFrame, tick: number): Uint8Array {
  return out.slice(0, encoder.encodeInto(frame, tick, out))
}

describe('fingers', () => {
  it('FINGERS-1 are levels of 0 to 14, or nothing is known of them; a finger that trembles keeps its level', () => {
    expect([NO_FINGERS, 0, 0xeeeee].every(areFingers)).toBe(true)
    expect([0xf0000, 15, 0xfffef, -1, 1 << 20, Number.NaN, 0.5].some(areFingers)).toBe(false)
    for (let finger = 0; finger < FINGERS; finger++) {
      const half = withFinger(0, finger, 0.5, NO_FINGERS)
      expect(levelOf(half, finger)).toBe(7)
      expect(withFinger(0, finger, 0.54, half)).toBe(half)
      expect(levelOf(withFinger(0, finger, 0.6, half), finger)).toBe(8)
      expect(levelOf(withFinger(0, finger, 9, NO_FINGERS), finger)).toBe(MOST_LEVEL)
    }
  })

  it('FINGERS-2 FINGERS-3 arrive as they are within a slot or two, also for whoever began at a restart', () => {
    const steps = fc.array(
      fc.record({ size: fc.double({ min: 0, max: 0.6, noNaN: true }), seed: fc.nat(), left: hand, right: hand }),
      { minLength: 4, maxLength: 20 },
    )
    fc.assert(
      fc.property(pose, steps, (start, changes) => {
        const encoder = new PoseEncoder(space)
        const [reader, late] = [new PoseDecoder(space), new PoseDecoder(space)]
        const [seen, lateSeen, ignored] = [createPoseFrame(), createPoseFrame(), createPoseFrame()]
        let tick = 0
        let joined = false
        const run = (ticks: number, size: number, seed: number) => {
          for (let i = 0; i < ticks; i++) {
            tick++
            changeFrame(start, { kind: 'move', size, seed: seed + i }, CANAL)
            const message = sent(encoder, start, tick)
            if (message.length === 0) continue
            const first = reader.decodeInto(message, 0, message.length, seen)
            expect(first).toBeGreaterThan(0)
            if (joined) expect(late.decodeInto(message, 0, first, lateSeen)).toBe(first)
            else if (first < message.length && tick > 20) {
              joined = late.decodeInto(message, first, message.length, ignored) > 0
              if (joined) expect([...ignored.fingers]).toEqual([NO_FINGERS, NO_FINGERS])
            }
          }
        }
        for (const { size, seed, left, right } of changes) {
          start.fingers.set([left, right])
          run(3 + (seed % 9), size, seed)
        }
        // Hands that move a little, so that charts stay: everything has been told.
        run(80, 0.3, 7)
        expect([...seen.fingers]).toEqual([...start.fingers])
        if (joined) expect([...lateSeen.fingers]).toEqual([...start.fingers])
      }),
      { seed: 8, numRuns: 120 },
    )
  })

  it('FINGERS-3 cost at most 4 bytes a hand where they are told, and nothing elsewhere', () => {
    fc.assert(
      fc.property(pose, hand, hand, fc.boolean(), (start, left, right, both) => {
        if (!both) start.hands = RIGHT_TRACKED
        const [plain, fingered] = [new PoseEncoder(space), new PoseEncoder(space)]
        const bare = createPoseFrame()
        for (let tick = 1; tick < 80; tick++) {
          changeFrame(start, { kind: 'move', size: 0.3, seed: tick }, CANAL)
          if (tick === 37) start.fingers.set([left, right])
          bare.values.set(start.values)
          bare.hands = start.hands
          const without = sent(plain, bare, tick)
          const extra = sent(fingered, start, tick).length - without.length
          if (tick % 4 !== 2) expect(extra).toBe(0)
          else expect(extra).toBeLessThanOrEqual(both ? 8 : 4)
        }
      }),
      { seed: 9, numRuns: 60 },
    )
  })

  it('FINGERS-1 FINGERS-2 in no bytes whatever bring a hand of other levels', () => {
    const bytes = fc.uint8Array({ minLength: 1, maxLength: 34 })
    const start = createPoseFrame()
    start.hands = LEFT_TRACKED | RIGHT_TRACKED
    start.values.set([0, 1.6, 0, 0, 0, 0, 1, -0.2, 1.2, -0.3, 0, 0, 0, 1, 0.2, 1.2, -0.3, 0, 0, 0, 1])
    let taken = 0
    fc.assert(
      fc.property(bytes, fc.nat({ max: 63 }), (tail, tick) => {
        const decoder = new PoseDecoder(space)
        const seen = createPoseFrame()
        const first = sent(new PoseEncoder(space), start, 1)
        expect(decoder.decodeInto(first, 0, first.length, seen)).toBe(first.length)
        // A long record that announces moved charts and moves none: what follows is anything.
        const hostile = Uint8Array.from(tail)
        hostile[0] = 0b10_000000 | tick
        hostile[1] = 0b10000000 | (hostile[1] ?? 0)
        if (decoder.decodeInto(hostile, 0, hostile.length, seen) > 0) taken++
        expect([...seen.fingers].every(areFingers)).toBe(true)
        expect(seen.values.every(Number.isFinite)).toBe(true)
      }),
      { seed: 10, numRuns: 3_000 },
    )
    expect(taken).toBeGreaterThan(0)
  })
})
