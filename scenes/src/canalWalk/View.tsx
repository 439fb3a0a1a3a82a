// The canal walk on screen: its world under the evening sky, and the light that people stand in.

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
      <directionalLight position={SUN_AT} color="#ffd7a0" intensity={2.6} />
      <hemisphereLight color="#c4d3dd" groundColor="#8d7a55" intensity={1.7} />
    </WorldView>
  )
}
