// How a panel keeps with the head: it stays where it is while it can be seen, and turns along lazily when it cannot. Pure.

import { wrapAngle } from '../../world/looking.ts'

const OUT_OF_SIGHT_RADIANS = (38 * Math.PI) / 180
const ARRIVED_RADIANS = (3 * Math.PI) / 180
const WAIT_MS = 500
const TURN_MS = 260

export class FollowView {
  yaw = 0
  private outMs = 0
  private turning = false

  place(headYaw: number): void {
    this.yaw = headYaw
    this.outMs = 0
    this.turning = false
  }

  step(headYaw: number, deltaMs: number): void {
    const off = wrapAngle(headYaw - this.yaw)
    if (!this.turning) {
      this.outMs = Math.abs(off) > OUT_OF_SIGHT_RADIANS ? this.outMs + deltaMs : 0
      if (this.outMs < WAIT_MS) return
      this.turning = true
      this.outMs = 0
    }
    this.yaw = wrapAngle(this.yaw + off * (1 - Math.exp(-deltaMs / TURN_MS)))
    if (Math.abs(wrapAngle(headYaw - this.yaw)) < ARRIVED_RADIANS) this.turning = false
  }
}
