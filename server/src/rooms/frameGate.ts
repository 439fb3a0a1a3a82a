// Looks at the first bytes of every frame before Colyseus does: its decoder prints a line of its own for each type that
// is not UTF-8, whatever logger it was given. What no page sends is dropped and counted. Allocates nothing.

import { type Client, Protocol, type Room } from '@colyseus/core'

const LONGEST_TYPE_BYTES = 64
const FIXED_STRING = 0xa0
const STRING_OF_8_BITS = 0xd9
/** How many bytes follow each prefix that the SDK numbers its requests with; below 0x80 none do. */
const UINT_8 = 0xcc
const UINT_16 = 0xcd
const UINT_32 = 0xce

/** Where what follows the number begins, or -1. */
function afterNumber(frame: Uint8Array, at: number): number {
  const first = frame[at] ?? 0xff
  if (first < 0x80) return at + 1
  if (first === UINT_8) return at + 2
  if (first === UINT_16) return at + 3
  return first === UINT_32 ? at + 5 : -1
}

/** A number below 128, or printable ASCII of at most 64 bytes, complete. */
function hasPlainType(frame: Uint8Array, at: number): boolean {
  const first = frame[at]
  if (first === undefined) return false
  if (first < 0x80) return true
  const isLong = first === STRING_OF_8_BITS
  if (!isLong && (first & 0xe0) !== FIXED_STRING) return false
  const start = isLong ? at + 2 : at + 1
  const length = isLong ? (frame[at + 1] ?? 0xff) : first & 0x1f
  if (length > LONGEST_TYPE_BYTES || start + length > frame.length) return false
  for (let index = start; index < start + length; index++) {
    const byte = frame[index]!
    if (byte < 0x20 || byte > 0x7e) return false
  }
  return true
}

/** Whether the frame begins like one of a page's own. What it carries is for others to judge. */
export function isPlausible(frame: Uint8Array): boolean {
  switch (frame[0]) {
    case Protocol.JOIN_ROOM:
    case Protocol.LEAVE_ROOM:
    case Protocol.PING:
      return true
    case Protocol.ROOM_DATA:
    case Protocol.ROOM_DATA_BYTES:
      return hasPlainType(frame, 1)
    case Protocol.ROOM_REQUEST: {
      const type = afterNumber(frame, 1)
      return type > 0 && hasPlainType(frame, type)
    }
    default:
      return false
  }
}

type Inside = { _onMessage(client: Client, frame: Uint8Array): void }

/** Colyseus binds its message handler per client from the instance; this one stands in front of it. */
export function gateFrames(room: Room, dropped: (client: Client) => void): void {
  const inside = room as unknown as Inside
  const passOn = inside._onMessage.bind(room)
  inside._onMessage = (client, frame) => (isPlausible(frame) ? passOn(client, frame) : dropped(client))
}
