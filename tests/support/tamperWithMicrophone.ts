// A hostile page: whatever the product does to close its microphone has no effect, and sound is sent for ever.

import type { BrowserContext } from 'playwright-core'

/** Before the first page of this context is opened. */
export async function tamperWithMicrophone(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    MediaStreamTrack.prototype.stop = () => undefined
    Object.defineProperty(MediaStreamTrack.prototype, 'enabled', { get: () => true, set: () => undefined })
    const replaceTrack = RTCRtpSender.prototype.replaceTrack
    RTCRtpSender.prototype.replaceTrack = function (track) {
      return track ? replaceTrack.call(this, track) : Promise.resolve()
    }
    RTCPeerConnection.prototype.removeTrack = () => undefined
    RTCRtpTransceiver.prototype.stop = () => undefined
  })
}
