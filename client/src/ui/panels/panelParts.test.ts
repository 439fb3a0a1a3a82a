import { expect, it } from 'vitest'
import { layPage, type PanelItem, rowsOf } from './panelLayout.ts'
import { partOf } from './panelParts.ts'

const back: PanelItem = { id: 'back', label: 'Back', wide: true }
const people = (count: number, wide = false) =>
  Array.from({ length: count }, (_, index): PanelItem => ({ id: `${index}`, label: `${index}`, wide }))
const say = (_key: string, values?: object) => JSON.stringify(values)
const page = (items: readonly PanelItem[], text: string[] = []) => ({ title: 'People', text, items })

it('leaves alone what fits', () => {
  const fits = page([...people(10), back])
  expect(partOf(fits, 3, say)).toBe(fits)
})

it.each([
  [13, false, 0],
  [24, false, 2],
  [9, true, 3],
])(
  'shows %i people, wide: %s, below %i lines, each once, never more than fits, and always the way back',
  (count, wide, lines) => {
    const whole = page([...people(count, wide), back], Array(lines).fill('line'))
    const seen: string[] = []
    for (let part = 0; ; part++) {
      const { items, ...rest } = partOf(whole, part, say)
      expect(items.slice(-2).map(({ id }) => id)).toEqual(['back', 'part.next'])
      expect(layPage({ ...rest, items }).height).toBeLessThan(2 * 1.5 * Math.tan((19 * Math.PI) / 180))
      seen.push(...items.slice(0, -2).map(({ id }) => id))
      if (seen.length >= count) break
    }
    expect(seen).toEqual(people(count).map(({ id }) => id))
  },
)

it('begins anew after the last part, and keeps a lonely row alone', () => {
  const whole = page([...people(3, true), ...people(9), ...people(2, true), back])
  expect(partOf(whole, 2, say)).toEqual(partOf(whole, 0, say))
  expect(rowsOf(partOf(whole, 0, say).items).length).toBe(6)
})
