import { FIGURE_CHOICES } from '@towpath/shared/people/figure'
import { describe, expect, it } from 'vitest'
import { createChairGeometry } from './chairGeometry.ts'
import { createFigureModel, FAR, NEAR } from './figureGeometry.ts'
import { GARMENT_COLOURS, GARMENT_NAMES, HAIR_COLOURS, HAIR_NAMES, SKIN_COLOURS } from './figurePalette.ts'
import { HAIR_COUNT } from './hairShapes.ts'

describe('the figure', () => {
  it('costs about 2,500 triangles near and 600 far', () => {
    expect(createFigureModel(NEAR).triangles).toBeLessThanOrEqual(2700)
    expect(createFigureModel(FAR).triangles).toBeLessThanOrEqual(600)
    expect(createChairGeometry().getIndex()!.count / 3).toBeLessThanOrEqual(1100)
  })

  it.each([
    ['near', NEAR],
    ['far', FAR],
  ] as const)('is whole %s: every number finite, every index in range, every shape of hair there', (_name, detail) => {
    const { geometry, shapes } = createFigureModel(detail)
    for (const name of Object.keys(geometry.attributes)) {
      const { array } = geometry.getAttribute(name)
      expect(Array.from(array).every(Number.isFinite)).toBe(true)
    }
    const count = geometry.getAttribute('position').count
    expect(Math.max(...geometry.getIndex()!.array)).toBeLessThan(count)
    expect(Array.from(shapes.image.data as Float32Array).every(Number.isFinite)).toBe(true)
    expect(shapes.image.height).toBe(HAIR_COUNT)
  })

  it('has a whole chair to sit on: every number finite, every index in range', () => {
    const chair = createChairGeometry()
    for (const name of Object.keys(chair.attributes)) {
      expect(Array.from(chair.getAttribute(name).array).every(Number.isFinite)).toBe(true)
    }
    expect(Math.max(...chair.getIndex()!.array)).toBeLessThan(chair.getAttribute('position').count)
  })

  it('has a name and a colour for every choice', () => {
    expect(HAIR_NAMES).toHaveLength(FIGURE_CHOICES.hair)
    expect(HAIR_COUNT).toBe(FIGURE_CHOICES.hair)
    expect(GARMENT_NAMES).toHaveLength(FIGURE_CHOICES.garment)
    expect(SKIN_COLOURS).toHaveLength(FIGURE_CHOICES.skin)
    expect(HAIR_COLOURS).toHaveLength(FIGURE_CHOICES.hairColour)
    expect(GARMENT_COLOURS).toHaveLength(FIGURE_CHOICES.garmentColour)
  })
})
