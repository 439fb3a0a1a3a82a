// A place on screen: makes its world once, tells when it can be seen, and lets it live. What lights people there are children.

import { useFrame } from '@react-three/fiber'
import { type ReactNode, useEffect, useState } from 'react'
import type { Camera, Group } from 'three'
import type { SceneViewProps } from '../SceneView.ts'

export type SceneWorld = {
  readonly root: Group
  setWords(words: (key: string) => string): void
  /** `moving` false holds everything still. Allocates nothing. */
  update(deltaSeconds: number, camera: Camera, moving: boolean): void
  dispose(): void
}

export type WorldViewProps = SceneViewProps & {
  /** Keep it stable: another one is another place. */
  readonly create: () => Promise<SceneWorld>
  readonly children: ReactNode
}

export function WorldView({ create, children, lessMovement, words, onReady, frameOrder = 0 }: WorldViewProps) {
  const [world, setWorld] = useState<SceneWorld | null>(null)

  useEffect(() => {
    let gone = false
    let made: SceneWorld | null = null
    create().then(
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
  }, [create])

  useEffect(() => world?.setWords(words), [world, words])
  useEffect(() => {
    if (world) onReady()
  }, [world, onReady])

  useFrame(({ camera }, deltaSeconds) => world?.update(deltaSeconds, camera, !lessMovement), frameOrder)

  return (
    <>
      {children}
      {world && <primitive object={world.root} />}
    </>
  )
}
