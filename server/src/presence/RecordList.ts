// Pose records one after the other in one buffer, with their layers. Fixed room; `add` refuses what does not fit.
import type { PoseLayer } from '@towpath/shared/pose/PoseChain'

const MOST_RECORDS = 96

export class RecordList {
  count = 0
  readonly bytes: Uint8Array
  readonly starts = new Uint16Array(MOST_RECORDS + 1)
  readonly layers = new Uint8Array(MOST_RECORDS)

  constructor(capacity: number) {
    this.bytes = new Uint8Array(capacity)
  }

  get byteLength(): number {
    return this.starts[this.count]!
  }

  clear(): void {
    this.count = 0
  }

  add(from: Uint8Array, start: number, end: number, layer: PoseLayer): boolean {
    const at = this.starts[this.count]!
    if (this.count === MOST_RECORDS || at + end - start > this.bytes.length) return false
    for (let index = start; index < end; index++) this.bytes[at + index - start] = from[index]!
    this.layers[this.count] = layer
    this.starts[++this.count] = at + end - start
    return true
  }
}
