// What one reader is being sent: whom they follow closely, whose L0 they had last, and what is left of their budget.
// Owned by RelayPerson; arrays grow only when pose ids do.

export class ReaderView {
  /** By pose id: the epoch of the person's stream that this reader follows; anything else: they do not. */
  following = new Float64Array(16)
  /** By pose id: the stamp of the last L0 sent. */
  absoluteSent = new Uint32Array(16)
  /** By pose id: 1 if this reader must not see the person. */
  hidden = new Uint8Array(16)
  /** Pose ids, nearest first: `nearCount` at full rate, then up to `followedCount` at 10 Hz. */
  readonly followed: Int32Array
  nearCount = 0
  followedCount = 0
  interestAtMs = Number.NEGATIVE_INFINITY
  /** Bytes a second that near and middle take, smoothed; and what the far may have now. */
  followedRate = 0
  followedBytes = 0
  farBytes = 0
  farCursor = 0
  budgetAtMs = Number.NEGATIVE_INFINITY
  /** The socket was too full to send anything. */
  stalled = false

  constructor(most = 32) {
    this.followed = new Int32Array(most)
  }

  reserve(poseIds: number): void {
    if (poseIds <= this.following.length) return
    const size = 2 ** Math.ceil(Math.log2(poseIds))
    const [following, absoluteSent, hidden] = [this.following, this.absoluteSent, this.hidden]
    this.following = new Float64Array(size)
    this.following.set(following)
    this.absoluteSent = new Uint32Array(size)
    this.absoluteSent.set(absoluteSent)
    this.hidden = new Uint8Array(size)
    this.hidden.set(hidden)
  }

  /** Everything has to be brought up to date again. */
  loseThread(): void {
    this.following.fill(0)
    this.absoluteSent.fill(0)
  }

  forgetPerson(poseId: number): void {
    if (poseId >= this.following.length) return
    this.following[poseId] = 0
    this.absoluteSent[poseId] = 0
    this.hidden[poseId] = 0
  }
}
