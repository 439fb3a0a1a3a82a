// The figures of a whole meeting alone in a page, without a server: what a crowd costs the graphics card and the script.

import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import type { CrowdCosts } from '../support/crowdScene.ts'
import { silent } from '../support/microphones.ts'
import { root } from '../support/sourceFiles.ts'

const LIMITS = { drawCalls: 6, uploadBytes: 16 * 1024, renderShare: 0.1 } as const

let browser: Awaited<ReturnType<typeof launchBrowser>>
let costs: ReadonlyMap<number, CrowdCosts>
let meshMs: number

beforeAll(async () => {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root,
    build: {
      write: false,
      minify: false,
      lib: { entry: join(root, 'tests/support/crowdScene.ts'), formats: ['iife'], name: 'crowd' },
    },
  })
  const outputs = [built].flat().flatMap((one) => ('output' in one ? one.output : []))
  const script = outputs.find((one) => one.type === 'chunk')
  browser = await launchBrowser(silent())
  const page = await browser.newPage()
  await page.addScriptTag({ content: script?.type === 'chunk' ? script.code : '' })
  const draw = (people: number) => page.evaluate(`crowdScene.draw(${people})`) as Promise<CrowdCosts>
  costs = new Map([
    [12, await draw(12)],
    [50, await draw(50)],
    [100, await draw(100)],
  ])
  meshMs = (await page.evaluate('crowdScene.drawAsMeshes(100)')) as number
  for (const [people, one] of costs) {
    const upload = `${one.textureBytes} B in ${one.textureUploads} texture upload, ${one.bufferBytes} B of order`
    const script = `render ${one.renderMs.toFixed(2)} ms, step ${one.stepMs.toFixed(2)} ms`
    console.log(`${people} people: ${one.drawCalls} draw calls, ${one.triangles} triangles, ${upload}, ${script}`)
  }
  console.log(`100 people as meshes of their own: render ${meshMs.toFixed(2)} ms`)
})

afterAll(() => browser?.close())

it('100 people with plates, speaking marks, shadows and chairs take at most 6 draw calls, as few as 12 do', () => {
  for (const [, { drawCalls }] of costs) expect(drawCalls).toBeLessThanOrEqual(LIMITS.drawCalls)
})

it('a frame of 100 people uploads one texture and at most 16 KB, the order in which they are drawn included', () => {
  const { textureUploads, textureBytes, bufferBytes } = costs.get(100)!
  expect(textureUploads).toBe(1)
  expect(textureBytes + bufferBytes).toBeLessThanOrEqual(LIMITS.uploadBytes)
})

it('render() takes a tenth of what it takes for meshes of their own, at most', () => {
  expect(costs.get(100)!.renderMs).toBeLessThanOrEqual(meshMs * LIMITS.renderShare)
})
