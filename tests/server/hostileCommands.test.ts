import { MODERATION_ACTIONS } from '@towpath/shared/moderation/ModerationAction'
import { COMMANDS, type CommandName } from '@towpath/shared/protocol/commands'
import { describe, expect, it } from 'vitest'
import { prepareHostileGround } from '../support/hostileGround.ts'
import { MEETING } from '../support/meetingServer.ts'

const ground = prepareHostileGround(3121)
const { comeIn } = ground

/** The highest who may ask this at all. */
const whoMay = (name: CommandName) => COMMANDS[name].by.at(-1)!

describe('commands', () => {
  it.each([
    'text.shout',
    '__proto__',
    'constructor',
    'toString',
    '*',
    '_$b1',
    '',
    'TEXT.SAY',
    'text.say ',
    '7',
    'then',
  ])('CMD-1 %j is unknown', async (name) => {
    const ann = await comeIn('Ann')
    expect(await ann.ask(name, { text: 'x' })).toBe('command.unknown')
    await ann.leave()
  })

  const wrong: unknown[] = [
    null,
    7,
    'text',
    [],
    [[]],
    true,
    { a: 1 },
    { text: 7 },
    { raised: 'yes' },
    { target: 'x' },
    { constructor: 1 },
  ]
  it.each(Object.keys(COMMANDS) as CommandName[])('CMD-2 %s with a wrong payload is malformed', async (name) => {
    const host = await comeIn('Hanna', { role: whoMay(name) })
    for (const payload of wrong)
      expect([await host.ask(name, payload), payload]).toEqual(['command.malformed', payload])
    if (!COMMANDS[name].payload.safeParse({}).success) expect(await host.ask(name)).toBe('command.malformed')
    const deep = JSON.parse(`${'{"a":'.repeat(500)}1${'}'.repeat(500)}`)
    expect(await host.ask(name, deep)).toBe('command.malformed')
    await host.leave()
  })

  it('CMD-2 values out of range, too long or with keys too many are malformed', async () => {
    const host = await comeIn('Hanna', { role: 'host' })
    const cases: [CommandName, unknown][] = [
      ['text.say', { text: '' }],
      ['text.say', { text: 'x'.repeat(2_001) }],
      ['text.say', { text: 'Hi', personId: 'bob' }],
      ['text.say', { text: 'Hi', atMs: 0 }],
      ['microphone.set', { microphone: 'silenced' }],
      ['voice.answer', { generation: -1, sdp: 'v=0' }],
      ['voice.answer', { generation: Number.NaN, sdp: 'v=0' }],
      ['voice.answer', { generation: 1.5, sdp: 'v=0' }],
      ['voice.answer', { generation: 1, sdp: 'x'.repeat(16_001) }],
      ['moderate', { action: 'banish', target: 'bob' }],
      ['moderate', { action: '__proto__' }],
      ['go.toStop', { stop: 'x'.repeat(65) }],
    ]
    for (const [name, payload] of cases)
      expect([name, await host.ask(name, payload)]).toEqual([name, 'command.malformed'])
    expect(await host.ask('text.say', { text: 'x'.repeat(501) }), 'TEXT-2').toBe('text.tooLong')
    await host.leave()
  })

  it('CMD-3 MOD-1 who is no host moderates nothing', async () => {
    const [ann, helper, bob] = [await comeIn('Ann'), await comeIn('Hulda', { role: 'helper' }), await comeIn('Bob')]
    for (const action of MODERATION_ACTIONS)
      for (const person of [ann, helper])
        expect(await person.ask('moderate', { action, target: bob.id })).toBe('command.notAllowed')
    expect(ground.server.directory.peopleHere(MEETING)).toBe(3)
    await Promise.all([ann, helper, bob].map((person) => person.leave()))
  })

  it('MOD-2 MOD-3 a host does nothing to equals, to nobody and to themselves', async () => {
    const [host, other] = [await comeIn('Hanna', { role: 'host' }), await comeIn('Carla', { role: 'host' })]
    expect(await host.ask('moderate', { action: 'remove', target: other.id })).toBe('moderation.outranked')
    expect(await host.ask('moderate', { action: 'remove', target: host.id })).toBe('moderation.self')
    expect(await host.ask('moderate', { action: 'remove', target: 'nobody' })).toBe('moderation.nobody')
    expect(await host.ask('moderate', { action: 'silence' })).toBe('moderation.nobody')
    await Promise.all([host.leave(), other.leave()])
  })

  const payloads: { readonly [N in CommandName]: unknown } = {
    'text.say': { text: 'again' },
    'hand.set': { raised: true },
    'help.set': { called: true },
    'microphone.set': { microphone: 'off' },
    'away.set': { away: true },
    'quiet.set': { quiet: true },
    'feel.say': { feeling: 'unwell' },
    'headset.set': { worn: true },
    'go.toStop': { stop: 'lock' },
    'go.toPlace': { place: 'lock.1' },
    'go.through': { passage: 'quay.toCafe' },
    'go.toPerson': { person: 'nobody' },
    'scene.failed': {},
    'walk.set': { along: false },
    'go.standUp': {},
    'voice.connect': {},
    'voice.answer': { generation: 0, sdp: 'v=0' },
    'person.avoid': { person: 'nobody', avoided: true },
    'person.report': { person: 'nobody', kind: 'other', sentence: '' },
    'contact.set': { contact: null },
    'contact.show': { person: 'x' },
    'report.close': { report: 1 },
    'line.end': {},
    moderate: { action: 'unlock' },
    leave: {},
    heartbeat: {},
  }
  it.each((Object.keys(COMMANDS) as CommandName[]).filter((name) => name !== 'leave'))(
    'CMD-4 %s more often than its rate is refused, also after coming back',
    async (name) => {
      const role = whoMay(name)
      const host = await comeIn('Hanna', { role })
      const { count } = COMMANDS[name].rate
      const answers = await Promise.all(Array.from({ length: count + 1 }, () => host.ask(name, payloads[name])))
      expect(answers.slice(0, count)).not.toContain('command.tooOften')
      expect(answers[count]).toBe('command.tooOften')
      const again = await ground.server.comeIn({ id: host.id, name: `Hanna again for ${name}`, role })
      expect(await again.ask(name, payloads[name])).toBe('command.tooOften')
      await again.leave()
    },
  )

  it('TEXT-5 five lines are said, the sixth is not, and after a while there is one again', async () => {
    const ann = await comeIn('Ann')
    const answers = await Promise.all(Array.from({ length: 6 }, (_, n) => ann.ask('text.say', { text: `line ${n}` })))
    expect(answers.map((answer) => (answer === 'command.tooOften' ? answer : 'said'))).toEqual([
      ...Array(5).fill('said'),
      'command.tooOften',
    ])
    ground.server.skip(2_000)
    expect(await ann.ask('text.say', { text: 'line 7' })).toMatchObject({ id: expect.any(Number) })
    await ann.leave()
  })

  it('PLACE-4 TEXT-3 every other refusal is a code as well', async () => {
    const ann = await comeIn('Ann')
    expect(await ann.ask('go.toPlace', { place: 'nowhere' })).toBe('place.unknown')
    expect(await ann.ask('go.standUp')).toBe('seat.none')
    expect(await ann.ask('text.say', { text: ' \u200b ' })).toBe('text.empty')
    expect(await ann.ask('voice.answer', { generation: 99, sdp: 'v=0' })).toBe('voice.stale')
    const offer = (await ann.ask('voice.connect')) as { generation: number }
    expect(await ann.ask('voice.answer', { generation: offer.generation, sdp: 'nonsense' })).toBe('voice.malformed')
    await ann.leave()
  })
})
