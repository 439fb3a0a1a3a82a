// The paints and woods of the studio. Light is baked on top, so these are a little darker than they look.

import { hex, mix, PALETTE } from '../build/colour.ts'

export const PAINT = {
  whitewash: hex('#e9e3d7'),
  brick: mix(PALETTE.brickLight, hex('#c9bda6'), 0.22),
  ceiling: hex('#e3d8c4'),
  timber: hex('#977050'),
  timberDark: hex('#6f4a2e'),
  floor: hex('#bfa27c'),
  top: hex('#c39a6b'),
  iron: hex('#33383a'),
  board: hex('#fdfaf3'),
  cork: hex('#b98d5d'),
  cupboard: hex('#6f8a86'),
  stoneTop: hex('#b9b0a0'),
  paper: hex('#faf6ee'),
  rug: hex('#a8694f'),
  rugEdge: hex('#d9b98c'),
  linen: hex('#d8cbb2'),
} as const

/** One cushion after the other in the half circle. */
export const CUSHIONS = ['#b4684c', '#7d8f6a', '#c39a4e', '#6f8ba3', '#a45a4a', '#86977a', '#b98a52', '#7a93a0'].map(
  hex,
)
