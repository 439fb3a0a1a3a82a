// One person's stream as the relay keeps it: the latest L0, the records since the chain began, and what came since the
// last flush. Bytes are the sender's own, never encoded anew. Owned by PoseRelay; nothing here allocates after creation.

import { PoseDecoder } from '@towpath/shared/pose/PoseDecoder'
import { createPoseFrame } from '@towpath/shared/pose/PoseFrame'
import type { PoseSpace } from '@towpath/shared/pose/PoseSpace'
import { MAX_L0_BYTES } from '@towpath/shared/pose/poseRecord'
import { ArrivalPhase } from './ArrivalPhase.ts'
import { MovementGuard } from './MovementGuard.ts'
import type { PoseReader } from './PoseRelay.ts'
import { ReaderView } from './ReaderView.ts'
import { RecordList } from './RecordList.ts'
import { TokenBucket } from './TokenBucket.ts'

/** A chain restarts at least every 32 ticks: 16 records of up to 30 bytes, and those of one pause. */
const CHAIN_BYTES = 768
/** A burst after a stall; more than that and readers are brought up to date from the chain instead. */
const FRESH_BYTES = 1024
const FRAMES_A_SECOND = 25
const BURST_FRAMES = 60

export class RelayPerson {
  readonly poseId: number
  readonly reader: PoseReader
  readonly view: ReaderView
  readonly decoder: PoseDecoder
  readonly guard: MovementGuard
  readonly arrivalPhase = new ArrivalPhase()
  readonly rate = new TokenBucket(FRAMES_A_SECOND, BURST_FRAMES)
  /** Decoded from the last record that was believed. */
  readonly frame = createPoseFrame()
  readonly scratch = createPoseFrame()
  tick = 0
  sampledAtMs = 0
  speaking = false
  /** Changes whenever followers lose the thread; unique in a relay, so that an id given to the next person is no match. */
  epoch = 0
  /** Counts L0s, so that a reader of L0s alone knows whether there is a newer one. 0: none yet. */
  absoluteStamp = 0
  readonly absolute = new Uint8Array(MAX_L0_BYTES)
  absoluteLength = 0
  readonly chain = new RecordList(CHAIN_BYTES)
  readonly fresh = new RecordList(FRESH_BYTES)
  badFrames = 0
  badSinceMs = 0
  nonsense = false
  /** The person's page knows that L0s are wanted. */
  absolutesWanted = false
  askedAtMs = Number.NEGATIVE_INFINITY

  constructor(poseId: number, reader: PoseReader, space: PoseSpace, groundHeightAt: (x: number, z: number) => number) {
    this.poseId = poseId
    this.reader = reader
    this.view = new ReaderView()
    this.decoder = new PoseDecoder(space)
    this.guard = new MovementGuard(groundHeightAt)
  }

  keepAbsolute(bytes: Uint8Array, start: number, end: number): void {
    this.absoluteLength = end - start
    for (let at = start; at < end; at++) this.absolute[at - start] = bytes[at]!
    this.absoluteStamp++
  }
}
