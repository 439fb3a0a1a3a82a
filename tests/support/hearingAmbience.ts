// An ear for the sound of the place alone: beside everything that a page lets out by itself, voices apart.

import type { BrowserContext, Page } from 'playwright-core'

type Outlets = { outlets: AnalyserNode[] }

/** Before the first page of this context is opened. */
export async function listenToAmbience(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const outlets: AnalyserNode[] = []
    ;(globalThis as unknown as Outlets).outlets = outlets
    const connect = AudioNode.prototype.connect as (this: AudioNode, to: AudioNode | AudioParam) => AudioNode
    AudioNode.prototype.connect = function (this: AudioNode, to: AudioNode | AudioParam) {
      if (to === this.context.destination) {
        const analyser = new AnalyserNode(this.context, { fftSize: 32_768 })
        outlets.push(analyser)
        connect.call(this, analyser)
      }
      return connect.call(this, to)
    } as typeof AudioNode.prototype.connect
  })
}

/** RMS of the last two thirds of a second. The world opens after the voices have their outlet, so its own is the last. */
export function ambienceLevel(page: Page): Promise<number> {
  return page.evaluate(() => {
    const analyser = (globalThis as unknown as Outlets).outlets.at(-1)!
    const wave = new Float32Array(analyser.fftSize)
    analyser.getFloatTimeDomainData(wave)
    return Math.sqrt(wave.reduce((sum, value) => sum + value * value, 0) / wave.length)
  })
}
