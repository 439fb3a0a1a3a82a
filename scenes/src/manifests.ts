// Every scene there is, in the order in which it is offered. Data only: the server reads this door.

import type { SceneManifest } from '@towpath/shared/scene/SceneManifest'
import { canalWalkManifest } from './canalWalk/manifest.ts'

export type SceneId = 'canal-walk'

export const MANIFESTS: { readonly [Id in SceneId]: SceneManifest<Id> } = {
  'canal-walk': canalWalkManifest,
}

export const SCENE_IDS = Object.keys(MANIFESTS) as readonly SceneId[]
