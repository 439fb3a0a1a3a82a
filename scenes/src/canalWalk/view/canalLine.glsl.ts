// The curve of the canal as shader text; the same numbers as in canalLine.ts.

import { CURVE } from '../canalLine.ts'

export const CANAL_LINE = /* glsl */ `
float canalZ(float x) {
  return ${CURVE.amplitude.toFixed(5)} * sin(${CURVE.frequency.toFixed(5)} * (x - ${CURVE.origin.toFixed(5)}));
}
`
