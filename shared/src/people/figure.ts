// How a person looks to others, chosen by pictures. Travels as one short string in the facts, e.g. `f2.3.5.0.2.7.6.0`.
// What was kept as `f1` has no posture and stands.

export const FIGURE_CHOICES = {
  skin: 8,
  hair: 12,
  hairColour: 6,
  garment: 6,
  garmentColour: 10,
  /** 0 none, +1 glasses, +2 beard, +4 hearing aid. */
  extras: 8,
  /** See POSTURES. */
  posture: 3,
} as const

export type FigurePart = keyof typeof FIGURE_CHOICES
export type Figure = Readonly<Record<FigurePart, number>>

export const EXTRAS = { glasses: 1, beard: 2, hearingAid: 4 } as const

/** How somebody holds themselves wherever they are: seats of a place are for everybody alike. */
export const POSTURES = { standing: 0, seated: 1, wheelchair: 2 } as const

const PARTS = Object.keys(FIGURE_CHOICES) as FigurePart[]
const VERSION = 'f2'
const READ_VERSIONS: readonly (string | undefined)[] = ['f1', VERSION]

export const FIRST_FIGURE: Figure = {
  skin: 2,
  hair: 3,
  hairColour: 2,
  garment: 1,
  garmentColour: 4,
  extras: 0,
  posture: 0,
}

export function formatFigure(figure: Figure): string {
  return [VERSION, ...PARTS.map((part) => figure[part])].join('.')
}

/** Reads what a stranger sent: unknown or missing parts become those of the first figure. Never throws. */
export function parseFigure(text: string): Figure {
  const [version, ...numbers] = text.split('.')
  const figure: Record<FigurePart, number> = { ...FIRST_FIGURE }
  if (!READ_VERSIONS.includes(version)) return figure
  PARTS.forEach((part, index) => {
    const value = Number(numbers[index] || Number.NaN)
    if (Number.isInteger(value) && value >= 0 && value < FIGURE_CHOICES[part]) figure[part] = value
  })
  return figure
}

/** Whether their eyes are at the height of somebody who sits, also where others stand. */
export function alwaysSits(figure: string): boolean {
  return parseFigure(figure).posture !== POSTURES.standing
}
