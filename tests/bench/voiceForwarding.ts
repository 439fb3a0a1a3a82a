// What one forwarded packet costs the voice process: 24 people in one circle, all talking, everybody's 8 slots full.
// Beside it, in the same run, what the WebRTC library costs when it forwards the same without any rule of ours.
import { execFileSync } from 'node:child_process'
import type { VoiceBot } from '../support/voiceBot.ts'
import { createVoiceMeeting } from '../support/voiceMeeting.ts'
import { openPlainForwarder } from './peers/openPlainForwarder.ts'
import { processorMs } from './processorMs.ts'

const PORT = 3924
const PEOPLE = 24
/** One more than a listener has slots: those who talk hear eight as well. */
const TALKERS = 9
/** People who come in at the same time. */
const AT_ONCE = 4
/** Until then the language is still compiling what runs often. */
const WARM_UP_MS = 4_000
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** A process that forwards voices, and people who join it one after the other. */
export type Forwarding = {
  processId(): number
  join(name: string, x: number): Promise<VoiceBot>
  close(): Promise<void>
}

export type VoiceForwarding = {
  microsecondsPerPacket: number
  lossRatio: number
}

async function openEngine(port: number): Promise<Forwarding> {
  const { engine, join, close } = await createVoiceMeeting(port)
  return { processId: () => engine.processId()!, join, close }
}

/** The engine on one core and the people on the other, as far as the machine lets us: otherwise they slow each other down. */
function pin(processId: number, core: number): void {
  try {
    execFileSync('taskset', ['-acp', String(core), String(processId)], { stdio: 'ignore' })
  } catch {
    // Figures are then a little worse than they could be.
  }
}

async function measure(open: (port: number) => Promise<Forwarding>, seconds: number): Promise<VoiceForwarding> {
  const forwarding = await open(PORT)
  try {
    const bots: VoiceBot[] = []
    while (bots.length < PEOPLE) {
      const few = Array.from({ length: AT_ONCE }, (_, i) => bots.length + i)
      bots.push(...(await Promise.all(few.map((i) => forwarding.join(`p${i}`, (i % 8) * 0.5)))))
    }
    for (const bot of bots.slice(0, TALKERS)) bot.talk()
    pin(forwarding.processId(), 0)
    pin(process.pid, 1)
    await wait(WARM_UP_MS)
    const total = (of: 'received' | 'lost') => bots.reduce((sum, bot) => sum + bot[of](), 0)
    const received = total('received')
    const lost = total('lost')
    const processor = processorMs(forwarding.processId())
    await wait(seconds * 1_000)
    const arrived = total('received') - received
    const missing = total('lost') - lost
    const spentMs = processorMs(forwarding.processId()) - processor
    return {
      microsecondsPerPacket: (spentMs * 1_000) / arrived,
      lossRatio: missing / (arrived + missing),
    }
  } finally {
    await forwarding.close()
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!
}

function middleOf(runs: readonly VoiceForwarding[]): VoiceForwarding {
  return {
    microsecondsPerPacket: median(runs.map((run) => run.microsecondsPerPacket)),
    // Loss has no middle: a packet lost in one run is lost.
    lossRatio: Math.max(...runs.map((run) => run.lossRatio)),
  }
}

/** In turns, since whatever else the machine does weighs on both then; the middle of each. */
export async function measureVoiceForwarding(
  runs = 5,
  seconds = 5,
): Promise<{ ours: VoiceForwarding; plain: VoiceForwarding }> {
  const ours: VoiceForwarding[] = []
  const plain: VoiceForwarding[] = []
  for (let run = 0; run < runs; run++) {
    ours.push(await measure(openEngine, seconds))
    plain.push(await measure(openPlainForwarder, seconds))
  }
  return { ours: middleOf(ours), plain: middleOf(plain) }
}
