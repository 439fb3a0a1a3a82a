// Orientations as whole numbers: the largest quaternion component names one of four charts, the angles of the other
// three against it are the coordinates. Equal angles keep the cells even, so three coordinates of 322 steps stay within
// 0.5 degrees everywhere. Charts overlap a little, so that a head at rest on a border does not flap between two.

export const ROTATION_LEVELS = 322
export const ROTATION_BITS = 27
export const ROTATION_TOLERANCE_RADIANS = (0.5 * Math.PI) / 180
/** Farther than 45 degrees (in half angles) from the chart's middle, so that charts overlap. */
const CHART_EDGE_RADIANS = (45.9 * Math.PI) / 180
export const ROTATION_STEP_RADIANS = (2 * CHART_EDGE_RADIANS) / ROTATION_LEVELS

const tangents = Float64Array.from({ length: ROTATION_LEVELS }, (_, level) =>
  Math.tan((level + 0.5) * ROTATION_STEP_RADIANS - CHART_EDGE_RADIANS),
)

/** Where component 0, 1 or 2 of a chart lies in x y z w: those that remain when the chart's own is left out. */
function component(chart: number, axis: number): number {
  return axis < chart ? axis : axis + 1
}

/** The chart for the quaternion at `offset`: `preferred` as long as it reaches, else that of the largest component. */
export function chartFor(values: ArrayLike<number>, offset: number, preferred: number): number {
  if (preferred >= 0) {
    const own = Math.abs(values[offset + preferred]!)
    const reach = own * Math.tan(CHART_EDGE_RADIANS)
    let inside = own > 0
    for (let axis = 0; axis < 3; axis++) {
      if (Math.abs(values[offset + component(preferred, axis)]!) > reach) inside = false
    }
    if (inside) return preferred
  }
  let chart = 0
  for (let index = 1; index < 4; index++) {
    if (Math.abs(values[offset + index]!) > Math.abs(values[offset + chart]!)) chart = index
  }
  return chart
}

/** The chart coordinate of the quaternion along `axis`, in steps and unrounded: a cell's middle lies at its index + 0.5. */
export function rotationCoordinate(values: ArrayLike<number>, offset: number, chart: number, axis: number): number {
  const own = values[offset + chart]!
  const other = values[offset + component(chart, axis)]!
  const angle = Math.atan2(own < 0 ? -other : other, Math.abs(own))
  return (angle + CHART_EDGE_RADIANS) / ROTATION_STEP_RADIANS
}

/** Writes the unit quaternion of a cell into `out` at `offset`. */
export function rotationOfCellInto(
  chart: number,
  a: number,
  b: number,
  c: number,
  out: Float32Array,
  offset: number,
): void {
  const ta = tangents[a]!
  const tb = tangents[b]!
  const tc = tangents[c]!
  const own = 1 / Math.sqrt(1 + ta * ta + tb * tb + tc * tc)
  out[offset + chart] = own
  out[offset + component(chart, 0)] = ta * own
  out[offset + component(chart, 1)] = tb * own
  out[offset + component(chart, 2)] = tc * own
}

/** The cosine of half the angle between a cell's rotation and the unit quaternion at `offset`. */
export function cellAgreement(
  chart: number,
  a: number,
  b: number,
  c: number,
  values: ArrayLike<number>,
  offset: number,
): number {
  const ta = tangents[a]!
  const tb = tangents[b]!
  const tc = tangents[c]!
  const dot =
    values[offset + chart]! +
    ta * values[offset + component(chart, 0)]! +
    tb * values[offset + component(chart, 1)]! +
    tc * values[offset + component(chart, 2)]!
  return Math.abs(dot) / Math.sqrt(1 + ta * ta + tb * tb + tc * tc)
}

export function packCell(chart: number, a: number, b: number, c: number): number {
  return ((chart * ROTATION_LEVELS + a) * ROTATION_LEVELS + b) * ROTATION_LEVELS + c
}

/** Every packed number below this names a cell. */
export const PACKED_CELLS = 4 * ROTATION_LEVELS ** 3
