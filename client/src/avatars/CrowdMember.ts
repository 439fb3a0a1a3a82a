// One person of the crowd: what is known about them, their last sampled frame, and their motion. Owned by `Crowd`.

import { POSTURES, parseFigure } from '@towpath/shared/people/figure'
import { isHeardByAll } from '@towpath/shared/people/reach'
import { createPoseFrame } from '@towpath/shared/pose/PoseFrame'
import type { PersonFacts } from '../state/facts.ts'
import { SEAT } from './chairGeometry.ts'
import { createFigureInput, FigureMotion } from './FigureMotion.ts'
import { type FigureRows, POSE, POSE_COLUMNS } from './FigureRows.ts'
import type { FrameTime } from './FrameTime.ts'
import type { PoseTrack } from './PoseTrack.ts'
import type { PlatePages } from './platePages.ts'

export class CrowdMember {
  readonly row: number
  readonly motion: FigureMotion
  readonly frame = createPoseFrame()
  readonly input = createFigureInput()
  person: PersonFacts
  distance = 0
  /** What is drawn to sit on, see SEAT. */
  seat: number = SEAT.none
  /** False until the first pose came: nobody is drawn at the origin of the world. */
  placed = false
  /** 1 while poses come, falling to 0 when they stop. */
  trust = 0
  private dressed = ''
  private plate = ''

  constructor(person: PersonFacts, row: number) {
    this.person = person
    this.row = row
    this.motion = new FigureMotion(seedOf(person.id))
  }

  /** Facts changed; a plate or a coat is painted anew only when it looks different. */
  update(person: PersonFacts, rows: FigureRows, pages: PlatePages, groundY: number): void {
    this.person = person
    this.input.handRaised = person.handRaised > 0
    this.input.groundY = groundY
    this.seat = seatOf(person)
    const dressed = `${person.figure}|${this.seat}`
    if (dressed !== this.dressed) {
      this.dressed = dressed
      rows.dress(this.row, person.figure, this.seat, seedOf(person.id))
    }
    const marks = {
      hasWord: isHeardByAll(person.reach),
      handRaised: person.handRaised > 0,
      microphoneOff: person.microphone !== 'on',
      away: person.away || person.reconnecting,
      companion: person.companion,
    }
    const plate = `${person.name}|${Object.values(marks).map(Number).join()}`
    if (plate === this.plate) return
    this.plate = plate
    const width = pages.write(this.row, person.name, marks)
    // The fraction is the turn of the chair.
    const at = (this.row * POSE_COLUMNS + POSE.plate) * 4 + 3
    rows.data[at] = width + (rows.data[at]! % 1)
  }

  sample(track: PoseTrack | undefined, level: number, nowMs: number): void {
    this.trust = 0
    if (track && track.sampleInto(nowMs, this.frame) !== 'gone') {
      this.trust = track.opacity
      this.placed = true
    }
    this.input.speakingLevel = level
  }

  step(data: Float32Array, time: FrameTime): void {
    if (!this.placed) return
    this.motion.stepInto(data, this.row, this.frame, this.input, time)
    // Whose poses end though they are here and in sight is not shown any more, wherever they were last.
    if (this.trust === 0 && this.motion.opacity === 0 && !this.isHeld()) this.placed = false
  }

  /** The name stays a little when the figure is gone: their place is held. */
  plateOpacity(): number {
    return this.placed ? Math.max(this.isHeld() ? 0.55 : 0, this.motion.opacity) : 0
  }

  private isHeld(): boolean {
    return this.person.away || this.person.reconnecting
  }
}

/** A seat of the place is drawn by the place, all but the lap; a wheelchair goes wherever its owner goes. */
function seatOf({ figure, seated }: PersonFacts): number {
  const { posture } = parseFigure(figure)
  if (posture === POSTURES.wheelchair) return SEAT.wheelchair
  if (seated) return SEAT.ofThePlace
  return posture === POSTURES.seated ? SEAT.chair : SEAT.none
}

function seedOf(id: string): number {
  let seed = 7
  for (let i = 0; i < id.length; i++) seed = (seed * 31 + id.charCodeAt(i)) % 9973
  return seed
}
