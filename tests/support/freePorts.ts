// Ports that nobody uses just now. Test files run two at a time, so each process has a range of its own, and all of them
// lie below the ports that the system hands out by itself: nobody takes one between its being found and its being used.

import { createSocket } from 'node:dgram'
import { createServer } from 'node:net'

const FIRST = 20_000
const RANGE = 3_000

const from = FIRST + (Number(process.env.VITEST_POOL_ID ?? 0) % 4) * RANGE
let next = Math.floor(Math.random() * RANGE)

const tcpPort = (port: number) =>
  new Promise<boolean>((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false)).listen(port, () => server.close(() => resolve(true)))
  })

const udpPort = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = createSocket('udp4')
    socket.once('error', () => resolve(false)).bind(port, () => socket.close(() => resolve(true)))
  })

async function find(isFree: (port: number) => Promise<boolean>): Promise<number> {
  for (let tried = 0; tried < RANGE; tried++) {
    const port = from + (next++ % RANGE)
    if (await isFree(port)) return port
  }
  throw new Error(`No port is free from ${from} on.`)
}

export async function freePorts(): Promise<{ port: number; httpsPort: number; voicePort: number }> {
  return { port: await find(tcpPort), httpsPort: await find(tcpPort), voicePort: await find(udpPort) }
}
