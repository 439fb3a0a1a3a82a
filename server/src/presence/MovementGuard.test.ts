import { createPoseFrame, LEFT_HAND, LEFT_TRACKED } from '@towpath/shared/pose/PoseFrame'
import { describe, expect, it } from 'vitest'
import { MovementGuard } from './MovementGuard.ts'

function frameAt(x: number, z: number, height = 1.6) {
  const frame = createPoseFrame()
  frame.values.set([x, height, z], 0)
  return frame
}

const flat = () => new MovementGuard(() => 0)

describe('height and reach', () => {
  it.each([
    [0.39, 'badHeight'],
    [0.41, 'believed'],
    [2.29, 'believed'],
    [2.31, 'badHeight'],
  ])('POSE-10 judges a head at %s m', (height, verdict) => {
    expect(flat().judge(frameAt(0, 0, height), 1, 0)).toBe(verdict)
  })

  it('POSE-10 measures the head from the ground below it', () => {
    const hilly = new MovementGuard((x) => (x > 5 ? 3 : 0))
    expect(hilly.judge(frameAt(6, 0, 1.6), 1, 0)).toBe('badHeight')
    expect(hilly.judge(frameAt(6, 0, 4.6), 1, 0)).toBe('believed')
  })

  it.each([
    [1.19, 'believed'],
    [1.21, 'handTooFar'],
  ])('POSE-10 judges a hand %s m from the head', (away, verdict) => {
    const frame = frameAt(0, 0)
    frame.values.set([away, 1.6, 0], LEFT_HAND)
    expect(flat().judge(frame, 1, 0)).toBe('believed')
    frame.hands = LEFT_TRACKED
    expect(flat().judge(frame, 1, 0)).toBe(verdict)
  })
})

describe('speed', () => {
  it('POSE-10 takes a walk, also one that arrives all at once after a stall', () => {
    const guard = flat()
    for (let tick = 0; tick < 60; tick++) {
      const arrivalMs = tick < 20 ? tick * 50 : Math.max(3000, tick * 50)
      expect(guard.judge(frameAt(tick * 0.07, 0), 1, arrivalMs)).toBe('believed')
    }
  })

  it('POSE-10 refuses a leap, and running at 6 m/s before long', () => {
    const guard = flat()
    guard.judge(frameAt(0, 0), 1, 0)
    guard.judge(frameAt(0, 0), 1, 60_000)
    expect(guard.judge(frameAt(4, 0), 1, 60_050)).toBe('tooFast')
    const runner = flat()
    const verdicts = Array.from({ length: 200 }, (_, tick) => runner.judge(frameAt(tick * 0.3, 0), 1, tick * 50))
    expect(verdicts).toContain('tooFast')
  })

  it('POSE-10 believes someone astray again once they could have walked there', () => {
    const guard = flat()
    guard.judge(frameAt(0, 0), 1, 0)
    expect(guard.judge(frameAt(20, 0), 1, 1000)).toBe('tooFast')
    expect(guard.judge(frameAt(20, 0), 1, 3000)).toBe('tooFast')
    expect(guard.judge(frameAt(20, 0), 1, 5000)).toBe('believed')
  })
})

describe('going to a spot', () => {
  it('POSE-13 exempts the landing, takes frames from the old place meanwhile, and nothing in between', () => {
    const guard = flat()
    guard.judge(frameAt(0, 0), 1, 0)
    guard.allowJump([30, 0, 0], 1000)
    expect(guard.judge(frameAt(0.1, 0), 1, 1400)).toBe('believed')
    expect(guard.judge(frameAt(15, 0), 1, 1450)).toBe('tooFast')
    expect(guard.judge(frameAt(31.5, 0), 1, 1500)).toBe('believed')
    expect(guard.judge(frameAt(30.2, 0), 1, 1550)).toBe('believed')
    expect(guard.judge(frameAt(0, 0), 1, 1600)).toBe('tooFast')
  })

  it('POSE-13 counts the person as there after 1.5 s', () => {
    const guard = flat()
    guard.judge(frameAt(0, 0), 1, 0)
    guard.allowJump([30, 0, 0], 1000)
    expect(guard.judge(frameAt(0, 0), 1, 2400)).toBe('believed')
    expect(guard.judge(frameAt(0, 0), 1, 2600)).toBe('tooFast')
    expect(guard.judge(frameAt(30.5, 0), 1, 2650)).toBe('believed')
  })

  it('POSE-13 begins where the meeting put the person', () => {
    const guard = flat()
    guard.allowJump([10, 0, 10], 0)
    expect(guard.judge(frameAt(11, 10), 1, 100)).toBe('believed')
  })
})
