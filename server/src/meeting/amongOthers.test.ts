import { MANIFESTS } from '@towpath/scenes/manifests'
import type { Vec3 } from '@towpath/shared/scene/SceneManifest'
import { describe, expect, it } from 'vitest'
import { bestAmong } from './amongOthers.ts'
import type { Place } from './Seating.ts'

const stop = MANIFESTS['canal-walk'].stops[0]!
const NORTH = 0
const SOUTH = Math.PI
const WEST = Math.PI / 2

function place(id: string, [x, z]: readonly [number, number], yawRadians: number): Place {
  const position: Vec3 = [x, 0, z]
  return { id, scene: 'canal-walk', stop, seat: false, position, yawRadians }
}

describe('the best place among others', () => {
  const ann = place('ann', [0, 0], NORTH)

  it('PLACE-3 offers nothing where nothing is free, and something where nobody is', () => {
    expect(bestAmong([ann], [])).toBeUndefined()
    expect(bestAmong([], [ann])).toBe(ann)
  })

  it('PLACE-3 face to face is better than behind a back, and that better than where one sees nobody', () => {
    const facing = place('facing', [0, -3], SOUTH)
    const behind = place('behind', [0, 2], NORTH)
    const beside = place('beside', [1, 0], NORTH)
    const turnedAway = place('turned away', [0, -1], NORTH)
    expect(bestAmong([ann], [beside, turnedAway, behind, facing])).toBe(facing)
    expect(bestAmong([ann], [beside, turnedAway, behind])).toBe(behind)
    expect(bestAmong([ann], [beside, turnedAway])).toBe(turnedAway)
    expect(bestAmong([ann], [beside])).toBe(beside)
  })

  it('PLACE-3 one in view counts for more than being in view of any number', () => {
    const others = [-1, -0.5, 0, 0.5, 1].map((x) => place(`at ${x}`, [x, 0], NORTH))
    const stage = place('stage', [0, -3], NORTH)
    const corner = place('corner', [3, 0.1], WEST)
    const hidden = place('hidden', [-4, 4], Math.PI * 0.75)
    expect(bestAmong(others, [hidden, stage])).toBe(stage)
    expect(bestAmong(others, [stage, corner])).toBe(corner)
  })

  it('PLACE-3 of equal ones the nearer to the company’s middle, then the earlier, whatever the turns of the yaw', () => {
    const near = place('near', [0, 2], NORTH)
    const far = place('far', [0, 4], NORTH)
    expect(bestAmong([ann], [far, near])).toBe(near)
    expect(bestAmong([ann], [place('left', [-1, 2], NORTH), place('right', [1, 2], NORTH)])?.id).toBe('left')
    expect(bestAmong([ann], [place('wound', [0, 2], NORTH - Math.PI * 6), place('other', [0, 3], NORTH)])?.id).toBe(
      'wound',
    )
  })

  it('PLACE-3 a place is no company to itself', () => {
    const alone = place('alone', [0, 0], NORTH)
    const seen = place('seen', [0, -2], SOUTH)
    expect(bestAmong([alone], [alone, seen])).toBe(seen)
  })
})
