import { describe, expect, it } from 'vitest'
import { FollowView } from './FollowView.ts'

function turn(view: FollowView, yaw: number, ms: number): void {
  for (let passed = 0; passed < ms; passed += 14) view.step(yaw, 14)
}

describe('a panel that follows', () => {
  it('stays while it can be seen', () => {
    const view = new FollowView()
    view.place(0)
    turn(view, 0.5, 5000)
    expect(view.yaw).toBe(0)
  })

  it('comes along when it is out of sight, lazily, the shorter way round', () => {
    const view = new FollowView()
    view.place(3)
    turn(view, -2.4, 300)
    expect(view.yaw).toBe(3)
    turn(view, -2.4, 3000)
    expect(Math.abs(view.yaw + 2.4)).toBeLessThan(0.06)
  })
})
