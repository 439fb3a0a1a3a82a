// Reads bits, most significant first, from untrusted bytes. One instance is reused; it never throws: reading past the
// end sets `failed` and yields zeros.

export class BitReader {
  failed = false
  #bytes: Uint8Array = new Uint8Array(0)
  #start = 0
  #position = 0
  #end = 0

  begin(bytes: Uint8Array, start: number, end: number): void {
    this.#bytes = bytes
    this.#start = start
    this.#position = start * 8
    this.#end = end * 8
    this.failed = start < 0 || end > bytes.length || start > end
  }

  /** `count` is 1 to 30. */
  read(count: number): number {
    if (this.#position + count > this.#end) this.failed = true
    if (this.failed) return 0
    let value = 0
    let left = count
    while (left > 0) {
      const used = this.#position & 7
      const room = 8 - used
      const taken = Math.min(left, room)
      const chunk = (this.#bytes[this.#position >> 3]! >> (room - taken)) & ((1 << taken) - 1)
      value = (value << taken) | chunk
      this.#position += taken
      left -= taken
    }
    return value
  }

  /** Ones before the next zero, which is read as well; stops after `most` ones without reading further. */
  readOnes(most: number): number {
    let ones = 0
    while (ones < most && this.read(1) === 1) ones++
    return ones
  }

  /** Whole bytes read since `begin`. */
  byteCount(): number {
    return ((this.#position + 7) >> 3) - this.#start
  }

  /** Whether the bits that fill up the last byte are zero, so that every record has exactly one spelling. */
  endsClean(): boolean {
    const spare = (8 - (this.#position & 7)) & 7
    return spare === 0 || (this.#bytes[this.#position >> 3]! & ((1 << spare) - 1)) === 0
  }
}
