// Names and colours of every choice of a figure, in the order of `FIGURE_CHOICES`: pictures on the page and figures in the
// world use the same. Data only, no three: the page shows it before the world is loaded.

/** Names of catalogue keys, never shown as they are. */
export const HAIR_NAMES = [
  'bald',
  'fringe',
  'cropped',
  'short',
  'wavy',
  'bob',
  'long',
  'bun',
  'curls',
  'full',
  'headscarf',
  'cap',
] as const

export const GARMENT_NAMES = ['jumper', 'shirt', 'cardigan', 'vNeck', 'jacket', 'rollNeck'] as const

export const SKIN_COLOURS = [
  '#f3d3ba',
  '#eac0a0',
  '#dda782',
  '#c88d66',
  '#ad7450',
  '#8d5a3c',
  '#6c432d',
  '#4d3023',
] as const

export const HAIR_COLOURS = ['#e4e1d9', '#a9a49b', '#6a4a33', '#33261f', '#b98b52', '#8c4a2c'] as const

export const GARMENT_COLOURS = [
  '#2f5d46',
  '#9d4136',
  '#c79a4b',
  '#6b4a63',
  '#3f6478',
  '#7c5a40',
  '#7d8f6b',
  '#d9ccb0',
  '#4a4d50',
  '#b4807a',
] as const
