// How a person looks to others, chosen by pictures. Travels as one short string in the facts, e.g. `f1.3.5.0.2.7.6`.

export const FIGURE_CHOICES = {
  skin: 8,
  hair: 12,
  hairColour: 6,
  garment: 6,
  garmentColour: 10,
  /** 0 none, +1 glasses, +2 beard, +4 hearing aid. */
  extras: 8,
} as const

export type FigurePart = keyof typeof FIGURE_CHOICES
export type Figure = Readonly<Record<FigurePart, number>>

export const EXTRAS = { glasses: 1, beard: 2, hearingAid: 4 } as const

const PARTS = Object.keys(FIGURE_CHOICES) as FigurePart[]
const VERSION = 'f1'

export const FIRST_FIGURE: Figure = { skin: 2, hair: 3, hairColour: 2, garment: 1, garmentColour: 4, extras: 0 }

export function formatFigure(figure: Figure): string {
  return [VERSION, ...PARTS.map((part) => figure[part])].join('.')
}

/** Reads what a stranger sent: unknown or missing parts become those of the first figure. Never throws. */
export function parseFigure(text: string): Figure {
  const [version, ...numbers] = text.split('.')
  const figure: Record<FigurePart, number> = { ...FIRST_FIGURE }
  if (version !== VERSION) return figure
  PARTS.forEach((part, index) => {
    const value = Number(numbers[index])
    if (Number.isInteger(value) && value >= 0 && value < FIGURE_CHOICES[part]) figure[part] = value
  })
  return figure
}
