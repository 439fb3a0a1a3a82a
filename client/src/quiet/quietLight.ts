// The light of the quiet place: an evening by the sea, the sun just above the water. Everything there takes it from here.

import { Color, Vector3 } from 'three'

/** Towards the sun, from a viewer who looks along -z. */
export const SUN_DIRECTION = new Vector3(0.34, 0.075, -0.94).normalize()

export const DUSK = {
  zenith: new Color('#5d7ea3'),
  middle: new Color('#c3a9a2'),
  horizon: new Color('#f4c896'),
  sun: new Color('#ffdda6'),
  seaNear: new Color('#43606d'),
  seaFar: new Color('#b99f92'),
} as const
