import { expect, it } from 'vitest'
import { qrShape, qrSvg } from './qrShape.ts'

it('draws every dark square once and nothing outside', () => {
  const { squares, path } = qrShape('https://towpath.example/m/0123456789abcdefghjkmnpqrs')
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    expect(Number(x) + Number(width)).toBeLessThanOrEqual(squares)
    expect(Number(y)).toBeLessThan(squares)
  }
  expect(path.replace(/M\d+ \d+h\d+v1h-\d+z/g, '')).toBe('')
})

it('is a picture with a quiet border of four squares, without style or script', () => {
  const { squares } = qrShape('https://towpath.example')
  const svg = qrSvg('https://towpath.example')
  expect(svg).toContain(`viewBox="-4 -4 ${squares + 8} ${squares + 8}"`)
  expect(svg).not.toMatch(/<style|style=|<script|href/)
})
