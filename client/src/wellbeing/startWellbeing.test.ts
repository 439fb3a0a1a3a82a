import { ok } from '@towpath/shared/lib/result'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { createFacts } from '../state/facts.ts'
import { createHeadset } from '../state/headset.ts'
import { createWellbeing } from '../state/wellbeing.ts'
import { startWellbeing } from './startWellbeing.ts'

const MINUTE = 60_000

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function openPage(kept = new Map<string, string>()) {
  const [facts, headset, wellbeing] = [createFacts(), createHeadset(), createWellbeing()]
  const inside = createStore<boolean>(() => false)
  const said: unknown[] = []
  const session = {
    ...{ facts, headset, wellbeing },
    quiet: { inside, enter: () => {}, back: () => {} },
    send: (async (name: string, payload: object) => {
      said.push([name, payload])
      return ok({})
    }) as never,
  }
  const stop = startWellbeing(session, {
    nowMs: () => Date.now(),
    keeping: { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) },
  })
  const join = (connection: 'joined' | 'dropped') =>
    facts.setState({ connection, meId: 'me', byId: { me: { id: 'me', away: false } as never } })
  return { facts, headset, wellbeing, inside, said, stop, join, kept }
}

it('FEEL-6 asks once on arrival, not again when the page is loaded anew, and lets go by itself', () => {
  const first = openPage()
  vi.advanceTimersByTime(10_000)
  expect(first.wellbeing.getState().asked).toBe(false)
  first.join('joined')
  vi.advanceTimersByTime(5_000)
  expect(first.wellbeing.getState().asked).toBe(true)
  vi.advanceTimersByTime(2 * MINUTE)
  expect(first.wellbeing.getState().asked).toBe(false)
  first.stop()
  const again = openPage(first.kept)
  again.join('joined')
  vi.advanceTimersByTime(10_000)
  expect(again.wellbeing.getState().asked).toBe(false)
  again.stop()
})

it('FEEL-6 FEEL-7 minds the minutes in the headset, also without a line, and tells the meeting when there is one', () => {
  const page = openPage(new Map([['towpath.asked.', '1']]))
  page.join('joined')
  page.headset.setState({ mode: 'vr' })
  expect(page.said).toEqual([['headset.set', { worn: true }]])
  page.join('dropped')
  vi.advanceTimersByTime(10 * MINUTE + 6_000)
  expect(page.wellbeing.getState()).toMatchObject({ asked: true, minutes: 10 })
  vi.advanceTimersByTime(5 * MINUTE)
  expect(page.wellbeing.getState().rest).toBe('remind')
  vi.advanceTimersByTime(5 * MINUTE)
  expect(page.wellbeing.getState().rest).toBe('offer')
  page.join('joined')
  expect(page.said.at(-1)).toEqual(['headset.set', { worn: true }])
  page.headset.setState({ mode: 'page' })
  expect(page.said.at(-1)).toEqual(['headset.set', { worn: false }])
  page.wellbeing.setState({ rest: null })
  vi.advanceTimersByTime(3 * MINUTE + 6_000)
  page.headset.setState({ mode: 'vr' })
  vi.advanceTimersByTime(9 * MINUTE + 6_000)
  expect(page.wellbeing.getState()).toMatchObject({ rest: null, minutes: 9 })
  page.stop()
})
