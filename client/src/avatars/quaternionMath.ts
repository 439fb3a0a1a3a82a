// Turns and blends on plain arrays, for loops that run every frame: writes into the caller's array, allocates nothing.
// Quaternions are x y z w, as in pose frames.

/** Turns the vector at `at` by the quaternion at `qAt`. In place: numbers handed over one by one would be boxed. */
export function turn(v: Float32Array, at: number, q: Float32Array, qAt: number): void {
  turnBy(v, at, q, qAt, 1)
}

/** The same by the inverse of the quaternion. */
export function turnBack(v: Float32Array, at: number, q: Float32Array, qAt: number): void {
  turnBy(v, at, q, qAt, -1)
}

function turnBy(v: Float32Array, at: number, q: Float32Array, qAt: number, sign: 1 | -1): void {
  const x = v[at]!
  const y = v[at + 1]!
  const z = v[at + 2]!
  const qx = sign * q[qAt]!
  const qy = sign * q[qAt + 1]!
  const qz = sign * q[qAt + 2]!
  const qw = q[qAt + 3]!
  const tx = 2 * (qy * z - qz * y)
  const ty = 2 * (qz * x - qx * z)
  const tz = 2 * (qx * y - qy * x)
  v[at] = x + qw * tx + qy * tz - qz * ty
  v[at + 1] = y + qw * ty + qz * tx - qx * tz
  v[at + 2] = z + qw * tz + qx * ty - qy * tx
}

/** Blends the quaternion at `at` towards the one at `bAt` by the part at `partAt`, along the shorter way, and keeps it of length 1. */
export function blendTurn(
  out: Float32Array,
  at: number,
  b: Float32Array,
  bAt: number,
  parts: Float32Array,
  partAt: number,
): void {
  const t = parts[partAt]!
  let dot = 0
  for (let i = 0; i < 4; i++) dot += out[at + i]! * b[bAt + i]!
  const sign = dot < 0 ? -1 : 1
  let squares = 0
  for (let i = 0; i < 4; i++) {
    const value = out[at + i]! * (1 - t) + sign * b[bAt + i]! * t
    out[at + i] = value
    squares += value * value
  }
  const scale = squares > 1e-12 ? 1 / Math.sqrt(squares) : 0
  if (scale === 0) out[at + 3] = 1
  else for (let i = 0; i < 4; i++) out[at + i] = out[at + i]! * scale
}

/** Writes a times b. */
export function multiplyInto(
  out: Float32Array,
  at: number,
  a: Float32Array,
  aAt: number,
  b: Float32Array,
  bAt: number,
): void {
  const ax = a[aAt]!
  const ay = a[aAt + 1]!
  const az = a[aAt + 2]!
  const aw = a[aAt + 3]!
  const bx = b[bAt]!
  const by = b[bAt + 1]!
  const bz = b[bAt + 2]!
  const bw = b[bAt + 3]!
  out[at] = aw * bx + ax * bw + ay * bz - az * by
  out[at + 1] = aw * by - ax * bz + ay * bw + az * bx
  out[at + 2] = aw * bz + ax * by - ay * bx + az * bw
  out[at + 3] = aw * bw - ax * bx - ay * by - az * bz
}

/** The difference of two angles, from -PI to PI. */
export function angleBetween(from: number, to: number): number {
  const turn = Math.PI * 2
  const difference = (to - from) % turn
  if (difference > Math.PI) return difference - turn
  return difference < -Math.PI ? difference + turn : difference
}
