// How far from a part of the walk its smaller things are still drawn, along x. View and budget read the same numbers.
// People go from stop to stop by a fade, so nothing is seen to appear.

const REACH_METRES: Readonly<Record<string, number>> = { wide: 50, mid: 20, detail: 9 }

/** By the name of a built mesh, such as `mid.3`; unlimited for what is always drawn. */
export function reachOf(meshName: string): number {
  return REACH_METRES[/^[a-z]+/.exec(meshName)?.[0] ?? ''] ?? Number.POSITIVE_INFINITY
}
