// How one figure moves: writes its row of poses from a sampled frame and facts. Owned by the crowd, one a person.
// Allocates nothing after creation.

import {
  HEAD,
  LEFT_HAND,
  LEFT_TRACKED,
  type PoseFrame,
  RIGHT_HAND,
  RIGHT_TRACKED,
} from '@towpath/shared/pose/PoseFrame'
import { POSE, POSE_COLUMNS } from './FigureRows.ts'
import { EASE, type FrameTime } from './FrameTime.ts'
import { angleBetween, blendTurn, multiplyInto, turn, turnBack } from './quaternionMath.ts'
import { RAISED, REST, type RestPose } from './restPoses.ts'

export type FigureInput = {
  /** What the figure should come to, 0 to 1. */
  opacity: number
  speakingLevel: number
  handRaised: boolean
  lessMovement: boolean
  /** Somebody or something to look at; the head looks ahead when `interested` is false. */
  interested: boolean
  lookX: number
  lookY: number
  lookZ: number
  groundY: number
}

export function createFigureInput(): FigureInput {
  return {
    opacity: 0,
    speakingLevel: 0,
    handRaised: false,
    lessMovement: false,
    interested: false,
    lookX: 0,
    lookY: 0,
    lookZ: 0,
    groundY: 0,
  }
}

const TORSO_PLAY = 0.42
/** A chair stays as it stands while its owner looks about, and comes along when they turn for good. */
const CHAIR_PLAY = 0.75
const WHOLE_TURN = Math.PI * 2
const SNAP_METRES = 1
const BLINK_MS = 170
/** What eases, by its place in `eased`. A number with a fraction handed to a function may be put into an object: a place is not. */
const LEFT = 0
const RIGHT = 1
const RAISING = 2
const NEVER = 3
/** Seen from the eyes: the joint of head and neck, and a point ahead. */
const NECK_AND_AHEAD = [0, -0.075, 0.098, 0, 0, -1] as const

export class FigureMotion {
  opacity = 0
  private torsoYaw = Number.NaN
  private chairYaw = 0
  private mouth = 0
  private speaking = 0
  private gazeX = 0
  private gazeY = 0
  // A number from the beginning: a field that was once undefined holds its numbers in objects.
  private sinceBlinkMs = 0
  private readonly blinkEveryMs: number
  private glanceMs = 0
  private readonly seed: number
  private readonly eased = new Float32Array(4)
  private readonly scratch = new Float32Array(12)

  constructor(seed: number) {
    this.seed = seed
    this.blinkEveryMs = 3100 + (seed % 17) * 190
    this.sinceBlinkMs = (seed * 613) % this.blinkEveryMs
  }

  stepInto(data: Float32Array, row: number, frame: PoseFrame, input: FigureInput, time: FrameTime): void {
    const { ease } = time
    const at = row * POSE_COLUMNS * 4
    const v = frame.values
    this.opacity += (input.opacity - this.opacity) * ease[EASE.opacity]!
    if (this.opacity < 0.004 && input.opacity === 0) this.opacity = 0
    let squares = 0
    for (let i = 0; i < 3; i++) {
      const moved = data[at + i]! - v[HEAD + i]!
      squares += moved * moved
      data[at + i] = v[HEAD + i]!
    }
    const jumped = squares > SNAP_METRES * SNAP_METRES
    for (let i = 0; i < 4; i++) data[at + POSE.headTurn * 4 + i] = v[HEAD + 3 + i]!
    this.stepTorso(data, at, jumped, ease)
    this.easeTo(LEFT, (frame.hands & LEFT_TRACKED) !== 0, ease, EASE.handComes)
    this.easeTo(RIGHT, (frame.hands & RIGHT_TRACKED) !== 0, ease, EASE.handComes)
    this.easeTo(RAISING, input.handRaised, ease, EASE.handRises)
    this.stepHand(data, at, POSE.leftHand, REST.left, v, LEFT_HAND, LEFT, NEVER)
    this.stepHand(data, at, POSE.rightHand, REST.right, v, RIGHT_HAND, RIGHT, RAISING)
    this.stepFace(data, at, input, time)
    const plate = at + POSE.plate * 4
    data[plate] = this.speaking
    data[plate + 2] = input.groundY
  }

  private easeTo(which: number, on: boolean, ease: Float32Array, by: number): void {
    const eased = this.eased
    eased[which] = eased[which]! + ((on ? 1 : 0) - eased[which]!) * ease[by]!
  }

  /** The body turns after the head, lazily, as people do. */
  private stepTorso(data: Float32Array, at: number, jumped: boolean, ease: Float32Array): void {
    const headTurn = at + POSE.headTurn * 4
    const s = this.scratch
    s.set(NECK_AND_AHEAD)
    turn(s, 0, data, headTurn)
    turn(s, 3, data, headTurn)
    // Straight up or down says nothing about where a body faces.
    const flat = s[3]! * s[3]! + s[5]! * s[5]!
    const seen = flat > 0.04 ? Math.atan2(-s[3]!, -s[5]!) : this.torsoYaw
    const headYaw = Number.isNaN(seen) ? 0 : seen
    if (Number.isNaN(this.torsoYaw) || jumped) this.torsoYaw = this.chairYaw = headYaw
    const behind = angleBetween(this.torsoYaw, headYaw)
    const beyond = Math.max(0, Math.abs(behind) - TORSO_PLAY) * Math.sign(behind)
    this.torsoYaw += beyond * ease[EASE.torsoFollows]! + behind * ease[EASE.torsoSettles]!
    this.stepChair(data, at, ease)
    const torso = at + POSE.torso * 4
    const lean = 0.35
    data[torso] = data[at]! + s[0]! * lean + Math.sin(this.torsoYaw) * 0.066
    data[torso + 1] = data[at + 1]! + s[1]! - 0.05
    data[torso + 2] = data[at + 2]! + s[2]! * lean + Math.cos(this.torsoYaw) * 0.066
    data[torso + 3] = this.torsoYaw
  }

  private stepChair(data: Float32Array, at: number, ease: Float32Array): void {
    const behind = angleBetween(this.chairYaw, this.torsoYaw)
    const beyond = Math.max(0, Math.abs(behind) - CHAIR_PLAY) * Math.sign(behind)
    this.chairYaw += beyond * ease[EASE.torsoFollows]!
    const turns = this.chairYaw / WHOLE_TURN
    const plate = at + POSE.plate * 4 + 3
    data[plate] = Math.floor(data[plate]!) + Math.min(0.9999, turns - Math.floor(turns))
  }

  private stepHand(
    data: Float32Array,
    at: number,
    column: number,
    rest: RestPose,
    v: Float32Array,
    from: number,
    trackedAt: number,
    raisedAt: number,
  ): void {
    const s = this.scratch
    const tracked = this.eased[trackedAt]!
    const raised = this.eased[raisedAt]!
    const torso = at + POSE.torso * 4
    const yaw = data[torso + 3]!
    for (let i = 0; i < 3; i++) s[i] = rest.position[i]! + (RAISED.position[i]! - rest.position[i]!) * raised
    for (let i = 0; i < 4; i++) s[4 + i] = rest.turn[i]!
    if (raised > 0) blendTurn(s, 4, RAISED.turn, 0, this.eased, raisedAt)
    const sy = Math.sin(yaw)
    const cy = Math.cos(yaw)
    const hand = at + column * 4
    data[hand] = data[torso]! + cy * s[0]! + sy * s[2]!
    data[hand + 1] = data[torso + 1]! + s[1]!
    data[hand + 2] = data[torso + 2]! + cy * s[2]! - sy * s[0]!
    data[hand + 3] = 1
    s[8] = 0
    s[9] = Math.sin(yaw / 2)
    s[10] = 0
    s[11] = Math.cos(yaw / 2)
    multiplyInto(data, hand + 4, s, 8, s, 4)
    if (tracked <= 0.001) return
    for (let i = 0; i < 3; i++) data[hand + i] = data[hand + i]! + (v[from + i]! - data[hand + i]!) * tracked
    blendTurn(data, hand + 4, v, from + 3, this.eased, trackedAt)
  }

  private stepFace(data: Float32Array, at: number, input: FigureInput, time: FrameTime): void {
    const { deltaMs, ease } = time
    const wanted = Math.min(1, input.speakingLevel * 7)
    this.mouth += (wanted - this.mouth) * ease[wanted > this.mouth ? EASE.mouthOpens : EASE.mouthCloses]!
    this.speaking += (Math.min(1, input.speakingLevel * 5) - this.speaking) * ease[EASE.speaking]!
    data[at + 3] = this.mouth
    this.sinceBlinkMs += deltaMs
    if (this.sinceBlinkMs > this.blinkEveryMs) this.sinceBlinkMs = 0
    const t = this.sinceBlinkMs / BLINK_MS
    const blink = t < 1 && !input.lessMovement ? Math.sin(Math.PI * t) : 0
    this.stepGaze(data, at, input, time)
    const face = at + POSE.face * 4
    data[face] = this.opacity
    data[face + 1] = blink
    data[face + 2] = this.gazeX
    data[face + 3] = this.gazeY
  }

  /** Eyes follow whoever speaks and rest elsewhere in between: nobody likes to be stared at. */
  private stepGaze(data: Float32Array, at: number, input: FigureInput, { deltaMs, ease }: FrameTime): void {
    this.glanceMs = (this.glanceMs + deltaMs) % 7400
    const away = (this.glanceMs + this.seed * 911) % 7400 > 5600
    let x = 0
    let y = 0
    if (input.interested && !away) {
      const s = this.scratch
      s[0] = input.lookX - data[at]!
      s[1] = input.lookY - data[at + 1]!
      s[2] = input.lookZ - data[at + 2]!
      turnBack(s, 0, data, at + POSE.headTurn * 4)
      if (s[2]! < -0.1) {
        x = clamp(s[0]! / -s[2]! / 0.5)
        y = clamp(s[1]! / -s[2]! / 0.4)
      }
    } else if (away) {
      x = ((this.seed % 5) - 2) * 0.22
      y = -0.12
    }
    const speed = ease[EASE.gaze]!
    this.gazeX += (x - this.gazeX) * speed
    this.gazeY += (y - this.gazeY) * speed
  }
}

function clamp(value: number): number {
  return Math.min(1, Math.max(-1, value))
}
