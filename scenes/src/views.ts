// The living part of every scene, loaded when it is entered. Client only.

import type { SceneId } from './manifests.ts'
import type { SceneDoor } from './SceneView.ts'

export type { PlacedSoundSource, SceneViewProps } from './SceneView.ts'

/** `lazy(VIEWS[id].loadView)` is the view; `loadSounds` brings the synthesiser of the manifest's sounds. */
export const VIEWS: { readonly [Id in SceneId]: SceneDoor } = {
  'canal-walk': {
    loadView: async () => ({ default: (await import('./canalWalk/View.tsx')).View }),
    loadSounds: () => import('./canalWalk/sounds/createSound.ts'),
  },
  'community-cafe': {
    loadView: async () => ({ default: (await import('./communityCafe/View.tsx')).View }),
    loadSounds: () => import('./communityCafe/sounds/createSound.ts'),
  },
  'workshop-studio': {
    loadView: async () => ({ default: (await import('./workshopStudio/View.tsx')).View }),
    loadSounds: () => import('./workshopStudio/sounds/createSound.ts'),
  },
}

/** The synthesiser of a scene's placed sounds. */
export function soundsOf(id: SceneId): ReturnType<SceneDoor['loadSounds']> {
  return VIEWS[id].loadSounds()
}
