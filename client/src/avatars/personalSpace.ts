// How much of a figure is shown to somebody so near to it. Distance is the same from both sides, so both give way alike.
// Pure, and called for everyone in every frame.

/** From here on a figure begins to give way, within personal space it is a shade at once, and nobody is ever seen from inside. */
const BEGINS_METRES = 1.2
const SHADE_METRES = 1
const SHADE = 0.3
const CLOSE_METRES = 0.6
const GONE_METRES = 0.35

/** Neighbours on a bench sit as near as its seats are, and see each other whole. */
export function shownAt(metres: number, bothSeated: boolean): number {
  if (metres <= GONE_METRES) return 0
  const close = (metres - GONE_METRES) / (CLOSE_METRES - GONE_METRES)
  if (bothSeated) return Math.min(1, close)
  if (metres < CLOSE_METRES) return SHADE * close
  if (metres <= SHADE_METRES) return SHADE
  if (metres >= BEGINS_METRES) return 1
  return SHADE + ((1 - SHADE) * (metres - SHADE_METRES)) / (BEGINS_METRES - SHADE_METRES)
}
