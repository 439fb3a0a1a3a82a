// What a frame costs a page in script time and in memory, read through the developer tools, not asked of the page itself.

import type { CDPSession, Page } from 'playwright-core'

type ProfileNode = {
  readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number }
  readonly selfSize: number
  readonly children: readonly ProfileNode[]
}

export type Allocation = {
  /** By everything: drawing library, messages, timers. */
  readonly bytesPerFrame: number
  /** By the scripts of the world and its scene alone, where what we do every frame lies. */
  readonly ownBytesPerFrame: number
  readonly largest: readonly string[]
}

const OWN = / (World|View|hearingSide)-[\w-]+\.js:/

const WARM_FRAMES = 2_400
const WARM_MS = 60_000

/** Waits until the page has drawn so often that its script runs as it does after a minute's walk: optimised. */
export async function warmUp(page: Page): Promise<void> {
  await page.evaluate(
    ([most, ms]) =>
      new Promise<void>((resolve) => {
        const endMs = performance.now() + ms
        let frames = 0
        const count = () => {
          frames += 1
          if (frames >= most || performance.now() > endMs) resolve()
          else requestAnimationFrame(count)
        }
        requestAnimationFrame(count)
      }),
    [WARM_FRAMES, WARM_MS] as const,
  )
}

/** Milliseconds of script in each animation frame of the time. */
async function framesOf(devTools: CDPSession, measuredMs: number): Promise<number[]> {
  const durations: number[] = []
  devTools.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value as unknown as { name: string; dur?: number }[]) {
      if (event.name === 'FireAnimationFrame' && event.dur) durations.push(event.dur / 1000)
    }
  })
  const done = new Promise((resolve) => devTools.once('Tracing.tracingComplete', resolve))
  await devTools.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline'] },
  })
  await new Promise((resolve) => setTimeout(resolve, measuredMs))
  await devTools.send('Tracing.end')
  await done
  if (durations.length === 0) throw new Error('No frame was drawn while measuring.')
  return durations
}

/** Median milliseconds of script in one animation frame. */
export async function scriptMsPerFrame(page: Page, measuredMs: number): Promise<number> {
  const devTools = await page.context().newCDPSession(page)
  const durations = await framesOf(devTools, measuredMs)
  await devTools.detach()
  return durations.sort((a, b) => a - b)[Math.floor(durations.length / 2)] ?? 0
}

/** Of an odd number of measurements the one in the middle: the browser compiles anew whenever it likes, and then all is dearer. */
export async function usualAllocationPerFrame(page: Page, times: number, measuredMs: number): Promise<Allocation> {
  const measured: Allocation[] = []
  for (let i = 0; i < times; i++) measured.push(await allocationPerFrame(page, measuredMs))
  return measured.sort((a, b) => a.bytesPerFrame - b.bytesPerFrame)[Math.floor(times / 2)]!
}

/** Bytes that script allocates in a frame, garbage included, whatever calls it: drawing, messages, timers. */
async function allocationPerFrame(page: Page, measuredMs: number): Promise<Allocation> {
  const devTools = await page.context().newCDPSession(page)
  await devTools.send('HeapProfiler.enable')
  await devTools.send('HeapProfiler.collectGarbage')
  await devTools.send('HeapProfiler.startSampling', {
    samplingInterval: 1024,
    includeObjectsCollectedByMajorGC: true,
    includeObjectsCollectedByMinorGC: true,
  })
  // Counted from outside: a loop of the page's own would allocate as well.
  const frames = (await framesOf(devTools, measuredMs)).length
  const { profile } = await devTools.send('HeapProfiler.stopSampling')
  await devTools.detach()
  const sizes = new Map<string, number>()
  const total = add(profile.head as ProfileNode, sizes)
  const largest = [...sizes].sort((a, b) => b[1] - a[1]).slice(0, 12)
  const own = [...sizes].reduce((sum, [where, bytes]) => (OWN.test(where) ? sum + bytes : sum), 0)
  return {
    bytesPerFrame: total / frames,
    ownBytesPerFrame: own / frames,
    largest: largest.map(([where, bytes]) => `${Math.round(bytes / frames)} B ${where}`),
  }
}

function add(node: ProfileNode, sizes: Map<string, number>): number {
  const { functionName, url, lineNumber } = node.callFrame
  const where = `${functionName || '(nameless)'} ${url.replace(/^.*\//, '')}:${lineNumber + 1}`
  if (node.selfSize > 0) sizes.set(where, (sizes.get(where) ?? 0) + node.selfSize)
  return node.children.reduce((sum, child) => sum + add(child, sizes), node.selfSize)
}
