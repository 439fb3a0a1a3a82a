// The sounds of a place: quiet, where they come from, and quieter still while someone talks. Owned by the world.
import type { PlacedSound } from '@towpath/shared/scene/SceneManifest'
import { type HeardFrom, heardFromInto } from './hearingSide.ts'
import type { EarsPose } from './VoiceSession.ts'

/** Far below speech, so that hearing aids and tired ears have it easy. */
export const VOLUME = 0.15
export const WHILE_TALKING = 10 ** (-12 / 20)
const DUCK_SECONDS = 0.15
const RETURN_SECONDS = 1.2
const GLIDE_SECONDS = 0.2
const UPDATE_EVERY_MS = 200

export type AmbienceOptions = {
  readonly context: AudioContext
  readonly sounds: readonly PlacedSound[]
  /** The scene's synthesiser. */
  readonly createSound: (id: string, context: BaseAudioContext) => { readonly node: AudioNode; dispose(): void }
  readonly ears: Readonly<EarsPose>
  readonly someoneTalks: () => boolean
}

export type Ambience = {
  /** Off means that nothing is computed, not only that nothing is heard. */
  setOn(on: boolean): void
  /** The whole volume of the page, 0 to 1. */
  setVolume(volume: number): void
  dispose(): void
}

/** Full within `nearMetres`, nothing from `farMetres`, falling off gently between. */
export function ambienceGain(
  sound: Pick<PlacedSound, 'gain' | 'nearMetres' | 'farMetres'>,
  distanceMetres: number,
): number {
  if (!(distanceMetres < sound.farMetres)) return 0
  if (distanceMetres <= sound.nearMetres) return sound.gain
  const beyond = (distanceMetres - sound.nearMetres) / (sound.farMetres - sound.nearMetres)
  return sound.gain * (1 - beyond) ** 2
}

/** Starts off. */
export function createAmbience({ context, sounds, createSound, ears, someoneTalks }: AmbienceOptions): Ambience {
  const mouth = { x: 0, y: 0, z: 0 }
  const from: HeardFrom = { x: 0, y: 0, z: -1, distanceMetres: 0 }
  const out = new GainNode(context, { gain: 0 })
  out.connect(context.destination)
  let playing: ReturnType<typeof start>[] = []
  let timer: ReturnType<typeof setInterval> | undefined
  let volume = 1

  function start(sound: PlacedSound) {
    const source = createSound(sound.id, context)
    const gain = new GainNode(context, { gain: 0 })
    const panner = new PannerNode(context, { panningModel: 'equalpower', distanceModel: 'linear', rolloffFactor: 0 })
    source.node.connect(gain).connect(panner).connect(out)
    return { sound, source, gain, panner }
  }

  function update(): void {
    const now = context.currentTime
    const talks = someoneTalks()
    const wanted = VOLUME * volume * (talks ? WHILE_TALKING : 1)
    out.gain.setTargetAtTime(wanted, now, talks ? DUCK_SECONDS : RETURN_SECONDS)
    for (const { sound, gain, panner } of playing) {
      mouth.x = sound.position[0]
      mouth.y = sound.position[1]
      mouth.z = sound.position[2]
      heardFromInto(ears, mouth, from)
      gain.gain.setTargetAtTime(ambienceGain(sound, from.distanceMetres), now, GLIDE_SECONDS)
      panner.positionX.value = from.x
      panner.positionY.value = from.y
      panner.positionZ.value = from.z
    }
  }

  function setOn(on: boolean): void {
    if (on === (timer !== undefined)) return
    clearInterval(timer)
    timer = undefined
    for (const { source, gain, panner } of playing) {
      source.dispose()
      gain.disconnect()
      panner.disconnect()
    }
    playing = []
    out.gain.setValueAtTime(0, context.currentTime)
    if (!on) return
    playing = sounds.map(start)
    timer = setInterval(update, UPDATE_EVERY_MS)
    update()
  }

  return {
    setOn,
    setVolume(next) {
      volume = next
    },
    dispose() {
      setOn(false)
      out.disconnect()
    },
  }
}
