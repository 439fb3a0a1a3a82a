// What a client may ask of the living part of a scene. Types only; scenes implement it, the client owns the instances.

import type { ComponentType } from 'react'
import type { SoundBank } from './sounds/soundBank.ts'

export type SceneViewProps = {
  /** Holds water, leaves, smoke and animals still. */
  readonly lessMovement: boolean
  /** Looks a key of the scenes' catalogue up in the reader's language. Keep it stable while the language is. */
  readonly words: (key: string) => string
  /** Called once, when the place can be seen. Keep it stable. */
  readonly onReady: () => void
  /** Priority of the view's `useFrame`; never above 0. */
  readonly frameOrder?: number
}

export type PlacedSoundSource = {
  /** Connect it to a panner and a volume; it is quiet and never clips. */
  readonly node: AudioNode
  dispose(): void
}

export type SceneDoor = {
  readonly loadView: () => Promise<{ default: ComponentType<SceneViewProps> }>
  readonly loadSounds: () => Promise<SoundBank>
}
