// The same people with the same motion in a plain Colyseus room: bytes, latency and processor time, for comparison.

import { fork } from 'node:child_process'
import { once } from 'node:events'
import { createPoseFrame } from '@towpath/shared/pose/PoseFrame'
import { TICK_MS } from '@towpath/shared/pose/PoseSpace'
import { Client, type Room } from 'colyseus.js'
import { percentilesOf } from '../../load/botReport.ts'
import { createMotion, kindOf } from '../../support/motion.ts'
import { processorMs } from '../processorMs.ts'
import { PROBES, type Traffic } from '../Traffic.ts'

type People = { people: Map<string, { v0: number }> }

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

export async function measurePlainRoom(people: number, measuredMs: number): Promise<Traffic> {
  const child = fork(new URL('./plainRoomServer.ts', import.meta.url), { silent: true })
  const timers: NodeJS.Timeout[] = []
  try {
    const [line] = (await once(child.stdout!, 'data')) as [Buffer]
    const url = `http://localhost:${line.toString().match(/port (\d+)/)?.[1]}`
    const rooms = await Promise.all(Array.from({ length: people }, () => new Client(url).joinOrCreate<People>('plain')))
    const sentAtMs = new Map<string, { value: number; atMs: number }>()
    const latencies: number[] = []
    let downBytes = 0
    let settled = false
    for (const [number, room] of rooms.entries()) {
      room.reconnection.enabled = false
      timers.push(startSending(room, number, sentAtMs))
      const { onmessage } = room.connection.events
      room.connection.events.onmessage = (event) => {
        downBytes += (event.data as ArrayBuffer).byteLength
        if (!settled || number < PROBES) onmessage?.(event)
      }
      const seen = new Map<string, number>()
      room.onStateChange((state) => {
        for (const [id, { v0 }] of state.people) {
          if (id === room.sessionId || seen.get(id) === v0) continue
          seen.set(id, v0)
          const sent = sentAtMs.get(id)
          if (sent?.value === v0) latencies.push(performance.now() - sent.atMs)
        }
      })
    }
    await pause(2_000)
    settled = true
    downBytes = latencies.length = 0
    const processorBefore = processorMs(child.pid!)
    await pause(measuredMs)
    const seconds = measuredMs / 1000
    return {
      downBytesPerSecond: downBytes / people / seconds,
      latencyMs: percentilesOf(latencies),
      processorShare: (processorMs(child.pid!) - processorBefore) / measuredMs,
    }
  } finally {
    for (const timer of timers) clearInterval(timer)
    child.kill('SIGKILL')
  }
}

/** Remembers when the latest pose left, by its first number as a float32: no two poses share it. */
function startSending(
  room: Room,
  number: number,
  sentAtMs: Map<string, { value: number; atMs: number }>,
): NodeJS.Timeout {
  const motion = createMotion({ seed: number + 1, kind: kindOf(number), at: [number % 8, 0, Math.floor(number / 8)] })
  const frame = createPoseFrame()
  const phaseMs = Math.random() * TICK_MS
  return setInterval(() => {
    motion.sampleInto((performance.now() + phaseMs) / 1000, frame)
    sentAtMs.set(room.sessionId, { value: frame.values[0]!, atMs: performance.now() })
    room.send('pose', [...frame.values])
  }, TICK_MS)
}
