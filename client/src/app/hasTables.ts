// Whether any place has tables that a host can close: elsewhere the tool for it would do nothing.

import { MANIFESTS } from '@towpath/scenes/manifests'
import type { SceneManifest } from '@towpath/shared/scene/SceneManifest'

export const HAS_TABLES = Object.values<SceneManifest>(MANIFESTS).some(({ stops }) =>
  stops.some(({ audioPlace }) => audioPlace !== undefined),
)
