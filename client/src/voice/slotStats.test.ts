import { describe, expect, test } from 'vitest'
import { createSlotStats } from './slotStats.ts'

const report = (...entries: { id: string; timestamp: number; type: RTCStatsType }[]) =>
  new Map(entries.map((entry) => [entry.id, { ...entry }]))
const inbound = (mid: string, more: object) => ({ id: mid, timestamp: 0, type: 'inbound-rtp' as const, mid, ...more })

describe('statistics of slots', () => {
  test('a person starts from nothing when they take the slot, and the buffer is measured since the last look', () => {
    let person: string | null = 'anna'
    const stats = createSlotStats(8, (slot) => (slot === 2 ? person : null))
    const counts = {
      packetsReceived: 100,
      packetsLost: 3,
      jitter: 0.004,
      jitterBufferDelay: 10,
      jitterBufferEmittedCount: 1_000,
    }
    stats.read(report(inbound('s2', counts)))
    const later = {
      ...counts,
      packetsReceived: 150,
      packetsLost: 4,
      jitterBufferDelay: 40,
      jitterBufferEmittedCount: 2_000,
    }
    const pair = {
      id: 'p',
      timestamp: 0,
      type: 'candidate-pair' as const,
      nominated: true,
      currentRoundTripTime: 0.02,
      responsesReceived: 9,
    }
    stats.read(report(pair, inbound('s2', later)))
    expect(stats.reports(() => 0.5)).toEqual([
      { personId: 'anna', level: 0.5, packetsReceived: 50, packetsLost: 1, jitterMs: 4, delayMs: 40 },
    ])
    expect(stats.heartbeats).toBe(9)
    person = 'berta'
    expect(stats.reports(() => 0)[0]).toMatchObject({ personId: 'berta', packetsReceived: 0 })
    stats.read(report(inbound('s2', { ...later, packetsReceived: 160 })))
    expect(stats.reports(() => 0)[0]).toMatchObject({ personId: 'berta', packetsReceived: 0 })
    stats.read(report(inbound('s2', { ...later, packetsReceived: 7 })))
    expect(stats.reports(() => 0)[0]).toMatchObject({ packetsReceived: 7 })
  })

  test('a slot is found again where a new connection keeps it, and empty ones are not asked for', () => {
    const asked: string[] = []
    const stats = createSlotStats(8, (slot) => (slot === 1 ? 'anna' : null))
    const watched = (entries: ReturnType<typeof report>) => {
      const get = entries.get.bind(entries)
      entries.get = (id) => {
        asked.push(id)
        return get(id)
      }
      return entries
    }
    const way = { id: 'way', timestamp: 0, type: 'candidate-pair' as const, nominated: true, responsesReceived: 1 }
    stats.read(report(way, { ...inbound('s1', { packetsReceived: 5 }), id: 'old' }, inbound('s4', {})))
    stats.read(watched(report(way, { ...inbound('s1', { packetsReceived: 7 }), id: 'old' }, inbound('s4', {}))))
    expect(asked).not.toContain('s4')
    stats.read(report({ ...way, id: 'other' }, { ...inbound('s1', { packetsReceived: 2 }), id: 'new' }))
    expect(stats.reports(() => 0)[0]).toMatchObject({ packetsReceived: 2 })
    expect(stats.heartbeats).toBe(1)
  })

  test('what is not a slot of ours is left alone', () => {
    const stats = createSlotStats(8, () => null)
    stats.read(report(inbound('s9', {}), inbound('up', {}), { id: 'x', timestamp: 0, type: 'codec' }))
    expect(stats.reports(() => 1)).toEqual([])
  })
})
