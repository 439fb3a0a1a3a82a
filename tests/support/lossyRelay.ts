// A bad network between a page and the voice engine: UDP packets of both directions get lost, late, or all vanish.
// Owned by one test; chance is seeded, so that a run can be repeated.
import dgram from 'node:dgram'

export type LossyRelay = {
  /** Share of packets lost, 0 to 1; 1 is a dead network. */
  loss: number
  /** Every packet waits up to this long. */
  jitterMs: number
  close(): void
}

export async function openLossyRelay(options: {
  readonly port: number
  readonly to: number
  readonly seed?: number
}): Promise<LossyRelay> {
  const outside = dgram.createSocket('udp4')
  const inside = new Map<string, dgram.Socket>()
  let chance = options.seed ?? 1
  // mulberry32: small, seeded, good enough to lose packets by.
  const random = () => {
    chance = (chance + 0x6d2b79f5) | 0
    let t = Math.imul(chance ^ (chance >>> 15), 1 | chance)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const relay: LossyRelay = {
    loss: 0,
    jitterMs: 0,
    close() {
      outside.close()
      for (const socket of inside.values()) socket.close()
      inside.clear()
    },
  }
  const pass = (send: () => void) => {
    if (random() < relay.loss) return
    if (relay.jitterMs === 0) send()
    else setTimeout(send, random() * relay.jitterMs)
  }
  outside.on('message', (bytes, from) => {
    const key = `${from.address}:${from.port}`
    let socket = inside.get(key)
    if (!socket) {
      socket = dgram.createSocket('udp4')
      socket.on('message', (back) => pass(() => outside.send(back, from.port, from.address, () => {})))
      inside.set(key, socket)
    }
    const there = socket
    pass(() => inside.has(key) && there.send(bytes, options.to, '127.0.0.1', () => {}))
  })
  await new Promise<void>((resolve) => outside.bind(options.port, '127.0.0.1', resolve))
  return relay
}
