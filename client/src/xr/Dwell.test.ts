import { describe, expect, it } from 'vitest'
import { Dwell } from './Dwell.ts'

function look(dwell: Dwell, aim: number, ms: number): number[] {
  const pressed: number[] = []
  for (let passed = 0; passed < ms; passed += 10) {
    const meant = dwell.step(aim, 10, 1500)
    if (meant >= 0) pressed.push(meant)
  }
  return pressed
}

describe('choosing by looking', () => {
  it('presses after 1.5 s, once, until the eyes have left', () => {
    const dwell = new Dwell()
    expect(look(dwell, 4, 1480)).toEqual([])
    expect(dwell.progress).toBeGreaterThan(0.9)
    expect(look(dwell, 4, 5000)).toEqual([4])
    look(dwell, -1, 500)
    expect(look(dwell, 4, 1520)).toEqual([4])
  })

  it('forgives a slip of the eyes, but not another target', () => {
    const dwell = new Dwell()
    look(dwell, 2, 1000)
    look(dwell, -1, 150)
    expect(look(dwell, 2, 700)).toEqual([2])
    look(dwell, 3, 1000)
    look(dwell, 5, 20)
    expect(dwell.progress).toBeLessThan(0.1)
  })

  it('presses nothing where there is nothing', () => {
    expect(look(new Dwell(), -1, 10_000)).toEqual([])
  })
})
