// Fine surface patterns that the view draws per pixel, so that bricks and planks need no geometry.
// A vertex names its pattern; pattern coordinates are metres along and up the surface.

export const PATTERN = {
  brick: 1,
  planks: 2,
  slates: 3,
  ashlar: 4,
  bark: 5,
  gravel: 6,
  plaster: 7,
  soil: 8,
  foliage: 9,
  /** Polished: shows a bright sky above and a dark floor below. */
  metal: 10,
  /** Glazed china and varnish: a small soft highlight. */
  glaze: 11,
  /** Woven. */
  cloth: 12,
  /** One piece of planed wood: grain and no joints. */
  grain: 13,
} as const

export type Pattern = (typeof PATTERN)[keyof typeof PATTERN]

/** Which spray a leaf card is cut out with. */
export type Spray = 0 | 1 | 2 | 3
export const SPRAY = { broad: 0, fine: 1, strand: 2, long: 3 } as const satisfies Record<string, Spray>
/** Pattern coordinates from here on along are leaf cards: two metres for each spray. */
export const SPRAY_FROM = 48

/** Metres are stored as fractions of this, centred on one half. */
export const PATTERN_METRES = 128
