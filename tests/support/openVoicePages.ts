// Real Chromium pages that run the product's voice against an embedded engine, without the rest of the product.
// Owned by one test file; close it in afterAll.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { build } from 'vite'
import { createVoiceMeeting, type VoiceMeeting } from './voiceMeeting.ts'
import type { VoicePageWindow } from './voicePage.ts'

export type VoicePage = {
  readonly personId: string
  readonly page: Page
  /** In the page, with the window of `voicePage.ts`. */
  run<T, A = undefined>(work: (window: VoicePageWindow, argument: A) => T | Promise<T>, argument?: A): Promise<T>
}

export type VoicePages = {
  readonly meeting: VoiceMeeting
  /** A page in the meeting, `x` metres along the path. */
  open(personId: string, x: number, prepare?: (page: Page) => Promise<void>): Promise<VoicePage>
  /** Engine and every page agree about where this person is. */
  move(personId: string, x: number): Promise<void>
  close(): Promise<void>
}

export async function openVoicePages(options: {
  readonly httpPort: number
  readonly voicePort: number
  /** Announced to pages instead of the engine's own port: a relay stands between them. */
  readonly announcedPort?: number
  /** Heard by the microphone of every page. */
  readonly sound: Buffer
}): Promise<VoicePages> {
  const script = await bundle()
  const folder = mkdtempSync(join(tmpdir(), 'towpath-voice-'))
  writeFileSync(join(folder, 'sound.wav'), options.sound)
  const server = createServer((request, response) => {
    response.setHeader('content-type', request.url === '/voice.js' ? 'text/javascript' : 'text/html')
    response.end(
      request.url === '/voice.js' ? script : '<!doctype html><title>Voice</title><script src="/voice.js"></script>',
    )
  })
  await new Promise<void>((resolve) => server.listen(options.httpPort, '127.0.0.1', resolve))
  const meeting = await createVoiceMeeting(options.voicePort)
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--no-first-run',
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      `--use-file-for-fake-audio-capture=${join(folder, 'sound.wav')}`,
      '--autoplay-policy=no-user-gesture-required',
    ],
  })
  const pages = new Map<string, { page: VoicePage; x: number }>()
  const stopTelling = meeting.engine.listen((event) => {
    if (event.type === 'engine') {
      for (const { page } of pages.values())
        void page.run((window, state) => window.voice.serverSays(state), event.state)
      return
    }
    const page = pages.get(event.personId)?.page
    if (event.type === 'slots') void page?.run((window, slots) => window.voice.setSlots(slots), event.slots)
    if (event.type === 'state')
      void page?.run((window, { state, generation }) => window.voice.serverSays(state, generation), event)
  })

  async function shareMouths(): Promise<void> {
    const mouths = Object.fromEntries([...pages].map(([personId, { x }]) => [personId, { x, y: 1.6, z: 0 }]))
    for (const { page, x } of pages.values()) {
      await page.run(
        (window, places) => {
          window.mouths = places.mouths
          window.head = { x: places.x, y: 1.6, z: 0 }
        },
        { mouths, x },
      )
    }
  }

  return {
    meeting,
    async open(personId, x, prepare) {
      const context = await browser.newContext({ permissions: ['microphone'] })
      const page = await context.newPage()
      await prepare?.(page)
      const signal = meeting.signalOf(personId)
      await page.exposeFunction('connectVoice', async () => {
        const { generation, sdp } = await signal.connect()
        const { voicePort, announcedPort = voicePort } = options
        return { generation, sdp: sdp.replaceAll(` ${voicePort} typ host`, ` ${announcedPort} typ host`) }
      })
      await page.exposeFunction('answerVoice', (answer: { generation: number; sdp: string }) => signal.answer(answer))
      await page.goto(`http://localhost:${options.httpPort}/`)
      const voicePage: VoicePage = {
        personId,
        page,
        run: (work, argument) =>
          page.evaluate(
            ({ source, value }) =>
              new Function('window', 'value', `return (${source})(window, value)`)(globalThis, value),
            { source: work.toString(), value: argument },
          ) as ReturnType<VoicePage['run']> as never,
      }
      pages.set(personId, { page: voicePage, x })
      meeting.engine.place(personId, x, 1.6, 0)
      await voicePage.run((window) => window.startVoice())
      await shareMouths()
      return voicePage
    },
    async move(personId, x) {
      pages.get(personId)!.x = x
      meeting.engine.place(personId, x, 1.6, 0)
      await shareMouths()
    },
    async close() {
      stopTelling()
      await browser.close()
      await meeting.close()
      await new Promise((resolve) => server.close(resolve))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function bundle(): Promise<string> {
  const entry = new URL('./voicePage.ts', import.meta.url).pathname
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'voicePage', fileName: 'voice' } },
  })
  const [first] = Array.isArray(built) ? built : [built]
  if (!first || !('output' in first)) throw new Error('the voice page was not built')
  return first.output[0].code
}
