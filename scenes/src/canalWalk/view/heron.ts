// The heron of the winding hole: stands for most of a minute and a half, then flies one wide, low round and lands where it stood.

import { Group, type Material, type Mesh } from 'three'
import { canalZ, WATER } from '../canalLine.ts'

const HERON_PERIOD_SECONDS = 96
const FLIGHT_SECONDS = 19
const HOME_X = 60.6
const HOME_Z = canalZ(HOME_X) - 1.4
const HOME_YAW = -1.9

export type Heron = { readonly object: Group; update(seconds: number): void }

export function createHeron(standing: Mesh, flying: Mesh, still: Material, wings: Material): Heron {
  const object = new Group()
  object.name = 'heron'
  standing.material = still
  flying.material = wings
  const stand = new Group().add(standing)
  const fly = new Group().add(flying)
  stand.position.set(HOME_X, WATER.upper, HOME_Z)
  stand.rotation.y = HOME_YAW
  stand.scale.setScalar(1.12)
  object.add(stand, fly)
  return {
    object,
    update(seconds) {
      const phase = seconds % HERON_PERIOD_SECONDS
      const share = (phase - (HERON_PERIOD_SECONDS - FLIGHT_SECONDS)) / FLIGHT_SECONDS
      stand.visible = share <= 0
      fly.visible = share > 0
      if (share <= 0) {
        stand.rotation.y = HOME_YAW + 0.35 * Math.sin(seconds * 0.21)
        return
      }
      const eased = share * share * (3 - 2 * share)
      const angle = eased * Math.PI * 2
      const up = Math.sin(share * Math.PI)
      fly.position.set(
        HOME_X + Math.sin(angle) * 24,
        WATER.upper + 0.55 + up * 6.5,
        HOME_Z - 5.5 + Math.cos(angle) * 5.5 - up * 2,
      )
      fly.rotation.y = Math.atan2(-Math.cos(angle) * 24, Math.sin(angle) * 5.5)
    },
  }
}
