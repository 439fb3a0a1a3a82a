// The sounds of every place are quiet, never clip, carry no constant pressure, and repeat without a click.

import { describe, expect, it } from 'vitest'
import { bellWave } from '../canalWalk/sounds/bell.ts'
import { blackbirdWave } from '../canalWalk/sounds/blackbird.ts'
import { farEngineWave } from '../canalWalk/sounds/farEngine.ts'
import { lockWaterWave } from '../canalWalk/sounds/lockWater.ts'
import { willowWindWave } from '../canalWalk/sounds/willowWind.ts'
import { cupsWave } from '../communityCafe/sounds/cups.ts'
import { murmurWave } from '../communityCafe/sounds/murmur.ts'
import { windowRainWave } from '../communityCafe/sounds/windowRain.ts'

const RATE = 8000

describe.each([
  ['bell', bellWave],
  ['blackbird', blackbirdWave],
  ['farEngine', farEngineWave],
  ['lockWater', lockWaterWave],
  ['willowWind', willowWindWave],
  ['cups', cupsWave],
  ['murmur', murmurWave],
  ['windowRain', windowRainWave],
] as const)('%s', (_, waveOf) => {
  const wave = waveOf(RATE)

  it('stays within half of what would clip', () => {
    const peak = wave.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
    expect(peak).toBeGreaterThan(0.2)
    expect(peak).toBeLessThanOrEqual(0.5001)
  })

  it('is a number at every moment, around zero', () => {
    expect(wave.every(Number.isFinite)).toBe(true)
    expect(Math.abs(wave.reduce((sum, value) => sum + value, 0) / wave.length)).toBeLessThan(0.02)
  })

  it('has no click where it begins again', () => {
    const steps = wave.map((value, i) => Math.abs(value - wave[(i + 1) % wave.length]!))
    const seam = steps[steps.length - 1]!
    const largest = steps.slice(0, -1).reduce((most, value) => Math.max(most, value), 0)
    expect(seam).toBeLessThanOrEqual(largest)
  })
})
