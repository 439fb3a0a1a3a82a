// Everybody else in the place, drawn together: keeps one member a person, samples their tracks and writes the textures.
// Owned by `AvatarCrowd`. `step` runs every frame and allocates nothing; people come and go in `setPeople`.

import { HEAD } from '@towpath/shared/pose/PoseFrame'
import type { PersonFacts } from '../state/facts.ts'
import { CrowdMember } from './CrowdMember.ts'
import { type CrowdMeshes, createCrowdMeshes } from './crowdMeshes.ts'
import { FigureRows, POSE, POSE_COLUMNS } from './FigureRows.ts'
import { FrameTime } from './FrameTime.ts'
import type { PoseTrack } from './PoseTrack.ts'
import { shownAt } from './personalSpace.ts'
import { createPlatePages, type PlatePages } from './platePages.ts'

export type CrowdOptions = {
  readonly capacity: number
  /** Undefined until the person's first pose. */
  readonly trackOf: (poseId: number) => PoseTrack | undefined
  /** Loudness of a voice as it is heard, 0 to 1. */
  readonly levelOf: (personId: string) => number
  /** Height of the ground where this place is, in metres. */
  readonly groundOf: (place: string) => number
}

export type Eye = { x: number; y: number; z: number }

const NEAR_METRES = 6
const NEAR_MOST = 8

export class Crowd {
  readonly meshes: CrowdMeshes
  private readonly options: CrowdOptions
  private readonly rows: FigureRows
  private readonly pages: PlatePages
  private readonly members = new Map<string, CrowdMember>()
  /** Every member with a row, the farthest first. */
  private readonly order: CrowdMember[] = []
  private readonly speakers: CrowdMember[] = []
  private readonly time = new FrameTime()
  private meSpeaking = false
  private meSeated = false
  private lessMovement = false

  constructor(options: CrowdOptions) {
    this.options = options
    this.rows = new FigureRows(options.capacity)
    this.pages = createPlatePages(options.capacity)
    this.meshes = createCrowdMeshes(this.rows, this.pages)
  }

  setPeople(people: readonly PersonFacts[], meId: string): void {
    const here = new Set<string>()
    for (const person of people) {
      if (person.id === meId) {
        this.meSpeaking = person.speaking
        this.meSeated = person.seated
        continue
      }
      here.add(person.id)
      let member = this.members.get(person.id)
      if (!member) {
        const row = this.rows.take()
        if (row < 0) continue
        member = new CrowdMember(person, row)
        this.members.set(person.id, member)
        this.order.push(member)
      }
      member.update(person, this.rows, this.pages, this.options.groundOf(person.place))
    }
    for (const [id, member] of this.members) if (!here.has(id)) this.drop(id, member)
  }

  setComfort(comfort: { readonly lessMovement: boolean; readonly textScale: number }): void {
    this.lessMovement = comfort.lessMovement
    this.meshes.setTextScale(comfort.textScale)
  }

  step(nowMs: number, deltaMs: number, eye: Eye): void {
    const { order, speakers, options, rows, time } = this
    time.take(deltaMs)
    speakers.length = 0
    for (let i = 0; i < order.length; i++) {
      const member = order[i]!
      member.sample(options.trackOf(member.person.poseId), options.levelOf(member.person.id), nowMs)
      if (member.person.speaking) speakers.push(member)
    }
    for (let i = 0; i < order.length; i++) {
      const member = order[i]!
      this.choosePersonToLookAt(member, eye)
      member.input.lessMovement = this.lessMovement
      member.input.opacity = member.trust * nearness(member, eye, this.meSeated)
      member.step(rows.data, time)
      const v = member.frame.values
      const x = v[HEAD]! - eye.x
      const y = v[HEAD + 1]! - eye.y
      const z = v[HEAD + 2]! - eye.z
      member.distance = Math.sqrt(x * x + y * y + z * z)
      rows.data[(member.row * POSE_COLUMNS + POSE.plate) * 4 + 1] = member.plateOpacity()
    }
    this.sortFarthestFirst()
    this.fillLists()
    rows.poses.needsUpdate = order.length > 0
  }

  dispose(): void {
    this.meshes.dispose()
    this.rows.dispose()
    this.pages.dispose()
  }

  private choosePersonToLookAt(member: CrowdMember, eye: Eye): void {
    const input = member.input
    let nearest = Number.POSITIVE_INFINITY
    input.interested = false
    const v = member.frame.values
    for (let i = 0; i < this.speakers.length; i++) {
      const speaker = this.speakers[i]!
      if (speaker === member) continue
      const s = speaker.frame.values
      const x = s[HEAD]! - v[HEAD]!
      const z = s[HEAD + 2]! - v[HEAD + 2]!
      const distance = Math.sqrt(x * x + z * z)
      if (distance > 12 || distance >= nearest) continue
      nearest = distance
      input.interested = true
      input.lookX = s[HEAD]!
      input.lookY = s[HEAD + 1]!
      input.lookZ = s[HEAD + 2]!
    }
    const x = eye.x - v[HEAD]!
    const z = eye.z - v[HEAD + 2]!
    const toMe = Math.sqrt(x * x + z * z)
    if ((this.meSpeaking || !input.interested) && toMe < Math.min(nearest, 6)) {
      input.interested = true
      input.lookX = eye.x
      input.lookY = eye.y
      input.lookZ = eye.z
    }
  }

  /** Nearly sorted from frame to frame, so insertion is quick, and it allocates nothing. */
  private sortFarthestFirst(): void {
    const { order } = this
    for (let i = 1; i < order.length; i++) {
      const member = order[i]!
      let j = i - 1
      while (j >= 0 && order[j]!.distance < member.distance) {
        order[j + 1] = order[j]!
        j--
      }
      order[j + 1] = member
    }
  }

  private fillLists(): void {
    const { near, far, plates, shadows, chairs } = this.meshes
    const { order } = this
    let nearCount = 0
    let farCount = 0
    let plateCount = 0
    let chairCount = 0
    for (let i = 0; i < order.length; i++) {
      const member = order[i]!
      if (member.motion.opacity > 0) {
        const isNear = member.distance < NEAR_METRES && order.length - i <= NEAR_MOST
        if (isNear) near.rows[nearCount++] = member.row
        else far.rows[farCount++] = member.row
        shadows.rows[nearCount + farCount - 1] = member.row
        if (member.seat > 0) chairs.rows[chairCount++] = member.row
      }
      if (member.placed) plates.rows[plateCount++] = member.row
    }
    near.show(nearCount)
    far.show(farCount)
    shadows.show(nearCount + farCount)
    chairs.show(chairCount)
    plates.show(plateCount)
  }

  private drop(id: string, member: CrowdMember): void {
    this.members.delete(id)
    this.order.splice(this.order.indexOf(member), 1)
    this.rows.giveBack(member.row)
  }
}

function nearness(member: CrowdMember, eye: Eye, meSeated: boolean): number {
  const v = member.frame.values
  const x = v[HEAD]! - eye.x
  const z = v[HEAD + 2]! - eye.z
  // Not Math.hypot, here and above: it allocates, and this runs for everyone in every frame.
  return shownAt(Math.sqrt(x * x + z * z), meSeated && member.person.seated)
}
