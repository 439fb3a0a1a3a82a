// The host's desk over real connections: who may do what, several hosts at once, and somebody who is removed while coming back.

import { MODERATION_ACTIONS } from '@towpath/shared/moderation/ModerationAction'
import { CLOSE_CODES } from '@towpath/shared/protocol/closeReason'
import { describe, expect, it } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { MEETING, type Visitor } from '../support/meetingServer.ts'
import { useMeetingServer } from '../support/useMeetingServer.ts'

const meeting = useMeetingServer(3129)
const { comeIn } = meeting
const host = (name: string) => comeIn(name, { role: 'host' })
const codes = (visitor: Visitor) => visitor.told('notice').map((notice) => notice.code)
const told = (visitor: Visitor, code: string) =>
  eventually(
    () => codes(visitor) as readonly string[],
    (all) => all.includes(code),
    { withinMs: 2_000, everyMs: 10, what: code },
  )
const reachOf = (visitor: Visitor, id: string) => visitor.room.state.people.get(id)?.reach

describe('the desk over sockets', () => {
  it('MOD-1 MOD-15 MOD-17 MOD-19 MOD-22 a participant and a helper do none of it, whatever they aim at', async () => {
    const [ann, hal, bob] = [await comeIn('Ann'), await comeIn('Hal', { role: 'helper' }), await comeIn('Bob')]
    await bob.ask('help.set', { called: true })
    for (const action of MODERATION_ACTIONS)
      for (const person of [ann, hal])
        expect(
          await person.ask('moderate', { action, target: bob.id, other: ann.id, place: 'mooring.1', reason: 'unkind' }),
        ).toBe('command.notAllowed')
    expect(await ann.ask('moderate', { action: 'giveWord', target: bob.id, by: 'host' })).toMatch(/command\./)
    expect(meeting.server.voice.people.get(bob.id)?.everywhere).toBe(false)
    expect(meeting.server.directory.peopleHere(MEETING)).toBe(3)
  })

  it('MOD-17 MOD-18 two hosts answer one call: one line, both hosts see whose, and a host who closes the laptop ends it', async () => {
    const [hanna, carla, ann] = [await host('Hanna'), await host('Carla'), await comeIn('Ann')]
    await ann.ask('microphone.set', { microphone: 'on' })
    await ann.ask('help.set', { called: true })
    const line = { action: 'openLine', target: ann.id }
    const answers = await Promise.all([hanna.ask('moderate', line), carla.ask('moderate', line)])
    expect(answers.filter((answer) => answer === 'voice.answered')).toHaveLength(1)
    const [winner, loser] = answers[0] === 'voice.answered' ? [carla, hanna] : [hanna, carla]
    expect(meeting.server.voice.lines.of(ann.id)).toBe(winner.id)
    await eventually(
      () => loser.room.state.people.get(ann.id)?.lineWith,
      (other) => other === winner.id,
      { withinMs: 2_000, everyMs: 10, what: 'both see it' },
    )
    expect(await loser.ask('line.end', {})).toEqual({})
    expect(meeting.server.voice.lines.of(ann.id)).toBe(winner.id)
    winner.room.connection.close()
    await told(ann, 'lineOver')
    expect(meeting.server.voice.lines.of(ann.id)).toBeNull()
    expect(meeting.server.voice.people.get(ann.id)?.mayBeHeard).toBe(false)
    const name = winner === hanna ? 'Hanna' : 'Carla'
    await comeIn(name, { id: winner.id, role: 'host' })
  })

  it('MOD-15 MOD-2 two hosts act on one person at once: one outcome, everybody sees the same, and neither host is aimed at', async () => {
    const [hanna, carla, ann, bob] = [
      await host('Hanna'),
      await host('Carla'),
      await comeIn('Ann'),
      await comeIn('Bob'),
    ]
    await Promise.all([
      hanna.ask('moderate', { action: 'giveWord', target: ann.id }),
      carla.ask('moderate', { action: 'giveWord', target: bob.id }),
    ])
    const holders = (visitor: Visitor) => [ann, bob].filter(({ id }) => reachOf(visitor, id) === 'word')
    for (const visitor of [hanna, carla, ann, bob])
      await eventually(
        () => holders(visitor),
        (all) => all.length === 1 && all[0] === holders(hanna)[0],
        { withinMs: 2_000, everyMs: 10, what: 'one has the word' },
      )
    const removals = await Promise.all(
      [hanna, carla].map((one) => one.ask('moderate', { action: 'remove', target: ann.id, reason: 'unkind' })),
    )
    expect(removals.filter((answer) => answer === 'moderation.nobody')).toHaveLength(1)
    expect(await ann.closed).toBe(CLOSE_CODES.removed)
    for (const action of ['giveWord', 'openLine', 'remove', 'removeForGood', 'seat', 'turnTo'])
      expect(await hanna.ask('moderate', { action, target: carla.id, place: 'mooring.1' })).toBe('moderation.outranked')
    const deeds = meeting.server.store.deeds.filter(
      ({ action, subjectName }) => action === 'meeting.remove' && subjectName === 'Ann',
    )
    expect(deeds).toHaveLength(1)
  })

  it('MOD-22 keeps for good, reason and sentence, tells hosts alone, and lifts all of it', async () => {
    const [hanna, ann, bob] = [await host('Hanna'), await comeIn('Ann'), await comeIn('Bob')]
    const removal = { action: 'removeForGood', target: ann.id, reason: 'money', text: 'Asked  for a card' }
    expect(await hanna.ask('moderate', { ...removal, reason: 'boring' })).toBe('command.malformed')
    expect(await hanna.ask('moderate', { ...removal, text: 'x'.repeat(201) })).toBe('text.tooLong')
    expect(await hanna.ask('moderate', removal)).toEqual({ carriedOut: 1 })
    expect(await ann.closed).toBe(CLOSE_CODES.removed)
    const stored = () => meeting.server.store.persons.get(MEETING)!.get(ann.id)!
    expect(stored().removal).toMatchObject({ forGood: true, reason: 'money', by: { name: 'Hanna' } })
    expect(stored().removal!.sentence).toContain('Asked')
    const list = () =>
      hanna
        .told('people.removed')
        .at(-1)!
        .people.filter(({ id }) => id === ann.id)
    await eventually(list, (all) => all.length === 1, { withinMs: 2_000, everyMs: 10, what: 'the list' })
    expect(list()[0]).toMatchObject({ forGood: true, reason: 'money' })
    expect(JSON.stringify([bob.told('notice'), bob.told('people.removed')])).not.toContain('card')
    await hanna.ask('moderate', { action: 'bringBack', target: ann.id })
    expect([stored().removed, stored().removal]).toEqual([false, null])
  })

  it('MOD-23 somebody removed while they come back is out for good measure, or in and the host hears so', async () => {
    const hanna = await host('Hanna')
    for (let round = 0; round < 6; round++) {
      const ann = await comeIn('Ann')
      if (round % 2 === 0) ann.room.connection.close()
      const again = meeting.server.comeIn({ id: ann.id, name: 'Ann' }).catch(() => undefined)
      if (round % 3 === 1) await new Promise((resolve) => setImmediate(resolve))
      const answer = await hanna.ask('moderate', { action: 'remove', target: ann.id })
      const back = await again
      if (answer === 'moderation.nobody') {
        expect(meeting.server.store.persons.get(MEETING)!.get(ann.id)!.removed).toBe(false)
        await back?.ask('leave')
        continue
      }
      expect(answer).toEqual({ carriedOut: 1 })
      if (back) expect(await back.closed).toBe(CLOSE_CODES.removed)
      expect((await meeting.server.directory.open(MEETING))!.person(ann.id)).toBeUndefined()
      await expect(meeting.server.ticketFor({ id: ann.id, name: 'Ann' })).rejects.toThrow('join.removed')
      expect(meeting.server.store.persons.get(MEETING)!.get(ann.id)!).toMatchObject({
        removed: true,
        removal: { forGood: false },
      })
    }
  })
})
