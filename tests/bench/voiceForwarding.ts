// What one forwarded packet costs the voice process: 24 people in one circle, all talking, everybody's 8 slots full.
// Run: node tests/bench/voiceForwarding.ts [people] [seconds]. Prints one line and returns it for the report of all benches.
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { createVoiceMeeting } from '../support/voiceMeeting.ts'

const PORT = 3924
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

export type VoiceForwarding = {
  people: number
  talkers: number
  packetsPerSecond: number
  microsecondsPerPacket: number
  processorShare: number
  lossRatio: number
}

/** Processor time of all threads, in milliseconds. */
function processorMs(processId: number): number {
  let sum = 0
  for (const thread of readdirSync(`/proc/${processId}/task`)) {
    sum += Number(readFileSync(`/proc/${processId}/task/${thread}/schedstat`, 'utf8').split(' ')[0]) / 1e6
  }
  return sum
}

/** The engine on one core and the people on the other, as far as the machine lets us: otherwise they slow each other down. */
function pin(processId: number, core: number): void {
  try {
    execFileSync('taskset', ['-acp', String(core), String(processId)], { stdio: 'ignore' })
  } catch {
    // Figures are then a little worse than they could be.
  }
}

export async function measureVoiceForwarding(people = 24, talkers = 9, seconds = 8): Promise<VoiceForwarding> {
  const meeting = await createVoiceMeeting(PORT)
  try {
    const bots = await Promise.all(Array.from({ length: people }, (_, i) => meeting.join(`p${i}`, (i % 8) * 0.5)))
    for (const bot of bots.slice(0, talkers)) bot.talk()
    const { engine } = meeting
    pin(engine.processId()!, 0)
    pin(process.pid, 1)
    await wait(1_500)
    const total = (of: 'received' | 'lost') => bots.reduce((sum, bot) => sum + bot[of](), 0)
    const [received, lost, cpu, at] = [
      total('received'),
      total('lost'),
      processorMs(engine.processId()!),
      performance.now(),
    ]
    await wait(seconds * 1_000)
    const arrived = total('received') - received
    const missing = total('lost') - lost
    const cpuMs = processorMs(engine.processId()!) - cpu
    const tookMs = performance.now() - at
    return {
      people,
      talkers,
      packetsPerSecond: Math.round((arrived / tookMs) * 1_000),
      microsecondsPerPacket: Number(((cpuMs * 1_000) / arrived).toFixed(2)),
      processorShare: Number((cpuMs / tookMs).toFixed(3)),
      lossRatio: Number((missing / (arrived + missing)).toFixed(5)),
    }
  } finally {
    await meeting.close()
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [people, talkers, seconds] = process.argv.slice(2).map(Number)
  console.log(
    JSON.stringify(await measureVoiceForwarding(people || undefined, talkers || undefined, seconds || undefined)),
  )
  process.exit(0)
}
