// A UDP relay between pages and the voice port that can swallow everything, as a dead network does.
// The developer tools' own network emulation does not touch WebRTC.

import { createSocket, type Socket } from 'node:dgram'
import type { BrowserContext } from 'playwright-core'

export type BlackHoleRelay = {
  readonly port: number
  swallow(on: boolean): void
  close(): void
}

export function startBlackHoleRelay(voicePort: number): Promise<BlackHoleRelay> {
  let swallowing = false
  const near = createSocket('udp4')
  /** One socket towards the server for each page, so that the server tells them apart. */
  const far = new Map<string, Socket>()

  function farFor(address: string, port: number): Socket {
    const known = far.get(`${address}:${port}`)
    if (known) return known
    const socket = createSocket('udp4')
    socket.on('message', (bytes) => swallowing || near.send(bytes, port, address))
    far.set(`${address}:${port}`, socket)
    return socket
  }

  near.on(
    'message',
    (bytes, { address, port }) => swallowing || farFor(address, port).send(bytes, voicePort, '127.0.0.1'),
  )
  return new Promise((resolve, reject) => {
    near.once('error', reject)
    near.bind(0, '0.0.0.0', () =>
      resolve({
        port: near.address().port,
        swallow(on) {
          swallowing = on
        },
        close() {
          near.close()
          for (const socket of far.values()) socket.close()
        },
      }),
    )
  })
}

/** Before the first page of this context is opened: it finds the relay where the server named its own voice port. */
export async function sendVoiceThrough(context: BrowserContext, relayPort: number): Promise<void> {
  await context.addInitScript((port) => {
    const native: (this: RTCPeerConnection, description: RTCSessionDescriptionInit) => Promise<void> =
      RTCPeerConnection.prototype.setRemoteDescription
    RTCPeerConnection.prototype.setRemoteDescription = function (description) {
      const sdp = description.sdp?.replace(/(a=candidate:\S+ \d+ \S+ \d+ \S+) \d+ typ host/g, `$1 ${port} typ host`)
      return native.call(this, { ...description, type: description.type, ...(sdp !== undefined && { sdp }) })
    }
  }, relayPort)
}
