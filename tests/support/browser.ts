// Chromium as the tests use it: headless, drawn in software, with a microphone that plays a file. One browser has one microphone.

import { type Browser, chromium } from 'playwright-core'
import { findChromium } from './findChromium.ts'

const ALWAYS = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--autoplay-policy=no-user-gesture-required',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--enable-precise-memory-info',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
  '--disable-background-timer-throttling',
]

/** A WAV file that is played again and again, or `refused`: the person does not let the page listen. */
export type Microphone = { readonly wav: string } | 'refused'

export function launchBrowser(microphone: Microphone): Promise<Browser> {
  const args = [...ALWAYS, '--use-fake-device-for-media-stream']
  if (microphone !== 'refused') {
    args.push('--use-fake-ui-for-media-stream', `--use-file-for-fake-audio-capture=${microphone.wav}`)
  }
  return chromium.launch({ executablePath: findChromium(), args, headless: true })
}
