import { Matrix4 } from 'three'
import { describe, expect, it } from 'vitest'
import { RaySource } from './RaySource.ts'

const pose = (yaw: number) => new Matrix4().makeRotationY(yaw).elements
const yawOf = (ray: RaySource) => Math.atan2(-ray.direction[0]!, -ray.direction[2]!)

describe('a steady ray', () => {
  it('takes most of a trembling away', () => {
    const ray = new RaySource(null)
    let least = 1
    let most = -1
    for (let frame = 0; frame < 200; frame++) {
      ray.follow(pose(Math.sin(frame * 1.9) * 0.02), 14)
      if (frame < 40) continue
      least = Math.min(least, yawOf(ray))
      most = Math.max(most, yawOf(ray))
    }
    expect(most - least).toBeLessThan(0.014)
  })

  it('follows a quick hand within a tenth of a second', () => {
    const ray = new RaySource(null)
    ray.follow(pose(0), 14)
    for (let frame = 0; frame < 8; frame++) ray.follow(pose(0.8), 14)
    expect(yawOf(ray)).toBeGreaterThan(0.68)
  })
})
