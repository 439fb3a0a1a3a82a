// `npm run bench`: every measurement that the README promises, one after the other, as a table and as JSON.

import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { root } from '../support/sourceFiles.ts'
import { measurePoses } from './poseBudget.ts'
import { measurePoseLatency } from './poseLatency.ts'
import { asLine, type Row, row } from './Row.ts'
import { measureVoiceForwarding } from './voiceForwarding.ts'
import { measureVoiceLatency } from './voiceLatency.ts'

async function measureVoice(): Promise<Row[]> {
  const { ours, plain } = await measureVoiceForwarding()
  const { directMs, throughServerMs } = await measureVoiceLatency()
  return [
    row(
      'voice: processor time a packet, 24 people',
      'µs',
      ours.microsecondsPerPacket,
      8,
      'timed',
      plain.microsecondsPerPacket,
    ),
    row('voice: packets lost, 24 people', 'share', ours.lossRatio, 0, 'exact', plain.lossRatio),
    row('voice: mouth to ear, p50', 'ms', throughServerMs.p50, directMs.p50 + 5, 'exact', directMs.p50),
    row('voice: mouth to ear, p99', 'ms', throughServerMs.p99, directMs.p99 * 1.2, 'exact', directMs.p99),
  ]
}

/** Exact: seeded motion in virtual time, so the same on every machine. */
function measureBytes(): Row[] {
  const eight = measurePoses({ people: 8, seconds: 30, seed: 1, together: true })
  const fifty = measurePoses({ people: 50, seconds: 15, seed: 1 })
  const many = measurePoses({ people: 200, seconds: 10, seed: 1 })
  return [
    row('8 people: down, for a delivered pose', 'bytes', eight.downPerRecord, 11, 'exact'),
    row('8 people: up, for a pose that is sent', 'bytes', eight.upPerFrameSent, 17, 'exact'),
    row('50 people over 30 x 30 m: down, to each', 'bytes/s', fifty.downPerSecond, 5_000, 'exact'),
    row('200 people for 50: down, to each', 'times', many.downPerSecond / fifty.downPerSecond, 1.25, 'exact'),
  ]
}

const MEASUREMENTS = [measureBytes, measurePoseLatency, measureVoice]

const rows: Row[] = []
for (const measure of MEASUREMENTS) {
  const measured = await measure()
  rows.push(...measured)
  for (const one of measured) console.log(asLine(one))
}

const folder = join(root, '.bench')
mkdirSync(folder, { recursive: true })
const machine = { processor: cpus()[0]?.model ?? 'unknown', cores: cpus().length, node: process.version }
writeFileSync(
  join(folder, 'latest.json'),
  `${JSON.stringify({ at: new Date().toISOString(), machine, rows }, null, 2)}\n`,
)
process.exit(0)
