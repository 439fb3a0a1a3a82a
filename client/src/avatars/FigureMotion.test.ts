import { createPoseFrame, HEAD, LEFT_TRACKED, RIGHT_HAND, RIGHT_TRACKED } from '@towpath/shared/pose/PoseFrame'
import { describe, expect, it } from 'vitest'
import { createFigureInput, FigureMotion } from './FigureMotion.ts'
import { POSE, POSE_COLUMNS } from './FigureRows.ts'
import { FrameTime } from './FrameTime.ts'

const time = new FrameTime()
time.take(16)

function standing(yaw: number) {
  const frame = createPoseFrame()
  frame.values.set([3, 1.6, -2, 0, Math.sin(yaw / 2), 0, Math.cos(yaw / 2)], HEAD)
  return frame
}

function run(motion: FigureMotion, data: Float32Array, frame = standing(0), input = createFigureInput(), ms = 3000) {
  for (let passed = 0; passed < ms; passed += 16) motion.stepInto(data, 1, frame, input, time)
}

const at = (column: number) => (POSE_COLUMNS + column) * 4

describe('the motion of a figure', () => {
  it('draws the head exactly where it is', () => {
    const data = new Float32Array(2 * POSE_COLUMNS * 4)
    run(new FigureMotion(5), data)
    expect([...data.slice(at(POSE.head), at(POSE.head) + 3)]).toEqual([3, Math.fround(1.6), -2])
  })

  it('turns the body after the head, and lets the head play', () => {
    const motion = new FigureMotion(5)
    const data = new Float32Array(2 * POSE_COLUMNS * 4)
    run(motion, data)
    run(motion, data, standing(0.3), createFigureInput(), 200)
    expect(Math.abs(data[at(POSE.torso) + 3]!)).toBeLessThan(0.1)
    run(motion, data, standing(1.4), createFigureInput(), 400)
    expect(data[at(POSE.torso) + 3]!).toBeGreaterThan(0.9)
  })

  it('draws a tracked hand exactly where it is', () => {
    const frame = standing(0)
    frame.hands = RIGHT_TRACKED
    frame.values.set([3.3, 1.2, -2.4, 0, 0, 0, 1], RIGHT_HAND)
    const data = new Float32Array(2 * POSE_COLUMNS * 4)
    run(new FigureMotion(5), data, frame)
    for (const [axis, value] of [3.3, 1.2, -2.4].entries()) {
      expect(data[at(POSE.rightHand) + axis]!).toBeCloseTo(value, 3)
    }
    expect(frame.hands & LEFT_TRACKED).toBe(0)
  })

  it('raises a hand to the head of who raised one', () => {
    const data = new Float32Array(2 * POSE_COLUMNS * 4)
    run(new FigureMotion(5), data, standing(0), { ...createFigureInput(), handRaised: true })
    expect(data[at(POSE.rightHand) + 1]!).toBeGreaterThan(1.5)
    expect(data[at(POSE.leftHand) + 1]!).toBeLessThan(1.3)
  })

  it('opens the mouth with the voice and closes it again, and never blinks under less movement', () => {
    const motion = new FigureMotion(5)
    const data = new Float32Array(2 * POSE_COLUMNS * 4)
    const input = { ...createFigureInput(), lessMovement: true, speakingLevel: 0.15 }
    run(motion, data, standing(0), input, 200)
    expect(data[at(POSE.head) + 3]!).toBeGreaterThan(0.8)
    input.speakingLevel = 0
    for (let passed = 0; passed < 9000; passed += 16) {
      motion.stepInto(data, 1, standing(0), input, time)
      expect(data[at(POSE.face) + 1]!).toBe(0)
    }
    expect(data[at(POSE.head) + 3]!).toBeLessThan(0.01)
  })

  it('never writes what is not a number, whatever the frame holds at rest', () => {
    const data = new Float32Array(2 * POSE_COLUMNS * 4)
    const frame = createPoseFrame()
    frame.values.set([0, 0, 0, Math.SQRT1_2, 0, 0, Math.SQRT1_2], HEAD)
    run(new FigureMotion(5), data, frame)
    expect(data.every(Number.isFinite)).toBe(true)
  })
})
