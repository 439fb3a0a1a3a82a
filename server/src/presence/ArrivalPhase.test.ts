import { TICK_MS } from '@towpath/shared/pose/PoseSpace'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ArrivalPhase } from './ArrivalPhase.ts'
import { beforeGatheringMs, FLUSH_EVERY_MS } from './flushGrid.ts'

const SETTLED_AFTER_MS = 5000

/** Someone who samples every 50 ms, as soon as their display draws a frame, and does as asked. */
function play(options: { phaseMs: number; frameMs: number; seconds: number }) {
  const phase = new ArrivalPhase()
  const asked: { atMs: number; byMs: number }[] = []
  let gridMs = options.phaseMs
  const leads: number[] = []
  for (let tick = 0; tick < options.seconds * 20; tick++) {
    const dueMs = tick * TICK_MS + gridMs
    const atMs = options.frameMs > 0 ? Math.ceil(dueMs / options.frameMs) * options.frameMs : dueMs
    const byMs = phase.arrived(1000 + atMs)
    gridMs += byMs
    if (byMs !== 0) asked.push({ atMs, byMs })
    leads.push(((beforeGatheringMs(1000 + atMs) + TICK_MS / 2) % TICK_MS) - TICK_MS / 2)
  }
  const last = leads.slice(-40)
  return { asked, meanLeadMs: last.reduce((sum, lead) => sum + lead, 0) / last.length }
}

describe('when poses arrive', () => {
  it('POSE-24 says nothing of arrivals that are scattered over the whole tick', () => {
    const phase = new ArrivalPhase()
    for (let index = 0; index < 400; index++) expect(phase.arrived(index * TICK_MS + ((index * 19) % 50))).toBe(0)
  })

  it('POSE-24 brings everybody into the last third of the tick within 5 s, and then leaves them alone', () => {
    const phaseMs = fc.double({ min: 0, max: TICK_MS, noNaN: true })
    const frameMs = fc.constantFrom(0, 1000 / 120, 1000 / 90, 1000 / 72)
    fc.assert(
      fc.property(phaseMs, frameMs, (phaseMs, frameMs) => {
        const { asked, meanLeadMs } = play({ phaseMs, frameMs, seconds: 20 })
        expect(asked.filter(({ atMs }) => atMs > SETTLED_AFTER_MS)).toEqual([])
        expect(asked.every(({ byMs }) => Math.abs(byMs) <= TICK_MS / 2)).toBe(true)
        // How frames of the display fall on the grid shifts the mean of any eight a little.
        expect(meanLeadMs).toBeGreaterThan(-3)
        expect(meanLeadMs).toBeLessThan(FLUSH_EVERY_MS + 3)
      }),
      { seed: 24, numRuns: 300 },
    )
  })

  it('POSE-24 does not ask a page at 60 Hz to and fro, whose frames always fall three to a tick', () => {
    for (let phaseMs = 0; phaseMs < TICK_MS; phaseMs += 0.7) {
      const { asked, meanLeadMs } = play({ phaseMs, frameMs: FLUSH_EVERY_MS, seconds: 20 })
      expect(asked.filter(({ atMs }) => atMs > SETTLED_AFTER_MS)).toEqual([])
      expect(meanLeadMs).toBeGreaterThanOrEqual(0)
      expect(meanLeadMs).toBeLessThanOrEqual(17)
    }
  })
})
