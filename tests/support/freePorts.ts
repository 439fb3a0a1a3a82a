// Ports that nobody uses just now. Asked for all at once, so that no two of them are the same.

import { createSocket } from 'node:dgram'
import { type AddressInfo, createServer } from 'node:net'

async function freeTcpPort(): Promise<{ port: number; letGo: () => Promise<unknown> }> {
  const server = createServer()
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, resolve))
  return { port: (server.address() as AddressInfo).port, letGo: () => new Promise((resolve) => server.close(resolve)) }
}

async function freeUdpPort(): Promise<{ port: number; letGo: () => Promise<unknown> }> {
  const socket = createSocket('udp4')
  await new Promise<void>((resolve) => socket.bind(0, resolve))
  const { port } = socket.address()
  return { port, letGo: () => new Promise<void>((resolve) => socket.close(resolve)) }
}

export async function freePorts(): Promise<{ port: number; httpsPort: number; voicePort: number }> {
  const held = await Promise.all([freeTcpPort(), freeTcpPort(), freeUdpPort()])
  await Promise.all(held.map(({ letGo }) => letGo()))
  const [{ port }, { port: httpsPort }, { port: voicePort }] = held
  return { port, httpsPort, voicePort }
}
