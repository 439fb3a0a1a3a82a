// The frame that carries poses to a reader: [pose id][record] again and again, records copied as their senders wrote
// them; where there is only one, its id hides in the message's type. Pose ids come from the meeting's facts. Neither
// side allocates.

/** The numeric type of pose messages, both ways: one byte in Colyseus's own header of two. */
export const POSE_MESSAGE = 1
/** From here to the last type that takes one byte: the only record of a batch, of pose id 0 and up, without the id. */
const FIRST_LONE_TYPE = 2
const LAST_SHORT_TYPE = 127
/** Ids from here on take three bytes: this one, then the id, low byte first. */
const WIDE_ID = 255
export const MAX_POSE_ID = 65_535

/** Every type under which poses come to a reader. */
export const POSE_TYPES: readonly number[] = Array.from({ length: LAST_SHORT_TYPE }, (_, index) => POSE_MESSAGE + index)

/** The type of a batch that holds one record, of this id: without the id in front, unless it is POSE_MESSAGE. */
export function loneTypeOf(poseId: number): number {
  return poseId <= LAST_SHORT_TYPE - FIRST_LONE_TYPE ? FIRST_LONE_TYPE + poseId : POSE_MESSAGE
}

/** Writes the id at `at`; answers where the record begins. */
export function writePoseId(out: Uint8Array, at: number, poseId: number): number {
  if (poseId < WIDE_ID) {
    out[at] = poseId
    return at + 1
  }
  out[at] = WIDE_ID
  out[at + 1] = poseId & 255
  out[at + 2] = poseId >> 8
  return at + 3
}

/** Walks a batch; one instance is reused. After `next` the record starts at `offset`; `take` says how long it was. */
export class PoseBatchWalker {
  poseId = 0
  offset = 0
  #bytes: Uint8Array = new Uint8Array(0)
  #lone = false

  begin(type: number, bytes: Uint8Array): void {
    this.#bytes = bytes
    this.offset = 0
    this.#lone = type !== POSE_MESSAGE
    if (this.#lone) this.poseId = type - FIRST_LONE_TYPE
  }

  /** Moves on to the next record's start; false at the end, and where the rest is too short to be a record. */
  next(): boolean {
    const bytes = this.#bytes
    if (this.#lone) return this.offset === 0 && bytes.length > 0
    const first = bytes[this.offset]
    if (first === undefined) return false
    if (first !== WIDE_ID) {
      this.poseId = first
      this.offset += 1
    } else {
      this.poseId = (bytes[this.offset + 1] ?? 0) | ((bytes[this.offset + 2] ?? 0) << 8)
      this.offset += 3
    }
    return this.offset < bytes.length
  }

  take(length: number): void {
    this.offset += length
  }
}
