import { describe, expect, it } from 'vitest'
import { alwaysSits, FIGURE_CHOICES, FIRST_FIGURE, formatFigure, parseFigure } from './figure.ts'

describe('a figure as a string', () => {
  it('is read as it was written, in every choice', () => {
    for (const [part, count] of Object.entries(FIGURE_CHOICES)) {
      for (let value = 0; value < count; value++) {
        const figure = { ...FIRST_FIGURE, [part]: value }
        expect(parseFigure(formatFigure(figure))).toEqual(figure)
      }
    }
  })

  it('FIGURE-1 of before there were postures is read, and stands', () => {
    const kept = parseFigure('f1.7.9.3.1.2.5')
    expect(kept).toEqual({ skin: 7, hair: 9, hairColour: 3, garment: 1, garmentColour: 2, extras: 5, posture: 0 })
    expect(alwaysSits('f1.7.9.3.1.2.5')).toBe(false)
    expect(alwaysSits('f2.7.9.3.1.2.5.1')).toBe(true)
    expect(alwaysSits('f2.7.9.3.1.2.5.2')).toBe(true)
  })

  it.each(['', 'f2', 'f3.1.1.1.1.1.1.1', 'f2.-1.99.x.1e9.NaN.0.5.3', 'f2.......', '\u0000'.repeat(50)])(
    'FIGURE-1 of nobody of ours (%j) is a whole figure all the same',
    (text) => {
      const figure = parseFigure(text)
      for (const [part, count] of Object.entries(FIGURE_CHOICES)) {
        const value = figure[part as keyof typeof FIGURE_CHOICES]
        expect(Number.isInteger(value) && value >= 0 && value < count).toBe(true)
      }
    },
  )
})
