// Between two poses: positions on a straight line, orientations on the shortest arc. `share` is a field and no argument,
// because numbers with a fraction cost an allocation wherever a call is not inlined.

export class Interpolation {
  /** 0 to 1 of the way. */
  share = 0

  /** `from`, `to` and `at` are offsets of position x y z and quaternion x y z w. */
  partInto(values: Float32Array, from: number, to: number, out: Float32Array, at: number): void {
    const share = this.share
    for (let axis = 0; axis < 3; axis++) {
      out[at + axis] = values[from + axis]! + (values[to + axis]! - values[from + axis]!) * share
    }
    let dot = 0
    for (let index = 3; index < 7; index++) dot += values[from + index]! * values[to + index]!
    const sign = dot < 0 ? -1 : 1
    dot = Math.min(1, dot * sign)
    let fromShare = 1 - share
    let toShare = share * sign
    if (dot < 0.9995) {
      const angle = Math.acos(dot)
      const sine = Math.sin(angle)
      fromShare = Math.sin(fromShare * angle) / sine
      toShare = (Math.sin(share * angle) / sine) * sign
    }
    let squared = 0
    for (let index = 3; index < 7; index++) {
      const value = values[from + index]! * fromShare + values[to + index]! * toShare
      out[at + index] = value
      squared += value * value
    }
    const scale = 1 / Math.sqrt(squared)
    for (let index = 3; index < 7; index++) out[at + index]! *= scale
  }
}
