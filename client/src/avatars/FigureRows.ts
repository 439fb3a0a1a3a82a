// The two textures that all figures are drawn from, one row a person: `poses` is written every frame, `looks` when somebody
// comes or changes. Owned by the crowd. It never allocates while nobody comes or goes.

import { FIGURE_CHOICES, parseFigure } from '@towpath/shared/people/figure'
import { Color, DataTexture, FloatType, NearestFilter, RGBAFormat } from 'three'
import { GARMENT_COLOURS, HAIR_COLOURS, SKIN_COLOURS } from './figurePalette.ts'
import { HEADWEAR } from './hairShapes.ts'

/** Columns of `poses`, four numbers each. */
export const POSE = {
  /** xyz, mouth 0 to 1. */
  head: 0,
  headTurn: 1,
  /** xyz of the neck, yaw. */
  torso: 2,
  leftHand: 3,
  leftTurn: 4,
  rightHand: 5,
  rightTurn: 6,
  /** opacity, blink 0 to 1, gaze to +x and up, -1 to 1. */
  face: 7,
  /** speaking 0 to 1, opacity of the name plate, height of the ground, width of the plate and, as its fraction, the turn of the chair. */
  plate: 8,
} as const
export const POSE_COLUMNS = 9
const LOOK_COLUMNS = 4

export class FigureRows {
  readonly capacity: number
  readonly poses: DataTexture
  readonly looks: DataTexture
  readonly data: Float32Array
  private readonly looksData: Float32Array
  private readonly free: number[] = []

  constructor(capacity: number) {
    this.capacity = capacity
    this.data = new Float32Array(capacity * POSE_COLUMNS * 4)
    this.looksData = new Float32Array(capacity * LOOK_COLUMNS * 4)
    this.poses = floatTexture(this.data, POSE_COLUMNS, capacity)
    this.looks = floatTexture(this.looksData, LOOK_COLUMNS, capacity)
    for (let row = capacity - 1; row >= 0; row--) this.free.push(row)
  }

  /** -1 when the place is full: such a person is heard and listed, only not drawn. */
  take(): number {
    return this.free.pop() ?? -1
  }

  giveBack(row: number): void {
    this.data.fill(0, row * POSE_COLUMNS * 4, (row + 1) * POSE_COLUMNS * 4)
    this.free.push(row)
  }

  /** @param seat what is drawn to sit on, see SEAT */
  dress(row: number, figure: string, seat: number, seed: number): void {
    const look = parseFigure(figure)
    const at = row * LOOK_COLUMNS * 4
    const garment = GARMENT_COLOURS[look.garmentColour]!
    this.colour(at, SKIN_COLOURS[look.skin]!, look.hair)
    this.colour(at + 4, HAIR_COLOURS[look.hairColour]!, look.extras + EXTRAS_COUNT * seat)
    this.colour(at + 8, garment, look.garment)
    // What shows below a cardigan or jacket, and the cloth of headwear: cream, or blue where cream would be lost.
    const inner =
      look.hair >= HEADWEAR.headscarf
        ? HEADWEAR_CLOTH[look.hairColour]!
        : look.garmentColour === 7
          ? '#8fa3b4'
          : '#e2d9c6'
    this.colour(at + 12, inner, (look.skin > 4 ? 3 : seed) % 4)
    this.looks.needsUpdate = true
  }

  dispose(): void {
    this.poses.dispose()
    this.looks.dispose()
  }

  private colour(at: number, colour: string, extra: number): void {
    scratch.set(colour)
    this.looksData[at] = scratch.r
    this.looksData[at + 1] = scratch.g
    this.looksData[at + 2] = scratch.b
    this.looksData[at + 3] = extra
  }
}

const EXTRAS_COUNT = FIGURE_CHOICES.extras
const scratch = new Color()
const HEADWEAR_CLOTH = ['#d8cdb8', '#6f7f8c', '#6b4a3a', '#33464d', '#b08d4f', '#8c4a3c'] as const

function floatTexture(data: Float32Array, width: number, height: number): DataTexture {
  const texture = new DataTexture(data as Float32Array<ArrayBuffer>, width, height, RGBAFormat, FloatType)
  texture.minFilter = texture.magFilter = NearestFilter
  texture.needsUpdate = true
  return texture
}
