import { describe, expect, it } from 'vitest'
import {
  clampPitch,
  createPressGate,
  createStick,
  createTurnGate,
  heightOffsetFor,
  placeRigInto,
  turnRigInto,
  turnStep,
  wrapAngle,
} from './looking.ts'

function headInWorld(rig: { x: number; y: number; z: number; yaw: number }, head: { x: number; y: number; z: number }) {
  const sin = Math.sin(rig.yaw)
  const cos = Math.cos(rig.yaw)
  return [rig.x + cos * head.x + sin * head.z, rig.y + head.y, rig.z + cos * head.z - sin * head.x]
}

describe('looking', () => {
  it('keeps angles within one turn and pitch within what a neck can do', () => {
    expect(wrapAngle(3 * Math.PI + 0.1)).toBeCloseTo(-Math.PI + 0.1)
    expect(wrapAngle(-0.2)).toBeCloseTo(-0.2)
    expect(clampPitch(9)).toBeLessThan(Math.PI / 2)
    expect(clampPitch(-9)).toBe(-clampPitch(9))
  })

  it('turns left by a positive step', () => {
    expect(turnStep('left', 30)).toBeCloseTo(Math.PI / 6)
    expect(turnStep('right', 45)).toBeCloseTo(-Math.PI / 4)
  })

  it('turns at most three times a second', () => {
    const may = createTurnGate()
    let turns = 0
    for (let ms = 0; ms < 3000; ms += 11) if (may(ms)) turns++
    expect(turns).toBeLessThanOrEqual(9)
    expect(turns).toBeGreaterThanOrEqual(8)
  })

  it('ignores a second press within 600 ms', () => {
    const may = createPressGate()
    expect([may(0), may(599), may(600)]).toEqual([true, false, true])
  })

  it('makes one step a push of the stick, and none for a trembling one', () => {
    const stick = createStick()
    expect([0.2, 0.75, 0.9, 0.65, 0.8, 0.1, -0.8].map(stick)).toEqual([null, 'right', null, null, null, null, 'left'])
  })
})

describe('the origin of the headset', () => {
  const head = { x: 0.4, y: 1.12, z: -0.3, yaw: 0.7 }
  const place = { x: -90, y: 1.8, z: 14, yaw: 2.1 }

  it('puts the head above the place, looking its way, as tall as the place wants', () => {
    const rig = { x: 0, y: 0, z: 0, yaw: 0 }
    placeRigInto(rig, head, place, heightOffsetFor(head.y, 1.6))
    const [x, y, z] = headInWorld(rig, head)
    expect(x).toBeCloseTo(place.x)
    expect(y).toBeCloseTo(place.y + 1.6)
    expect(z).toBeCloseTo(place.z)
    expect(wrapAngle(rig.yaw + head.yaw)).toBeCloseTo(place.yaw)
  })

  it('turns around the head, which stays where it is', () => {
    const rig = { x: 3, y: 0.2, z: -5, yaw: -0.4 }
    const before = headInWorld(rig, head)
    for (let step = 0; step < 7; step++) turnRigInto(rig, head, Math.PI / 6)
    headInWorld(rig, head).forEach((value, axis) => {
      expect(value).toBeCloseTo(before[axis]!)
    })
    expect(rig.yaw).toBeCloseTo(wrapAngle(-0.4 + (7 * Math.PI) / 6))
  })

  it('does not believe nonsense about height', () => {
    expect(Math.abs(heightOffsetFor(-20, 1.6))).toBeLessThanOrEqual(1.4)
    expect(heightOffsetFor(1.2, 1.15)).toBeCloseTo(-0.05)
  })
})
