// The canal walk on screen: loads the place once, lights people in it, and lets it live.

import { useFrame } from '@react-three/fiber'
import { useEffect, useState } from 'react'
import { SUN } from '../build/light.ts'
import type { SceneViewProps } from '../SceneView.ts'
import { type CanalWorld, createWorld } from './view/createWorld.ts'

const SUN_AT = [SUN[0] * 60, SUN[1] * 60, SUN[2] * 60] as const

export function View({ lessMovement, words, onReady, frameOrder = 0 }: SceneViewProps) {
  const [world, setWorld] = useState<CanalWorld | null>(null)

  useEffect(() => {
    let gone = false
    let made: CanalWorld | null = null
    createWorld().then(
      (created) => {
        if (gone) return created.dispose()
        made = created
        setWorld(created)
      },
      (fault: unknown) => {
        if (!gone)
          setWorld(() => {
            throw fault
          })
      },
    )
    return () => {
      gone = true
      made?.dispose()
    }
  }, [])

  useEffect(() => world?.setWords(words), [world, words])
  useEffect(() => {
    if (world) onReady()
  }, [world, onReady])

  useFrame(({ camera }, deltaSeconds) => world?.update(deltaSeconds, camera, !lessMovement), frameOrder)

  return (
    <>
      <color attach="background" args={['#f3dcc0']} />
      <fogExp2 attach="fog" args={['#e9dcc6', 0.0035]} />
      <directionalLight position={SUN_AT} color="#ffd7a0" intensity={2.6} />
      <hemisphereLight color="#c4d3dd" groundColor="#8d7a55" intensity={1.7} />
      {world && <primitive object={world.root} />}
    </>
  )
}
