// Tired eyes read this page: no rule of ours makes text smaller than the base, and the base is 20 px at the least.

import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const SHEETS = globSync('client/src/**/*.css')
const BASE_PX = 16
const LEAST_PX = 20

describe('size of text on the page', () => {
  it('begins at 20 px', () => {
    const base = SHEETS.map((file) => /:root[^{]*\{[^}]*?font-size:\s*([\d.]+)%/.exec(readFileSync(file, 'utf8'))?.[1])
    const percent = base.find((found) => found !== undefined)
    expect((Number(percent) / 100) * BASE_PX).toBeGreaterThanOrEqual(LEAST_PX)
  })

  it('is nowhere smaller than the base', () => {
    const small = SHEETS.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/font(?:-size)?:[^;]*?(?<![\d.])(0?\.\d+)(?:rem|em)/g)].map(
        (match) => `${file}: ${match[0]}`,
      ),
    )
    expect(small).toEqual([])
  })
})
