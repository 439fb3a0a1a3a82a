// Brings any number of bots into a meeting, lets them live there for a while, and reports what they saw.

import type { BotOptions } from './botOptions.ts'
import { type BotReport, mean, percentilesOf, round } from './botReport.ts'
import { MeetingBot } from './MeetingBot.ts'
import { SentPoses } from './SentPoses.ts'

const COMING_IN_TOGETHER = 4
const WARM_UP_MS = 1_000

/** The bots that came in; why others did not is added to `errors`. Close them with `leave`. */
export async function bringBots(options: BotOptions, errors: string[]): Promise<MeetingBot[]> {
  const sent = new SentPoses()
  /** Two runs at once, or one after the other, must not meet a name that is taken. */
  const run = Math.floor(Math.random() * 36 ** 3)
    .toString(36)
    .toUpperCase()
  const waiting = Array.from({ length: options.people }, (_, number) => number)
  const bots: MeetingBot[] = []
  const bringNext = async () => {
    for (let number = waiting.shift(); number !== undefined; number = waiting.shift()) {
      const { url, code, motion, voice } = options
      try {
        bots.push(
          await MeetingBot.comeIn({
            url,
            invitation: code,
            name: `Walker ${run} ${number + 1}`,
            number,
            motion,
            voice,
            sent,
          }),
        )
      } catch (error) {
        errors.push(error instanceof Error ? error.message : String(error))
      }
    }
  }
  await Promise.all(Array.from({ length: COMING_IN_TOGETHER }, bringNext))
  return bots
}

export async function runBots(options: BotOptions): Promise<BotReport> {
  const errors: string[] = []
  const bots = await bringBots(options, errors)
  await pause(WARM_UP_MS)
  const before = bots.map(({ downBytes, upBytes, reader }) => ({ downBytes, upBytes, poses: reader.poses }))
  for (const { reader } of bots) reader.latenciesMs.length = 0
  await pause(options.seconds * 1000)

  const seconds = options.seconds
  const down = bots.map((bot, index) => (bot.downBytes - before[index]!.downBytes) / seconds)
  const up = bots.map((bot, index) => (bot.upBytes - before[index]!.upBytes) / seconds)
  const poses = bots.map(
    (bot, index) => (bot.reader.poses - before[index]!.poses) / seconds / Math.max(1, bots.length - 1),
  )
  for (const [index, { closedBy, reader }] of bots.entries()) {
    if (closedBy !== undefined) errors.push(`Walker ${index + 1} was sent away with ${closedBy}`)
    if (reader.unreadable > 0) errors.push(`Walker ${index + 1} could not read ${reader.unreadable} batches`)
  }
  const report: BotReport = {
    people: bots.length,
    joinMs: percentilesOf(bots.map(({ joinMs }) => joinMs)),
    poseLatencyMs: percentilesOf(bots.flatMap(({ reader }) => reader.latenciesMs)),
    poseFramesPerSecondPerPerson: round(mean(poses)),
    downBytesPerSecond: { mean: round(mean(down), 0), max: round(Math.max(0, ...down), 0) },
    upBytesPerSecond: { mean: round(mean(up), 0) },
    voice: voiceOf(bots),
    errors,
  }
  await Promise.all(bots.map((bot) => bot.leave().catch(() => undefined)))
  return report
}

function voiceOf(bots: readonly MeetingBot[]): BotReport['voice'] {
  const voices = bots.flatMap(({ voice }) => (voice ? [voice] : []))
  const received = voices.reduce((sum, voice) => sum + voice.received(), 0)
  const lost = voices.reduce((sum, voice) => sum + voice.lost(), 0)
  return {
    connected: voices.filter((voice) => voice.state() === 'connected').length,
    hearing: voices.filter((voice) => voice.received() > 0).length,
    packetLossRatio: received === 0 ? 0 : round(lost / (received + lost), 5),
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
