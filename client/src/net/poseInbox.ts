// Unpacks the server's pose batches into one track a person. The connection owns it; figures and spatial sound read the
// tracks. No DOM, no clock of its own, no allocation but for a person who is new.

import { PoseDecoder } from '@towpath/shared/pose/PoseDecoder'
import { createPoseFrame } from '@towpath/shared/pose/PoseFrame'
import { createPoseSpace } from '@towpath/shared/pose/PoseSpace'
import { PoseBatchWalker } from '@towpath/shared/pose/poseBatch'
import { heedWish, readWish, type WishfulSender } from '@towpath/shared/pose/senderWish'
import type { Bounds } from '@towpath/shared/scene/SceneManifest'
import { PoseTrack } from '../avatars/PoseTrack.ts'

export type PoseInboxOptions = {
  readonly bounds: Bounds
  /** The stream cannot be followed any more: ask the server for L0s by sending a pose message of no bytes. */
  readonly onBroken?: () => void
  /** The server cannot follow us any more: `PosePublisher.restart` is to be called. */
  readonly onAsked?: () => void
  /** Does what the server asks of a sender: the `PosePublisher`. */
  readonly sender?: WishfulSender
}

export type PoseInbox = {
  /** Takes a batch in, which came under that message type; answers how many poses it held. */
  receive(type: number, bytes: Uint8Array, nowMs: number): number
  /** Undefined until the person's first pose. */
  track(poseId: number): PoseTrack | undefined
  /** The person left: the track is gone until their id is given to someone else. */
  forget(poseId: number): void
  /** A new connection: every stream begins again. */
  clear(): void
  /** From now on in another scene: what was read before is of no use. */
  enter(bounds: Bounds): void
}

type Stream = { readonly decoder: PoseDecoder; readonly track: PoseTrack; deafUntilMs: number; shown: boolean }

/** Not more often than this is the server asked for L0s. */
const ASK_EVERY_MS = 1000
/** Records of someone who left are still in flight for so long; later ones are of the next person with that id. */
const DEAF_MS = 300

export function createPoseInbox(options: PoseInboxOptions): PoseInbox {
  let space = createPoseSpace(options.bounds)
  const streams: (Stream | undefined)[] = []
  const walker = new PoseBatchWalker()
  const frame = createPoseFrame()
  let askedAtMs = Number.NEGATIVE_INFINITY
  let latestMs = Number.NEGATIVE_INFINITY

  /** The decoder outlives the person, so that records still in flight can be stepped over. */
  function streamOf(poseId: number): Stream {
    const known = streams[poseId]
    if (known !== undefined) return known
    const created = {
      decoder: new PoseDecoder(space),
      track: new PoseTrack(),
      deafUntilMs: Number.NEGATIVE_INFINITY,
      shown: false,
    }
    streams[poseId] = created
    return created
  }

  function askAgain(nowMs: number): void {
    if (nowMs - askedAtMs < ASK_EVERY_MS) return
    askedAtMs = nowMs
    options.onBroken?.()
  }

  return {
    receive(type, bytes, nowMs) {
      let poses = 0
      latestMs = nowMs
      if (bytes.length === 0) options.onAsked?.()
      const wish = readWish(type, bytes)
      if (wish >= 0 && options.sender) heedWish(wish, options.sender)
      walker.begin(type, bytes)
      while (walker.next()) {
        const stream = streamOf(walker.poseId)
        const { decoder } = stream
        const length = decoder.decodeInto(bytes, walker.offset, bytes.length, frame)
        if (length === 0) {
          askAgain(nowMs)
          break
        }
        walker.take(length)
        poses++
        if (nowMs < stream.deafUntilMs) continue
        stream.shown = true
        stream.track.take(frame, decoder.tick, decoder.layer, decoder.resting, nowMs)
      }
      return poses
    },
    track(poseId) {
      const stream = streams[poseId]
      return stream?.shown ? stream.track : undefined
    },
    forget(poseId) {
      const stream = streams[poseId]
      if (stream === undefined) return
      stream.shown = false
      stream.deafUntilMs = latestMs + DEAF_MS
      stream.track.clear()
    },
    enter(bounds) {
      space = createPoseSpace(bounds)
      streams.length = 0
    },
    clear() {
      streams.length = 0
      options.sender?.wantAbsolutes(false)
    },
  }
}
