// Which of several free places is best among the people of a stop: where one sees others and is seen by them. Pure.

import { isInView } from '@towpath/shared/scene/inView'
import type { Vec3 } from '@towpath/shared/scene/SceneManifest'
import { distance } from './alongGround.ts'
import type { Place } from './Seating.ts'

/**
 * A place with somebody in view comes before one without; then the one that sees, and is seen from, most of the others'
 * places; then the one nearest to their middle; then the earlier. Undefined only when there is none to choose from.
 */
export function bestAmong(others: readonly Place[], free: readonly Place[]): Place | undefined {
  const middle = middleOf(others)
  let best: Place | undefined
  let bestCompany = Number.NEGATIVE_INFINITY
  for (const place of free) {
    const company = companyAt(place, others)
    const nearer = best && distance(place.position, middle) < distance(best.position, middle) - 1e-6
    if (best && (company < bestCompany || (company === bestCompany && !nearer))) continue
    best = place
    bestCompany = company
  }
  return best
}

function companyAt(place: Place, others: readonly Place[]): number {
  let seen = 0
  let seeing = 0
  for (const other of others) {
    if (other === place) continue
    if (isInView(place, other.position)) seen++
    if (isInView(other, place.position)) seeing++
  }
  return seen + seeing + (seen > 0 ? others.length * 2 : 0)
}

function middleOf(places: readonly Place[]): Vec3 {
  const count = Math.max(1, places.length)
  const sum = (axis: 0 | 1 | 2) => places.reduce((total, place) => total + place.position[axis], 0) / count
  return [sum(0), sum(1), sum(2)]
}
