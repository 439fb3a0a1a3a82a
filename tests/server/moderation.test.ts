// The host's newer tools over real connections: asking, bringing one, announcing, quiet, and bringing back.

import { describe, expect, it } from 'vitest'
import { eventually } from '../support/eventually.ts'
import type { Visitor } from '../support/meetingServer.ts'
import { useMeetingServer } from '../support/useMeetingServer.ts'

const meeting = useMeetingServer(3126)
const { comeIn } = meeting

const within = { withinMs: 2_000, everyMs: 10 }

describe('keeping order over sockets', () => {
  it('MOD-9 MOD-10 a host asks one person to speak and brings one person, and only that one is told', async () => {
    const [host, ann, bob] = [await comeIn('Hanna', { role: 'host' }), await comeIn('Ann'), await comeIn('Bob')]
    await host.ask('go.toStop', { stop: 'quay' })
    expect(await host.ask('moderate', { action: 'askMicrophone', target: ann.id })).toEqual({ carriedOut: 1 })
    expect(await host.ask('moderate', { action: 'bringHere', target: ann.id })).toEqual({ carriedOut: 1 })
    await eventually(
      () => ann.told('moved'),
      (moved) => moved.length === 1,
      { ...within, what: 'Ann is moved' },
    )
    const codes = (visitor: Visitor) => visitor.told('notice').map((notice) => notice.code)
    expect(codes(ann)).toEqual(expect.arrayContaining(['microphoneAsked', 'broughtToHost']))
    expect(bob.told('moved')).toEqual([])
    expect(codes(bob)).not.toContain('microphoneAsked')
    expect(meeting.server.voice.people.get(ann.id)?.mayBeHeard).toBe(false)
    expect(await ann.ask('moderate', { action: 'bringHere', target: bob.id })).toBe('command.notAllowed')
  })

  it('MOD-11 an announcement reaches everyone, and is in the conversation of whoever comes later', async () => {
    const [host, ann] = [await comeIn('Hanna', { role: 'host' }), await comeIn('Ann')]
    expect(await host.ask('moderate', { action: 'announce', text: 'The boat leaves at four' })).toEqual({
      carriedOut: 1,
    })
    expect(await host.ask('moderate', { action: 'announce', text: 'x'.repeat(201) })).toBe('text.tooLong')
    expect(await host.ask('moderate', { action: 'announce', text: 'x'.repeat(801) })).toBe('command.malformed')
    expect(await ann.ask('moderate', { action: 'announce', text: 'Send money' })).toBe('command.notAllowed')
    await eventually(
      () => ann.told('notice').filter((notice) => notice.code === 'announcement'),
      (told) => told.length === 1,
      { ...within, what: 'the announcement' },
    )
    expect(ann.told('notice').at(-1)).toMatchObject({ name: 'Hanna', text: 'The boat leaves at four' })
    const late = await comeIn('Late')
    expect(late.welcome.conversation.at(-1)).toMatchObject({ name: 'Hanna', text: 'The boat leaves at four' })
  })

  it('MOD-12 MOD-13 a quiet room is a fact for everyone, holds for newcomers too, and is opened again', async () => {
    const [host, ann] = [await comeIn('Hanna', { role: 'host' }), await comeIn('Ann')]
    await ann.ask('microphone.set', { microphone: 'on' })
    expect(await host.ask('moderate', { action: 'quietRoom' })).toEqual({ carriedOut: 1 })
    const late = await comeIn('Late')
    for (const visitor of [host, ann, late])
      await eventually(
        () => visitor.room.state.quiet,
        (quiet) => quiet,
        { ...within, what: 'quiet' },
      )
    for (const visitor of [ann, late]) {
      expect(await visitor.ask('microphone.set', { microphone: 'on' })).toBe('voice.quiet')
      expect(meeting.server.voice.people.get(visitor.id)?.mayBeHeard).toBe(false)
    }
    expect(await host.ask('moderate', { action: 'openRoom' })).toEqual({ carriedOut: 1 })
    expect(await late.ask('microphone.set', { microphone: 'on' })).toEqual({})
    expect(ann.told('notice').map((notice) => notice.code)).toEqual(expect.arrayContaining(['roomQuiet', 'roomOpen']))
  })

  it('MOD-14 only hosts are told who was removed, and whoever is brought back gets a ticket again', async () => {
    const [host, ann, bob] = [await comeIn('Hanna', { role: 'host' }), await comeIn('Ann'), await comeIn('Bob')]
    await host.ask('moderate', { action: 'remove', target: ann.id })
    await eventually(
      () =>
        host
          .told('people.removed')
          .at(-1)
          ?.people.filter(({ id }) => id === ann.id),
      (people) => people?.length === 1 && people[0]!.name === 'Ann',
      { ...within, what: 'the list' },
    )
    expect(await bob.ask('moderate', { action: 'bringBack', target: ann.id })).toBe('command.notAllowed')
    expect(await host.ask('moderate', { action: 'bringBack', target: ann.id })).toEqual({ carriedOut: 1 })
    await comeIn('Ann', { id: ann.id })
    expect(
      host
        .told('people.removed')
        .at(-1)!
        .people.filter(({ id }) => id === ann.id),
    ).toEqual([])
    expect(bob.told('people.removed')).toEqual([])
  })
})
