// Where this person stands and which way they look: on the page a place and two angles, in the headset the place of its
// origin. One instance a world, written by viewer, pointers and panel. It never moves by itself.

import type { Placement } from '@towpath/shared/protocol/commands'
import {
  clampPitch,
  eyeHeight,
  type HeadInRig,
  heightOffsetFor,
  placeRigInto,
  type RigPose,
  turnRigInto,
  wrapAngle,
} from './looking.ts'

/** Names what belongs to the viewer and stays in sight whatever scene there is. */
export const OWN = 'own'

export class Viewpoint {
  placement: Placement | null = null
  /** On the page, away from the way of the place. */
  yaw = 0
  pitch = 0
  readonly rig: RigPose = { x: 0, y: 0, z: 0, yaw: 0 }
  /** The head as the headset measures it, written every frame while one is worn. */
  readonly head = { x: 0, y: 0, z: 0, yaw: 0 }
  wearing = false
  /** This person's figure sits wherever it is, so its eyes are where those of somebody who sits are. */
  sits = false
  /** Set by a change that the comfort vignette should cover. */
  changed = false
  private realHeadMetres = 0

  stand(placement: Placement): void {
    this.placement = placement
    this.yaw = 0
    this.pitch = 0
    if (this.wearing) this.placeRig()
  }

  turn(angle: number): void {
    this.changed = true
    if (this.wearing) turnRigInto(this.rig, this.head, angle)
    else this.yaw = wrapAngle(this.yaw + angle)
  }

  drag(yaw: number, pitch: number): void {
    this.yaw = wrapAngle(this.yaw + yaw)
    this.pitch = clampPitch(this.pitch + pitch)
  }

  /** Back to what there is to see; in the headset this is also the moment in which height is measured. */
  recentre(): void {
    this.yaw = 0
    this.pitch = 0
    this.changed = true
    if (!this.wearing) return
    this.realHeadMetres = this.head.y
    this.placeRig()
  }

  get eyeY(): number {
    const { placement } = this
    return placement ? placement.position[1] + eyeHeight(placement.seated || this.sits) : eyeHeight(this.sits)
  }

  /** Where the worn headset is in the place. */
  headInto(out: { x: number; y: number; z: number }): void {
    const { head, rig } = this
    const [sin, cos] = [Math.sin(rig.yaw), Math.cos(rig.yaw)]
    out.x = rig.x + cos * head.x + sin * head.z
    out.y = rig.y + head.y
    out.z = rig.z + cos * head.z - sin * head.x
  }

  get worldYaw(): number {
    if (this.wearing) return wrapAngle(this.rig.yaw + this.head.yaw)
    return wrapAngle((this.placement?.yawRadians ?? 0) + this.yaw)
  }

  private placeRig(): void {
    const { placement } = this
    if (!placement) return
    const [x, y, z] = placement.position
    const offset = heightOffsetFor(this.realHeadMetres, eyeHeight(placement.seated || this.sits))
    const head: HeadInRig = this.head
    placeRigInto(this.rig, head, { x, y, z, yaw: placement.yawRadians }, offset)
  }
}
