import { describe, expect, it } from 'vitest'
import { directionInto } from './tilt.ts'

const degrees = (radians: number) => (radians * 180) / Math.PI

function look(alpha: number, beta: number, gamma: number, screen = 0) {
  const out = { yaw: 0, pitch: 0 }
  directionInto(out, alpha, beta, gamma, screen)
  return out
}

describe('looking by moving the tablet', () => {
  it('looks ahead when it is held upright', () => {
    const { yaw, pitch } = look(0, 90, 0)
    expect(degrees(yaw)).toBeCloseTo(0)
    expect(degrees(pitch)).toBeCloseTo(0)
  })

  it('turns left with the person who turns left', () => {
    expect(degrees(look(40, 90, 0).yaw)).toBeCloseTo(40)
  })

  it('looks down at the ground when it is tilted towards the lap', () => {
    expect(degrees(look(0, 60, 0).pitch)).toBeCloseTo(-30)
    expect(degrees(look(0, 110, 0).pitch)).toBeCloseTo(20)
  })

  it('looks ahead as well when it is held sideways', () => {
    const { pitch } = look(0, 0, -90, 90)
    expect(degrees(pitch)).toBeCloseTo(0)
  })

  it('keeps still when the device says nothing', () => {
    expect(directionInto({ yaw: 0, pitch: 0 }, null, null, null, 0)).toBe(false)
  })
})
