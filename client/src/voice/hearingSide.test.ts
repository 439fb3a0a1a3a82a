import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gatherInto, type HeardFrom, heardFromInto } from './hearingSide.ts'

const at = (x: number, y: number, z: number, yaw = 0) => {
  return { x, y, z, qx: 0, qy: Math.sin(yaw / 2), qz: 0, qw: Math.cos(yaw / 2) }
}
const heard = (ears: ReturnType<typeof at>, mouth: { x: number; y: number; z: number }): HeardFrom => {
  const out = { x: 0, y: 0, z: 0, distanceMetres: 0 }
  heardFromInto(ears, mouth, out)
  return out
}

describe('where a voice is heard from', () => {
  test('someone to the right is on the right, and ahead after turning to them', () => {
    const right = heard(at(0, 1.6, 0), { x: 3, y: 1.6, z: 0 })
    expect(right.x).toBeCloseTo(1)
    expect(right.distanceMetres).toBeCloseTo(3)
    // Yaw grows to the left, so turning right is negative.
    const turned = heard(at(0, 1.6, 0, -Math.PI / 2), { x: 3, y: 1.6, z: 0 })
    expect(turned.x).toBeCloseTo(0)
    expect(turned.z).toBeCloseTo(-1)
  })

  test('PLAN-10 where everybody is equally loud there is no distance, and sides are only hinted at', () => {
    for (const x of [-20, 20, 0]) {
      const out = heard(at(0, 1.6, 0), { x, y: 5, z: 8 })
      gatherInto(out)
      expect([out.distanceMetres, out.y, out.z]).toEqual([0, 0, -1])
      expect(Math.abs(out.x)).toBeLessThanOrEqual(0.5)
      expect(Math.sign(out.x)).toBe(Math.sign(x))
    }
  })

  test('it is always a direction of length one, whatever the head does', () => {
    const part = fc.double({ min: -50, max: 50, noNaN: true })
    fc.assert(
      fc.property(part, part, part, fc.double({ min: -7, max: 7, noNaN: true }), (x, y, z, yaw) => {
        const out = heard(at(1, 2, 3, yaw), { x, y, z })
        expect(Math.hypot(out.x, out.y, out.z)).toBeCloseTo(1, 5)
      }),
      { seed: 9 },
    )
  })

  test('a voice from within the own head, or from nowhere, comes from ahead', () => {
    for (const mouth of [
      { x: 0, y: 1.6, z: 0 },
      { x: Number.NaN, y: 0, z: 0 },
    ]) {
      const out = heard(at(0, 1.6, 0), mouth)
      expect([out.x, out.y, out.z]).toEqual([0, 0, -1])
    }
  })
})
