// A steady tone is noise to the browser's noise suppression, which would turn it down: tests that measure loudness leave it out.

import type { BrowserContext } from 'playwright-core'

/** Before the first page of this context is opened. */
export async function leaveMicrophoneUntreated(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const devices = navigator.mediaDevices
    const getUserMedia = devices.getUserMedia.bind(devices)
    const untreated = { echoCancellation: false, noiseSuppression: false, autoGainControl: false }
    devices.getUserMedia = (wish) =>
      getUserMedia(typeof wish?.audio === 'object' ? { ...wish, audio: { ...wish.audio, ...untreated } } : wish)
  })
}
