import { Matrix4, PerspectiveCamera } from 'three'
import { describe, expect, it } from 'vitest'
import { MAGNET_PIXELS, pickByPoint, pickByRay } from './pickTarget.ts'

const targets = [
  { at: [0, 0, -5], radiusMetres: 0.3 },
  { at: [1.2, 0, -5], radiusMetres: 0.3 },
  { at: [0, 0, 5], radiusMetres: 0.3 },
] as const

function direction(degreesRight: number): [number, number, number] {
  const angle = (degreesRight * Math.PI) / 180
  return [Math.sin(angle), 0, -Math.cos(angle)]
}

describe('a ray', () => {
  const origin = [0, 0, 0]

  it('means what it hits, and what it passes within 1.5 degrees', () => {
    const edge = (Math.atan(0.3 / 5) * 180) / Math.PI
    expect(pickByRay(targets, origin, direction(0))).toBe(0)
    expect(pickByRay(targets, origin, direction(-edge - 1.4))).toBe(0)
    expect(pickByRay(targets, origin, direction(-edge - 1.6))).toBe(-1)
  })

  it('means the nearer of two, and never what lies behind', () => {
    expect(pickByRay(targets, origin, direction(12))).toBe(1)
    expect(pickByRay([targets[2]], origin, direction(0))).toBe(-1)
  })

  it('sticks a little to what it meant before', () => {
    const edge = (Math.atan(0.3 / 5) * 180) / Math.PI
    expect(pickByRay(targets, origin, direction(-edge - 2), 0)).toBe(0)
    expect(pickByRay(targets, origin, direction(-edge - 2.6), 0)).toBe(-1)
  })
})

describe('a point on the page', () => {
  const size = { width: 800, height: 400 }
  const camera = new PerspectiveCamera(60, 2, 0.1, 100)
  camera.updateMatrixWorld()
  const matrix = new Matrix4().multiplyMatrices(camera.projectionMatrix, camera.matrixWorldInverse).elements
  const at = (targetX: number, z: number) => {
    const half = Math.tan(Math.PI / 6)
    return 400 + (targetX / -z / half) * 200
  }

  it('hits a target that is drawn small within a finger of 56 px', () => {
    const far = [{ at: [4, 0, -60], radiusMetres: 0.1 }] as const
    const x = at(4, -60)
    expect(pickByPoint(far, matrix, size, x + MAGNET_PIXELS - 1, 200)).toBe(0)
    expect(pickByPoint(far, matrix, size, x + MAGNET_PIXELS + 1, 200)).toBe(-1)
  })

  it('hits a near target wherever it is drawn', () => {
    const near = [{ at: [0, 0, -1], radiusMetres: 0.3 }] as const
    expect(pickByPoint(near, matrix, size, 400 + 95, 200)).toBe(0)
    expect(pickByPoint(near, matrix, size, 400 + 110, 200)).toBe(-1)
  })

  it('never hits what lies behind the eyes', () => {
    expect(pickByPoint([{ at: [0, 0, 5], radiusMetres: 3 }], matrix, size, 400, 200)).toBe(-1)
  })
})
