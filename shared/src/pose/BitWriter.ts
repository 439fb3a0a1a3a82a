// Writes bits, most significant first, into a caller's buffer. One instance is reused; it never grows the buffer:
// writing past the end sets `overflowed` and writes nothing more.

export class BitWriter {
  overflowed = false
  #bytes: Uint8Array = new Uint8Array(0)
  #start = 0
  #position = 0
  #end = 0

  begin(bytes: Uint8Array, start: number): void {
    this.#bytes = bytes
    this.#start = start
    this.#position = start * 8
    this.#end = bytes.length * 8
    this.overflowed = false
  }

  /** `count` is 1 to 30; `value` must fit. */
  write(value: number, count: number): void {
    if (this.#position + count > this.#end) this.overflowed = true
    if (this.overflowed) return
    let left = count
    while (left > 0) {
      const index = this.#position >> 3
      const used = this.#position & 7
      const room = 8 - used
      const taken = Math.min(left, room)
      const chunk = (value >>> (left - taken)) & ((1 << taken) - 1)
      const before = used === 0 ? 0 : this.#bytes[index]!
      this.#bytes[index] = before | (chunk << (room - taken))
      this.#position += taken
      left -= taken
    }
  }

  /** Whole bytes written since `begin`; the last one is filled up with zeros. */
  byteCount(): number {
    return ((this.#position + 7) >> 3) - this.#start
  }
}
