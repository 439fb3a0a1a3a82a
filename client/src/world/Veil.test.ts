import { describe, expect, it } from 'vitest'
import { FADE_MS, Fade } from './Fade.ts'
import { VIGNETTE_MS, vignetteAt } from './Veil.ts'

describe('the comfort vignette', () => {
  it('is there at once and eases away in 300 ms', () => {
    expect(vignetteAt(0)).toBe(1)
    expect(vignetteAt(VIGNETTE_MS)).toBe(0)
    let before = 1
    for (let ms = 5; ms <= VIGNETTE_MS; ms += 5) {
      expect(vignetteAt(ms)).toBeLessThanOrEqual(before)
      before = vignetteAt(ms)
    }
  })

  it('shows nothing for a time that is none', () => {
    expect(vignetteAt(Number.NaN)).toBe(0)
    expect(vignetteAt(-1)).toBe(0)
  })
})

describe('the fade', () => {
  it('changes the view only in the dark, and only once', () => {
    const fade = new Fade()
    const seen: number[] = []
    fade.through(() => seen.push(fade.darkness))
    for (let ms = 0; ms < 3 * FADE_MS; ms += 16) fade.step(16)
    expect(seen).toEqual([1])
    expect(fade.darkness).toBe(0)
  })

  it('goes to the latest place when two are asked for', () => {
    const fade = new Fade()
    const went: string[] = []
    fade.through(() => went.push('first'))
    fade.step(50)
    fade.through(() => went.push('second'))
    for (let ms = 0; ms < 600; ms += 16) fade.step(16)
    expect(went).toEqual(['second'])
  })
})
