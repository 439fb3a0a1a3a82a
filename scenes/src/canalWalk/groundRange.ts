// How the ground's picture lies on the land. Build and view must agree, so both read it here.

export const GROUND_PICTURE = {
  width: 1280,
  height: 256,
  fromX: -118,
  toX: 118,
  fromOffset: -20,
  toOffset: 24,
} as const
