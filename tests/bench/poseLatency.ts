// Poses through the real server, and the same people in a plain Colyseus room in the same run: 8 together, then 50.

import { percentilesOf } from '../load/botReport.ts'
import { bringBots } from '../load/runBots.ts'
import { startServer } from '../support/startServer.ts'
import { measurePlainRoom } from './peers/measurePlainRoom.ts'
import { processorMs } from './processorMs.ts'
import { type Row, row } from './Row.ts'
import { PROBES, type Traffic } from './Traffic.ts'

const ASKED = [
  // In one room of 8 waking up costs more than the work, whatever the server: its processor time says nothing.
  { people: 8, p50: 1, p99: 4, comparesProcessor: false },
  { people: 50, p50: 9, p99: 18, comparesProcessor: true },
] as const
const SETTLE_MS = 2_000
const MEASURED_MS = 10_000

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

async function measureOurs(people: number): Promise<Traffic> {
  const server = await startServer()
  try {
    const errors: string[] = []
    const { baseUrl: url, code } = server
    const bots = await bringBots({ url, code, people, seconds: 60, voice: false, motion: 'seated', json: true }, errors)
    if (errors.length > 0) throw new Error(errors.join('\n'))
    await pause(SETTLE_MS)
    const before = bots.map(({ downBytes }) => downBytes)
    for (const [index, { reader }] of bots.entries()) {
      reader.readsPoses = index < PROBES
      reader.latenciesMs.length = 0
    }
    const processorBefore = processorMs(server.pid)
    await pause(MEASURED_MS)
    const processorShare = (processorMs(server.pid) - processorBefore) / MEASURED_MS
    const down = bots.reduce((sum, bot, index) => sum + bot.downBytes - before[index]!, 0)
    const latencyMs = percentilesOf(bots.flatMap(({ reader }) => reader.latenciesMs))
    await Promise.all(bots.map((bot) => bot.leave().catch(() => undefined)))
    return {
      downBytesPerSecond: down / people / (MEASURED_MS / 1000),
      latencyMs,
      processorShare,
    }
  } finally {
    await server.stop()
  }
}

export async function measurePoseLatency(): Promise<Row[]> {
  const rows: Row[] = []
  for (const { people, p50, p99, comparesProcessor } of ASKED) {
    const plain = await measurePlainRoom(people, MEASURED_MS)
    const ours = await measureOurs(people)
    const what = (of: string) => `${people} people: ${of}`
    rows.push(row(what('a pose arrives after, p50'), 'ms', ours.latencyMs.p50, p50, 'timed', plain.latencyMs.p50))
    rows.push(row(what('a pose arrives after, p99'), 'ms', ours.latencyMs.p99, p99, 'timed', plain.latencyMs.p99))
    rows.push(row(what('down, to each'), 'bytes/s', ours.downBytesPerSecond, 5_000, 'exact', plain.downBytesPerSecond))
    const share = plain.processorShare
    if (comparesProcessor)
      rows.push(row(what('server processor, of one core'), 'share', ours.processorShare, share, 'timed', share))
  }
  return rows
}
