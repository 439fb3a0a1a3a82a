// The paints, woods and cloths of the café. Light is baked on top, so these are a little darker than they look.

import { hex, mix, PALETTE } from '../build/colour.ts'

export const PAINT = {
  sage: hex('#8b9a7b'),
  sageDark: hex('#5f7059'),
  plaster: hex('#e9d9bd'),
  ceiling: hex('#efe4cd'),
  frame: hex('#e9dfc9'),
  oak: hex('#a8764a'),
  oakPale: hex('#bd8f60'),
  oakDark: hex('#6f472b'),
  walnut: hex('#5a3a26'),
  stoneTop: hex('#b9b0a0'),
  chalk: hex('#2f3a37'),
  cork: hex('#b98d5d'),
  paper: hex('#faf6ee'),
  porcelain: hex('#efe9dc'),
  brass: hex('#b98d48'),
  steel: hex('#9a9b98'),
  terracotta: hex('#b5674a'),
  iron: hex('#2b2926'),
  linen: hex('#d8cbb2'),
  moss: hex('#6c7a4d'),
  wool: mix(hex('#8a4b3a'), hex('#c9bda6'), 0.15),
  coffee: hex('#3a2216'),
  cake: hex('#d8a35c'),
  leaf: PALETTE.hedge,
  leafPale: mix(PALETTE.grass, PALETTE.hedge, 0.35),
} as const
