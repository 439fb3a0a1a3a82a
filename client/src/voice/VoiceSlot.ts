// One slot of the connection in the sound graph: track, loudness of the person, distance, direction, level.
// Owned by the spatial audio; lives as long as it, whoever speaks in the slot.
import { audibilityOf, type Reaching } from '@towpath/shared/voice/audioPlaces'
import { foremostAudibility, LOWERED_GAIN } from '@towpath/shared/voice/foremost'
import { gatherInto, type HeardFrom, heardFromInto } from './hearingSide.ts'
import { createLevelMeter, type LevelMeter } from './levelMeter.ts'
import type { EarsPose, MouthPlace, VoicePlaces } from './VoiceSession.ts'

/** Changes of loudness take this long, so that nothing clicks. */
const GLIDE_SECONDS = 0.04

export class VoiceSlot {
  readonly #context: AudioContext
  readonly #person: GainNode
  readonly #distance: GainNode
  readonly #panner: PannerNode
  readonly #middle: GainNode
  readonly #meter: LevelMeter
  // Chromium hands a remote track to Web Audio only while an element plays it; it is silent.
  readonly #element = new Audio()
  #source: MediaStreamAudioSourceNode | null = null
  #gain = 0
  readonly #from: HeardFrom = { x: 0, y: 0, z: -1, distanceMetres: 0 }
  readonly #mouth: MouthPlace = { x: 0, y: 0, z: 0 }
  personId: string | null = null

  constructor(context: AudioContext, output: AudioNode) {
    this.#context = context
    this.#element.muted = true
    this.#person = new GainNode(context)
    this.#distance = new GainNode(context, { gain: 0 })
    // Direction only: loudness over distance is ours, the same as the server's.
    this.#panner = new PannerNode(context, { panningModel: 'HRTF', distanceModel: 'linear', rolloffFactor: 0 })
    this.#middle = new GainNode(context, { gain: 0, channelCount: 1, channelCountMode: 'explicit' })
    this.#meter = createLevelMeter(context)
    this.#person.connect(this.#distance)
    this.#distance.connect(this.#meter.input)
    this.#distance.connect(this.#panner).connect(output)
    this.#distance.connect(this.#middle).connect(output)
  }

  hear(track: MediaStreamTrack | null): void {
    this.#source?.disconnect()
    this.#source = null
    this.#element.srcObject = null
    if (!track) return
    const stream = new MediaStream([track])
    this.#element.srcObject = stream
    this.play()
    this.#source = new MediaStreamAudioSourceNode(this.#context, { mediaStream: stream })
    this.#source.connect(this.#person)
  }

  /** Again after a gesture, where the browser waits for one. */
  play(): void {
    // Refused without a gesture; `soundBlocked` tells the person, and the gesture plays it.
    if (this.#element.srcObject) this.#element.play().catch(() => undefined)
  }

  /** Someone else speaks here from now on: placed at once, without gliding over from where the last one stood. */
  seat(personId: string | null, volume: number): void {
    this.personId = personId
    this.#person.gain.setValueAtTime(volume, this.#context.currentTime)
    this.#gain = -1
  }

  setVolume(volume: number): void {
    this.#person.gain.setTargetAtTime(volume, this.#context.currentTime, GLIDE_SECONDS)
  }

  setSameInBothEars(same: boolean, wired: boolean): void {
    if (wired === same) return
    const now = this.#context.currentTime
    this.#middle.gain.setTargetAtTime(same ? 1 : 0, now, GLIDE_SECONDS)
    if (same) this.#distance.disconnect(this.#panner)
    else this.#distance.connect(this.#panner)
  }

  place(
    ears: EarsPose,
    places: VoicePlaces,
    foremost: ReadonlySet<string>,
    ways: ReadonlyMap<string, Reaching>,
    equal: boolean,
  ): void {
    let gain = 0
    if (this.personId !== null) {
      const isForemost = foremost.has(this.personId)
      const lowered = foremost.size > 0 && !isForemost ? LOWERED_GAIN : 1
      const way = ways.get(this.personId) ?? 'near'
      gain = lowered * (isForemost ? 1 : audibilityOf(way, 0))
      const from = this.#from
      if (places.mouthInto(this.personId, this.#mouth)) {
        heardFromInto(ears, this.#mouth, from)
        if (equal) gatherInto(from)
        const { distanceMetres } = from
        gain = lowered * (isForemost ? foremostAudibility(distanceMetres) : audibilityOf(way, distanceMetres))
      } else {
        from.x = from.y = 0
        from.z = -1
      }
      this.#panner.positionX.value = from.x
      this.#panner.positionY.value = from.y
      this.#panner.positionZ.value = from.z
    }
    if (Math.abs(gain - this.#gain) < 0.005) return
    const now = this.#context.currentTime
    if (this.#gain < 0) this.#distance.gain.setValueAtTime(gain, now)
    else this.#distance.gain.setTargetAtTime(gain, now, GLIDE_SECONDS)
    this.#gain = gain
  }

  level(): number {
    return this.#source ? this.#meter.level() : 0
  }

  dispose(): void {
    this.hear(null)
    this.#meter.dispose()
    for (const node of [this.#person, this.#distance, this.#panner, this.#middle]) node.disconnect()
  }
}
