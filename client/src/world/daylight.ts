// The light of the afternoon, for what moves: figures and hands are lit like the place that was baked offline.
// Linear colours; the same sun, sky and bounce as in the scenes.

import { Color, Vector3 } from 'three'

export const DAYLIGHT = {
  sunDirection: new Vector3(-0.772, 0.391, 0.501).normalize(),
  sun: new Color(1.75, 1.4, 1.05),
  sky: new Color(0.33, 0.44, 0.58),
  side: new Color(0.41, 0.36, 0.316),
  ground: new Color(0.17, 0.125, 0.07),
} as const

export const INK = new Color('#21302e')
export const PAPER = new Color('#faf6ee')
export const ACTION = new Color('#1d6b5a')
export const ATTENTION = new Color('#b4541a')
