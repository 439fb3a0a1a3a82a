import { describe, expect, it } from 'vitest'
import { Viewpoint } from './Viewpoint.ts'

const spot = { place: 'a.spot.1', seated: false, position: [3, 2, 1], yawRadians: 0 } as const

describe('where the eyes are', () => {
  it('FIGURE-2 at the height of somebody who sits, on a spot and on a seat, for whoever chose to sit', () => {
    const viewpoint = new Viewpoint()
    viewpoint.stand(spot)
    const standing = viewpoint.eyeY
    viewpoint.stand({ ...spot, seated: true })
    const seated = viewpoint.eyeY
    expect(standing - seated).toBeGreaterThan(0.3)
    viewpoint.sits = true
    expect(viewpoint.eyeY).toBe(seated)
    viewpoint.stand(spot)
    expect(viewpoint.eyeY).toBe(seated)
  })

  it('FIGURE-2 in a headset too, whatever the height at which it is really worn', () => {
    for (const real of [1.1, 1.7]) {
      const viewpoint = new Viewpoint()
      viewpoint.sits = true
      viewpoint.stand(spot)
      viewpoint.wearing = true
      viewpoint.head.y = real
      viewpoint.recentre()
      const eyes = { x: 0, y: 0, z: 0 }
      viewpoint.headInto(eyes)
      expect(eyes.y).toBeCloseTo(3.15)
    }
  })
})
