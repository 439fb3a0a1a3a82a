import { describe, expect, test } from 'vitest'
import { FIRST_SLOT_SOURCE } from './answer.ts'
import { NACK_BYTES, writeNackInto } from './rtcp.ts'
import { makeSwitchboard, plain } from './testSwitchboard.ts'

describe('switchboard', () => {
  test('VOICE-3 the very first packet of a new voice is forwarded', async () => {
    const { join, speak } = makeSwitchboard()
    const anna = await join('anna', 0)
    const berta = await join('berta', 2)
    speak(anna)
    expect(berta.sent).toHaveLength(1)
    expect(anna.sent).toHaveLength(0)
  })

  test('VOICE-5 after silencing not one packet more is forwarded, and speaking ends at once', async () => {
    const { board, join, speak, events } = makeSwitchboard()
    const anna = await join('anna', 0)
    const berta = await join('berta', 2)
    for (let i = 0; i < 5; i++) speak(anna)
    board.mayBeHeard('anna', false)
    const before = berta.sent.length
    for (let i = 0; i < 5; i++) speak(anna)
    expect(berta.sent.length).toBe(before)
    expect(board.dropped.silenced).toBe(5)
    expect(events.filter((event) => event.type === 'speaking').map((event) => event.speaking)).toEqual([true, false])
  })

  test('AVOID-2 of two who are kept apart not one packet is forwarded, either way, until it is taken back', async () => {
    const { board, join, speak, sounds } = makeSwitchboard()
    const anna = await join('anna', 0)
    const berta = await join('berta', 2)
    const carl = await join('carl', 3)
    speak(anna)
    speak(berta)
    board.keepApart('berta', 'anna', true)
    const before = [sounds(anna), sounds(berta), sounds(carl)]
    for (let i = 0; i < 5; i++) {
      speak(anna)
      speak(berta)
    }
    expect([sounds(anna), sounds(berta), sounds(carl)]).toEqual([before[0], before[1], before[2]! + 10])
    const again = await join('anna', 0, 2)
    speak(again)
    speak(berta)
    expect([sounds(again), sounds(berta)]).toEqual([0, before[1]])
    board.keepApart('anna', 'berta', false)
    speak(again)
    speak(berta)
    expect([sounds(again), sounds(berta)]).toEqual([1, before[1]! + 1])
  })

  test('AVOID-2 a switchboard that has just begun knows from the connection who is kept apart', async () => {
    const { board, join, speak, sounds, peers } = makeSwitchboard()
    const anna = await join('anna', 0)
    await board.connect('m', 'berta', { ...plain, place: ['berta', 1, 0, 0], apartFrom: ['anna'] })
    board.answer('berta', 1, 'good')
    const berta = peers.at(-1)!
    berta.events.state('connected')
    speak(anna)
    speak(berta)
    expect([sounds(anna), sounds(berta)]).toEqual([0, 0])
  })

  test('VOICE-16 whoever is heard everywhere is heard far away and before eight who speak near by, but not by those apart', async () => {
    const { board, join, speak, sounds } = makeSwitchboard()
    const listener = await join('listener', 0)
    const apart = await join('apart', 0)
    const near = await Promise.all([...'12345678'].map((name) => join(`near-${name}`, 1)))
    for (const one of near) speak(one)
    const far = await join('far', 200)
    board.keepApart('apart', 'far', true)
    const before = sounds(listener)
    speak(far)
    expect(sounds(listener)).toBe(before)
    board.hearEverywhere('far', true)
    const [heard, kept] = [sounds(listener), sounds(apart)]
    speak(far)
    expect([sounds(listener), sounds(apart)]).toEqual([heard + 1, kept])
    for (let i = 0; i < 20; i++) for (const one of near) speak(one)
    const busy = sounds(listener)
    speak(far)
    expect(sounds(listener), 'still in a slot').toBe(busy + 1)
    board.hearEverywhere('far', false)
    speak(far)
    expect(sounds(listener)).toBe(busy + 1)
  })

  test('VOICE-18 on a private line not one packet of either reaches a third, nor of a third either of them', async () => {
    const { board, join, speak, sounds } = makeSwitchboard()
    const [anna, berta, third] = [await join('anna', 0), await join('berta', 90), await join('third', 1)]
    speak(anna)
    speak(third)
    board.privateLine('berta', 'anna', true)
    const before = [sounds(anna), sounds(berta), sounds(third)]
    for (let i = 0; i < 5; i++) for (const one of [anna, berta, third]) speak(one)
    expect([sounds(anna), sounds(berta), sounds(third)]).toEqual([before[0]! + 5, before[1]! + 5, before[2]])
    board.hearEverywhere('anna', true)
    speak(anna)
    expect(sounds(third), 'the line comes before everything').toBe(before[2])
    board.mayBeHeard('anna', false)
    const silenced = sounds(berta)
    speak(anna)
    expect(sounds(berta)).toBe(silenced)
    board.mayBeHeard('anna', true)
    board.hearEverywhere('anna', false)
    board.privateLine('third', 'anna', false)
    speak(anna)
    expect(sounds(third), 'nobody else ends it').toBe(before[2])
    board.privateLine('anna', 'berta', false)
    speak(anna)
    expect(sounds(third)).toBe(before[2]! + 1)
  })

  test('VOICE-18 a page that asks for the gap afterwards is sent nothing of what was said on the line', async () => {
    const { board, join, speak, sounds, pass } = makeSwitchboard()
    const [anna, , third] = [await join('anna', 0), await join('berta', 90), await join('third', 1)]
    speak(anna)
    speak(third)
    pass(1_000)
    board.privateLine('anna', 'berta', true)
    for (let i = 0; i < 5; i++) speak(anna)
    board.privateLine('anna', 'berta', false)
    speak(anna)
    const heard = sounds(third)
    const nack = Buffer.alloc(NACK_BYTES)
    writeNackInto(nack, FIRST_SLOT_SOURCE, third.sequences.at(-1)! - 4, 4)
    third.events.rtcp(nack)
    expect(sounds(third)).toBe(heard)
  })

  test('VOICE-18 a switchboard that has just begun knows the line from the connection of either, and forgets it with them', async () => {
    const { board, join, speak, sounds, peers } = makeSwitchboard()
    const third = await join('third', 1)
    await board.connect('m', 'anna', { ...plain, place: ['anna', 0, 0, 0], lineWith: 'berta' })
    board.answer('anna', 1, 'good')
    const anna = peers.at(-1)!
    anna.events.state('connected')
    speak(anna)
    expect(sounds(third)).toBe(0)
    board.disconnect('berta')
    speak(anna)
    expect(sounds(third)).toBe(1)
  })

  test('VOICE-4 after walking away, leaving, or a lost connection nothing more is sent', async () => {
    const { board, join, speak } = makeSwitchboard()
    const anna = await join('anna', 0)
    const berta = await join('berta', 2)
    speak(anna)
    board.place([['berta', 26, 0, 0]])
    speak(anna)
    expect(berta.sent).toHaveLength(1)
    board.place([['berta', 1, 0, 0]])
    speak(anna)
    expect(berta.sent).toHaveLength(2)
    board.disconnect('anna')
    speak(anna)
    expect(berta.sent).toHaveLength(2)
    expect(anna.closed).toBe(true)
  })

  test('VOICE-7 words of a replaced connection count no more', async () => {
    const { board, join, speak, events } = makeSwitchboard()
    const old = await join('anna', 0, 1)
    const berta = await join('berta', 2)
    const fresh = await join('anna', 0, 2)
    expect(old.closed).toBe(true)
    speak(old)
    expect(berta.sent).toHaveLength(0)
    old.events.state('lost')
    expect(events.filter((event) => event.type === 'state' && event.state === 'lost')).toHaveLength(0)
    expect(board.answer('anna', 1, 'good')).toBe(false)
    speak(fresh)
    expect(berta.sent).toHaveLength(1)
  })

  test('VOICE-15 what a listener misses is sent again as it was, and of someone silenced it is not', async () => {
    const { board, join, speak, pass } = makeSwitchboard()
    const anna = await join('anna', 0)
    const berta = await join('berta', 2)
    for (let i = 0; i < 10; i++) speak(anna)
    pass(1_000)
    const before = berta.sent.length
    const ask = (first: number, count: number) => {
      const nack = Buffer.alloc(NACK_BYTES)
      writeNackInto(nack, FIRST_SLOT_SOURCE, first, count)
      berta.events.rtcp(nack)
    }
    const last = berta.sequences.at(-1)!
    ask(last - 3, 3)
    expect(berta.sequences.slice(-3)).toEqual([last - 3, last - 2, last - 1])
    ask(last - 200, 17)
    ask(last + 5, 17)
    expect(berta.sent.length).toBe(before + 3)
    board.mayBeHeard('anna', false)
    ask(last - 2, 2)
    expect(berta.sent.length).toBe(before + 3)
  })

  test('VOICE-15 what is missing on the way here is asked for at the page, once', async () => {
    const { join, speak, skip } = makeSwitchboard()
    const anna = await join('anna', 0)
    speak(anna)
    skip(2)
    speak(anna)
    const asked = anna.sent.filter(({ type }) => type === 205)
    expect(asked).toHaveLength(1)
    speak(anna)
    expect(anna.sent.filter(({ type }) => type === 205)).toHaveLength(1)
  })

  test('an offer that nobody answers ends by itself, and its person is not heard', async () => {
    const { board, peers, events, pass } = makeSwitchboard()
    await board.connect('m', 'anna', plain)
    pass(21_000)
    expect(peers[0]!.closed).toBe(true)
    expect(events.at(-1)).toEqual({ type: 'state', personId: 'anna', generation: 1, state: 'lost' })
  })

  test('VOICE-2 a page that is new to the meeting is told its slots though they did not change', async () => {
    const { join, events } = makeSwitchboard()
    await join('anna', 0)
    expect(events).toContainEqual({ type: 'slots', personId: 'anna', slots: new Array(8).fill(null) })
  })
})
