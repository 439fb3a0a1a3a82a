// An ear for the sound of the place alone: beside everything that a page lets out by itself, voices apart.

import type { BrowserContext, Page } from 'playwright-core'

type Outlet = { readonly node: AudioNode; readonly before: AnalyserNode; readonly after: AnalyserNode }
type Outlets = { outlets: Outlet[] }

export type Ambience = {
  /** RMS of the last two thirds of a second. */
  readonly level: number
  /** What goes out compared with what goes into the outlet, whatever is playing: water is never quite even, and birds sing. */
  readonly gain: number
}

/** Before the first page of this context is opened. */
export async function listenToAmbience(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const outlets: Outlet[] = []
    ;(globalThis as unknown as Outlets).outlets = outlets
    const connect = AudioNode.prototype.connect as (this: AudioNode, to: AudioNode | AudioParam) => AudioNode
    AudioNode.prototype.connect = function (this: AudioNode, to: AudioNode | AudioParam) {
      if (to === this.context.destination) {
        const ear = () => new AnalyserNode(this.context, { fftSize: 32_768 })
        const outlet = { node: this, before: ear(), after: ear() }
        outlets.push(outlet)
        connect.call(this, outlet.after)
      }
      const into = outlets.find(({ node }) => node === to)
      if (into) connect.call(this, into.before)
      return connect.call(this, to)
    } as typeof AudioNode.prototype.connect
  })
}

/** The world opens after the voices have their outlet, so its own is the last. */
export function hearAmbience(page: Page): Promise<Ambience> {
  return page.evaluate(() => {
    const { before, after } = (globalThis as unknown as Outlets).outlets.at(-1)!
    const levelAt = (analyser: AnalyserNode) => {
      const wave = new Float32Array(analyser.fftSize)
      analyser.getFloatTimeDomainData(wave)
      return Math.sqrt(wave.reduce((sum, value) => sum + value * value, 0) / wave.length)
    }
    const level = levelAt(after)
    return { level, gain: level / levelAt(before) }
  })
}
