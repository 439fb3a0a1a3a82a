import { describe, expect, it } from 'vitest'
import { measurePoses } from '../bench/poseBudget.ts'
import { bytesPerPose } from '../bench/poseEntropy.ts'
import { createMotion } from '../support/motion.ts'

// Exact and the same on every machine: real codec and relay, virtual time.
describe('bytes of poses', { timeout: 60_000 }, () => {
  it('is measured on motion as lively as people are', () => {
    for (const seed of [1, 2, 3]) {
      const { bytes, headSpeed, handSpeed } = bytesPerPose(createMotion({ seed, kind: 'gesturing', at: [0, 0, 0] }), 30)
      expect(Math.abs(bytes - 8)).toBeLessThanOrEqual(1)
      expect(Math.abs(headSpeed - 0.1)).toBeLessThan(0.03)
      expect(Math.abs(handSpeed - 1)).toBeLessThan(0.25)
    }
  })

  it('8 people near each other: at most 11 bytes a pose, and all within 1 mm and 0.5 degrees', () => {
    for (const seed of [1, 2]) {
      const apart = measurePoses({ people: 8, seconds: 20, seed, together: true })
      const together = measurePoses({ people: 8, seconds: 20, seed, together: true, aligned: true })
      for (const figures of [apart, together]) {
        // For every record that is sent, and so also for every pose of every 50 ms.
        expect(figures.downPerRecord).toBeLessThanOrEqual(11)
        expect(figures.downPerSample).toBeLessThanOrEqual(11)
        expect(figures.worstMetres).toBeLessThanOrEqual(0.00102)
        expect(figures.worstDegrees).toBeLessThanOrEqual(0.502)
        expect(figures.refused).toBe(0)
        expect(figures.upPerFrameSent).toBeLessThanOrEqual(17)
      }
    }
  })

  it('a person at rest takes a ninth of one who gestures', () => {
    const still = measurePoses({ people: 8, seconds: 15, seed: 1, together: true, kind: 'still' })
    const gesturing = measurePoses({ people: 8, seconds: 15, seed: 1, together: true, kind: 'gesturing' })
    expect(still.upPerSecond).toBeLessThanOrEqual(gesturing.upPerSecond / 9)
    expect(still.downPerSecond).toBeLessThanOrEqual(gesturing.downPerSecond / 9)
  })

  it('50 people: at most 5 kB a second to a reader; 200: at most 1.25 times that', () => {
    const fifty = measurePoses({ people: 50, seconds: 10, seed: 1 })
    const twoHundred = measurePoses({ people: 200, seconds: 6, seed: 1 })
    expect(fifty.downPerSecond).toBeLessThanOrEqual(5000)
    expect(twoHundred.downPerSecond).toBeLessThanOrEqual(fifty.downPerSecond * 1.25)
    expect([fifty.refused, twoHundred.refused]).toEqual([0, 0])
  })
})
