// Every scene there is, in the order in which it is offered. Data only: the server reads this door.

import { scenesByPlace } from '@towpath/shared/scene/placesOf'
import type { SceneManifest } from '@towpath/shared/scene/SceneManifest'
import { canalWalkManifest } from './canalWalk/manifest.ts'
import { communityCafeManifest } from './communityCafe/manifest.ts'
import { workshopStudioManifest } from './workshopStudio/manifest.ts'

export type SceneId = 'canal-walk' | 'community-cafe' | 'workshop-studio'

export const MANIFESTS: { readonly [Id in SceneId]: SceneManifest<Id> } = {
  'canal-walk': canalWalkManifest,
  'community-cafe': communityCafeManifest,
  'workshop-studio': workshopStudioManifest,
}

export const SCENE_IDS = Object.keys(MANIFESTS) as readonly SceneId[]

const BY_PLACE = scenesByPlace<SceneId>(Object.values(MANIFESTS))

/** Where somebody is whose spot or seat this is; undefined for a place of no scene. */
export function sceneOfPlace(place: string): SceneId | undefined {
  return BY_PLACE.get(place)
}
