// The workshop studio on screen: its world, and the soft daylight that people sit in.

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
      <directionalLight position={SUN_AT} color="#ffdfb4" intensity={0.9} />
      <hemisphereLight color="#f1ece2" groundColor="#a08b6c" intensity={2.3} />
    </WorldView>
  )
}
