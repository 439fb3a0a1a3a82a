// Turns the browser's statistics into what the helpdesk report says of each slot. Owned by the voice session.
import type { VoiceSlotReport } from './VoiceSession.ts'

type Counts = { received: number; lost: number }
type Slot = {
  personId: string | null
  base: Counts | null
  delaySum: number
  emitted: number
  report: VoiceSlotReport | null
}

type Entry = RTCStats & Record<string, unknown>
type StatsReport = ReadonlyMap<string, Entry>

export type SlotStats = {
  /** Reads one report of the browser: only the entries that say something, for each is made anew when it is asked for. */
  read(report: StatsReport): void
  /** Slots that hold someone, with what is known of them. */
  reports(levelIn: (slot: number) => number): VoiceSlotReport[]
  /** Answers of the other side so far: stands still when the line is dead though it claims to live. */
  readonly heartbeats: number
}

export function createSlotStats(slotCount: number, personIn: (slot: number) => string | null): SlotStats {
  const slots: Slot[] = Array.from({ length: slotCount }, () => empty(null))
  /** Under which names the report keeps the way in use and the slots, since it was last looked through. */
  const idOfSlot: (string | undefined)[] = []
  let idOfWay = ''
  let heartbeats = 0
  let roundTripMs = 0

  function lookThrough(report: StatsReport): void {
    for (const { id, type, nominated, mid } of report.values()) {
      if (type === 'candidate-pair' && nominated === true) idOfWay = id
      const slot = type === 'inbound-rtp' ? /^s(\d)$/.exec(String(mid))?.[1] : undefined
      if (slot !== undefined && Number(slot) < slotCount) idOfSlot[Number(slot)] = id
    }
  }

  function wayIn(report: StatsReport): Entry | undefined {
    const way = report.get(idOfWay)
    return way?.nominated === true ? way : undefined
  }

  const isKnown = (report: StatsReport, index: number) => report.has(idOfSlot[index] ?? '')

  function readSlot(index: number, stats: Record<string, unknown>): void {
    const personId = personIn(index)
    if (slots[index]!.personId !== personId) slots[index] = empty(personId)
    const slot = slots[index]!
    const counts = { received: number(stats.packetsReceived), lost: number(stats.packetsLost) }
    // A fresh connection counts from nothing again.
    if (slot.base && counts.received < slot.base.received) slot.base = { received: 0, lost: 0 }
    slot.base ??= counts
    const delaySum = number(stats.jitterBufferDelay)
    const emitted = number(stats.jitterBufferEmittedCount)
    const buffered = emitted > slot.emitted ? ((delaySum - slot.delaySum) / (emitted - slot.emitted)) * 1000 : 0
    slot.delaySum = delaySum
    slot.emitted = emitted
    if (personId === null) return
    slot.report = {
      personId,
      level: 0,
      packetsReceived: counts.received - slot.base.received,
      packetsLost: counts.lost - slot.base.lost,
      jitterMs: Math.round(number(stats.jitter) * 1000),
      delayMs: Math.round(buffered + roundTripMs / 2),
    }
  }

  return {
    get heartbeats() {
      return heartbeats
    },
    read(report) {
      let missing = wayIn(report) === undefined
      for (let index = 0; index < slotCount; index++) missing ||= personIn(index) !== null && !isKnown(report, index)
      if (missing) lookThrough(report)
      const way = wayIn(report)
      heartbeats = number(way?.responsesReceived)
      roundTripMs = number(way?.currentRoundTripTime) * 1000
      for (let index = 0; index < slotCount; index++) {
        const entry = personIn(index) === null ? undefined : report.get(idOfSlot[index] ?? '')
        if (entry) readSlot(index, entry)
      }
    },
    reports(levelIn) {
      const reports: VoiceSlotReport[] = []
      for (let index = 0; index < slotCount; index++) {
        const personId = personIn(index)
        if (personId === null) continue
        const known = slots[index]!.personId === personId ? slots[index]!.report : null
        const report = known ?? { personId, level: 0, packetsReceived: 0, packetsLost: 0, jitterMs: 0, delayMs: 0 }
        reports.push({ ...report, level: levelIn(index) })
      }
      return reports
    },
  }
}

function empty(personId: string | null): Slot {
  return { personId, base: null, delaySum: 0, emitted: 0, report: null }
}

function number(value: unknown): number {
  return typeof value === 'number' ? value : 0
}
