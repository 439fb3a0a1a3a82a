import { describe, expect, it } from 'vitest'
import { dmm, GAP, itemAt, layPage, type PanelItem, TARGET, TEXT } from './panelLayout.ts'
import { wrapText } from './panelPages.ts'

const items = (count: number, wide = false): PanelItem[] =>
  Array.from({ length: count }, (_, index) => ({ id: `${index}`, label: `${index}`, wide }))

describe('a panel', () => {
  it('has targets of 64 dmm, gaps of 16 dmm and letters of 24 dmm', () => {
    expect([TARGET, GAP, TEXT]).toEqual([dmm(64), dmm(16), dmm(24)])
    const laid = layPage({ title: 'Menu', text: ['a', 'b'], items: [...items(7), ...items(2, true)] })
    laid.items.forEach(({ box }, index) => {
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(TARGET)
      for (const { box: other } of laid.items.slice(index + 1)) {
        const apart = Math.max(
          Math.abs(box.x - other.x) - (box.width + other.width) / 2,
          Math.abs(box.y - other.y) - (box.height + other.height) / 2,
        )
        expect(apart).toBeGreaterThanOrEqual(GAP - 1e-9)
      }
      expect(Math.abs(box.x) + box.width / 2).toBeLessThan(laid.width / 2)
      expect(Math.abs(box.y) + box.height / 2).toBeLessThan(laid.height / 2)
    })
  })

  it('stays within 30 degrees to both sides', () => {
    const { width } = layPage({ title: 'Menu', text: [], items: items(8) })
    expect(Math.atan(width / 2 / 1.5)).toBeLessThan(Math.PI / 6)
  })

  it('means the nearest button within the magnet', () => {
    const { items: placed } = layPage({ title: 'Menu', text: [], items: items(4) })
    const { box } = placed[2]!
    expect(itemAt(placed, box.x, box.y, 0.03)).toBe(2)
    expect(itemAt(placed, box.x - box.width / 2 - 0.02, box.y, 0.03)).toBe(2)
    expect(itemAt(placed, box.x - box.width / 2 - 0.05, box.y, 0.03)).toBe(-1)
  })

  it('breaks text into lines of at most 40 letters', () => {
    const lines = wrapText('No host is here just now. Your call stays, and the host sees it on coming in.')
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(40)
    expect(lines.join(' ')).toBe('No host is here just now. Your call stays, and the host sees it on coming in.')
  })
})
