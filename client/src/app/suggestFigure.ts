// A pleasant figure for someone who does not want to choose, different for each, so that a group of newcomers does not look alike.

import { FIRST_FIGURE, type Figure, parseFigure } from '@towpath/shared/people/figure'

const PLEASANT = [
  'f1.2.3.2.1.4.0',
  'f1.1.5.1.2.0.1',
  'f1.5.8.3.0.2.0',
  'f1.0.7.0.3.1.1',
  'f1.3.4.1.4.8.2',
  'f1.6.2.3.5.6.0',
  'f1.2.6.5.0.9.0',
  'f1.4.5.3.2.3.1',
  'f1.1.1.0.2.5.1',
  'f1.7.9.3.1.2.0',
  'f1.0.4.4.3.0.0',
  'f1.3.10.2.2.3.0',
]

/** @param chance 0 up to 1 */
export function suggestFigure(chance: number): Figure {
  const suggested = PLEASANT[Math.floor(chance * PLEASANT.length)]
  return suggested ? parseFigure(suggested) : FIRST_FIGURE
}
