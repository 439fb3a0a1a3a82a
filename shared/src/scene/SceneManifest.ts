// What a place is, as data: both ends read it, nobody draws from it alone.
// Metres and radians, y up, right-handed; yaw 0 looks along -z and grows to the left (counter-clockwise from above).

export type Vec3 = readonly [x: number, y: number, z: number]

/** A place to stand. `position` is on the ground; a person who stands there looks along `yawRadians`. */
export type Spot = { readonly id: string; readonly position: Vec3; readonly yawRadians: number }

/** A place to sit, for one person. `position` is on the ground below the sitter; `heightMetres` is the seat's surface. */
export type Seat = Spot & { readonly heightMetres: number; readonly kind: 'bench' | 'chair' | 'sofa' }

/**
 * Makes a stop a place of its own for voices: within it everybody is equally clear, from elsewhere it is a murmur,
 * and nothing at all once a host has closed the tables. Its lamp, in this colour, says on or closed.
 */
export type AudioPlace = { readonly lampColour: `#${string}` }

/** Somewhere to go to with company: spots that face what there is to see, and seats. Ids are unique over all scenes. */
export type Stop = {
  readonly id: string
  /** Shown on the post, and the order of the walk. Starts at 1. */
  readonly number: number
  /** The middle of the arc, on the ground; audibility within a stop is measured around it. */
  readonly centre: Vec3
  readonly radiusMetres: number
  /** What there is to see here; everybody who arrives faces it. */
  readonly sight: Vec3
  readonly spots: readonly Spot[]
  readonly seats: readonly Seat[]
  /** The middle of the board with this stop's words, where there is one; it can be pressed to be read. */
  readonly board?: Vec3
  readonly audioPlace?: AudioPlace
}

/** A large empty board on a wall. `centre` is the middle of its surface; it looks along `yawRadians`, as a person would. */
export type BoardPlace = {
  readonly id: string
  readonly centre: Vec3
  readonly widthMetres: number
  readonly heightMetres: number
  readonly yawRadians: number
}

/** A way into another scene, at a stop of this one; whoever takes it arrives at `toStop` there. `position` is on the ground. */
export type Passage = {
  readonly id: string
  readonly atStop: string
  readonly position: Vec3
  readonly yawRadians: number
  readonly toScene: string
  readonly toStop: string
}

/** A sound that comes from a place. `id` names the synthesiser in the scene's view. */
export type PlacedSound = {
  readonly id: string
  readonly position: Vec3
  /** Full loudness within this distance; it falls off beyond. */
  readonly nearMetres: number
  readonly farMetres: number
  /** 0 to 1 of the ambience volume. */
  readonly gain: number
  /** Silent until a host chooses it. */
  readonly whenChosen?: true
}

export type Bounds = { readonly min: Vec3; readonly max: Vec3 }

export type SceneManifest<Id extends string = string> = {
  readonly id: Id
  /** Heads and hands outside are refused by the server. At most 262 m in any direction, the reach of the pose codec. */
  readonly bounds: Bounds
  /** In walking order. */
  readonly stops: readonly Stop[]
  /** The stop where people arrive; else the first. */
  readonly arriveAt?: string
  readonly passages: readonly Passage[]
  /** Where work can hang that everybody reads. */
  readonly boards: readonly BoardPlace[]
  readonly sounds: readonly PlacedSound[]
}
