// The community café on screen: its world, and the light that people sit in.

import { SUN } from '../build/light.ts'
import type { SceneViewProps } from '../SceneView.ts'
import { WorldView } from '../view/WorldView.tsx'
import { createWorld } from './view/createWorld.ts'

const SUN_AT = [SUN[0] * 60, SUN[1] * 60, SUN[2] * 60] as const

export function View(props: SceneViewProps) {
  return (
    <WorldView {...props} create={createWorld}>
      <color attach="background" args={['#f3dcc0']} />
      <fogExp2 attach="fog" args={['#e9dcc6', 0.0035]} />
      <directionalLight position={SUN_AT} color="#ffd7a0" intensity={1.4} />
      <hemisphereLight color="#f0dcc0" groundColor="#8d7a55" intensity={1.9} />
    </WorldView>
  )
}
