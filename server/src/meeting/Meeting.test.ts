import { describe, expect, it } from 'vitest'
import { isSpeaking } from './Attendee.ts'
import { openHostedMeeting, openTestMeeting } from './testMeeting.ts'

const code = (outcome: { ok: boolean }) => ('refusal' in outcome ? (outcome.refusal as { code: string }).code : 'ok')

describe('hands and help', () => {
  it('HAND-1 hands stand in the order of raising; raising twice changes nothing', async () => {
    const test = await openHostedMeeting()
    await Promise.all([
      test.ask('bob', 'hand.set', { raised: true }),
      test.ask('ann', 'hand.set', { raised: true }),
      test.ask('bob', 'hand.set', { raised: true }),
    ])
    expect(test.meeting.person('bob')!.handRaised).toBe(1)
    expect(test.meeting.person('ann')!.handRaised).toBe(2)
    await test.ask('bob', 'hand.set', { raised: false })
    await test.ask('bob', 'hand.set', { raised: true })
    expect(test.meeting.person('bob')!.handRaised).toBe(3)
  })

  it('HAND-2 a host lowers a hand, and its owner is told', async () => {
    const test = await openHostedMeeting()
    await test.ask('ann', 'hand.set', { raised: true })
    await test.ask('host', 'moderate', { action: 'lowerHand', target: 'ann' })
    expect(test.meeting.person('ann')!.handRaised).toBe(0)
    expect(test.noticesTo('ann')).toContain('handLowered')
  })

  it('HELP-1 calling for help tells the hosts, and says whether one is here', async () => {
    const test = await openHostedMeeting()
    expect(await test.ask('ann', 'help.set', { called: true })).toEqual({ ok: true, value: { hostHere: true } })
    expect(test.noticesTo('host')).toContain('helpCalled')
    expect(test.noticesTo('bob')).not.toContain('helpCalled')
    test.meeting.drop('host', test.meeting.person('host')!.sessionId!)
    expect(await test.ask('bob', 'help.set', { called: true })).toEqual({ ok: true, value: { hostHere: false } })
  })

  it('HELP-2 a host who comes in later learns who is waiting', async () => {
    const test = await openTestMeeting()
    await test.arrive({ id: 'ann', name: 'Ann' })
    await test.ask('ann', 'help.set', { called: true })
    await test.arrive({ id: 'host', role: 'host', name: 'Hanna' })
    expect(test.noticesTo('host')).toContain('helpCalled')
  })

  it('HELP-3 an answer ends the call and tells who called', async () => {
    const test = await openHostedMeeting()
    await test.ask('ann', 'help.set', { called: true })
    await test.ask('host', 'moderate', { action: 'answerHelp', target: 'ann' })
    expect(test.meeting.person('ann')!.helpCalled).toBe(false)
    expect(test.noticesTo('ann')).toContain('helpIsComing')
  })

  it('HAND-3 hands and calls do not wait for another day', async () => {
    const test = await openHostedMeeting()
    await test.ask('ann', 'hand.set', { raised: true })
    test.meeting.drop('ann', test.meeting.person('ann')!.sessionId!)
    test.clock.advance(120_000)
    test.meeting.letGoOfTheLost()
    await test.meeting.rest()
    expect(test.store.persons.get(test.meeting.id)!.get('ann')!.handRaised).toBe(0)
  })
})

describe('microphones', () => {
  it('VOICE-14 a host silences; only the person opens again', async () => {
    const test = await openHostedMeeting()
    await test.ask('ann', 'microphone.set', { microphone: 'on' })
    expect(test.voice.people.get('ann')!.mayBeHeard).toBe(true)
    expect(await test.ask('host', 'moderate', { action: 'silence', target: 'ann' })).toEqual({
      ok: true,
      value: { carriedOut: 1 },
    })
    expect(test.voice.people.get('ann')!.mayBeHeard).toBe(false)
    expect(test.meeting.person('ann')!.microphone).toBe('silenced')
    expect(test.noticesTo('ann')).toContain('silencedByHost')
    await test.ask('ann', 'microphone.set', { microphone: 'off' })
    expect(test.meeting.person('ann')!.microphone).toBe('silenced')
    await test.ask('ann', 'microphone.set', { microphone: 'on' })
    expect(test.voice.people.get('ann')!.mayBeHeard).toBe(true)
  })

  it('MOD-4 silencing holds even when it cannot be stored, and then the host is told of a fault', async () => {
    const test = await openHostedMeeting()
    await test.ask('ann', 'microphone.set', { microphone: 'on' })
    test.store.broken = true
    await expect(test.ask('host', 'moderate', { action: 'silence', target: 'ann' })).rejects.toThrow('disk')
    expect(test.voice.people.get('ann')!.mayBeHeard).toBe(false)
    expect(test.meeting.person('ann')!.microphone).toBe('silenced')
  })

  it('MOD-5 all microphones below the host’s rank, and nobody else’s', async () => {
    const test = await openHostedMeeting()
    await test.arrive({ id: 'co', role: 'host', name: 'Carla' })
    for (const id of ['host', 'co', 'ann', 'bob']) await test.ask(id, 'microphone.set', { microphone: 'on' })
    await test.ask('bob', 'microphone.set', { microphone: 'none' })
    expect(await test.ask('host', 'moderate', { action: 'silenceAll' })).toEqual({ ok: true, value: { carriedOut: 1 } })
    expect(['host', 'co', 'ann', 'bob'].map((id) => test.meeting.person(id)!.microphone)).toEqual([
      'on',
      'on',
      'silenced',
      'none',
    ])
  })

  it('VOICE-4 whoever is not on is heard by nobody from the start', async () => {
    const test = await openHostedMeeting()
    expect(test.voice.people.get('ann')!.mayBeHeard).toBe(false)
    test.voice.say({ type: 'speaking', personId: 'ann', speaking: true })
    expect(isSpeaking(test.meeting.person('ann')!)).toBe(false)
    await test.ask('ann', 'microphone.set', { microphone: 'on' })
    expect(isSpeaking(test.meeting.person('ann')!), 'though speech was heard before the microphone was on').toBe(true)
  })

  it('VOICE-7 an answer to an older offer is stale, a wrong one malformed', async () => {
    const test = await openHostedMeeting()
    const first = await test.ask('ann', 'voice.connect', {})
    const second = await test.ask('ann', 'voice.connect', {})
    if (!first.ok || !second.ok) throw new Error('no offer')
    const sdp = 'v=0'
    expect(code(await test.ask('ann', 'voice.answer', { generation: first.value.generation, sdp }))).toBe('voice.stale')
    expect(code(await test.ask('ann', 'voice.answer', { generation: second.value.generation, sdp }))).toBe(
      'voice.malformed',
    )
    expect(code(await test.ask('bob', 'voice.answer', { generation: second.value.generation, sdp }))).toBe(
      'voice.stale',
    )
  })

  it('VOICE-11 the meeting stands while voice is down', async () => {
    const test = await openHostedMeeting()
    test.voice.crash()
    expect(test.meeting.voiceUp).toBe(false)
    expect(code(await test.ask('ann', 'voice.connect', {}))).toBe('voice.unavailable')
    expect(code(await test.ask('ann', 'text.say', { text: 'Still here' }))).toBe('ok')
    test.voice.recover()
    expect(test.meeting.voiceUp).toBe(true)
    expect(code(await test.ask('ann', 'voice.connect', {}))).toBe('ok')
  })

  it('tells the engine where heads are, or would be', async () => {
    const test = await openHostedMeeting()
    test.meeting.readHeadsFrom(
      (person, out) => person.id === 'ann' && Object.assign(out, { x: 1, y: 1.5, z: 2 }) !== null,
    )
    test.meeting.placeVoices()
    expect(test.voice.people.get('ann')!.place).toEqual([1, 1.5, 2])
    expect(test.voice.people.get('bob')!.place![1]).toBeCloseTo(test.meeting.person('bob')!.placement.position[1] + 1.6)
  })
})

describe('keeping order', () => {
  it('MOD-7 whoever is removed is gone at once and does not come back with the same invitation', async () => {
    const test = await openHostedMeeting()
    await test.ask('ann', 'microphone.set', { microphone: 'on' })
    await test.ask('host', 'moderate', { action: 'remove', target: 'ann' })
    expect(test.meeting.person('ann')).toBeUndefined()
    expect(test.voice.people.has('ann')).toBe(false)
    expect(test.told('closed').at(-1)).toMatchObject({ reason: 'removed' })
    expect(code(test.meeting.admit({ personId: 'ann', name: 'Ann', role: 'resident' }))).toBe('join.removed')
    expect(code(await test.tryArrive({ id: 'ann', removed: true }))).toBe('join.removed')
    const after = await test.restart()
    expect(code(after.meeting.admit({ personId: 'ann', name: 'Ann', role: 'resident' }))).toBe('join.removed')
  })

  it('MOD-7 removal holds even when it cannot be stored', async () => {
    const test = await openHostedMeeting()
    test.store.broken = true
    await expect(test.ask('host', 'moderate', { action: 'remove', target: 'ann' })).rejects.toThrow('disk')
    expect(test.meeting.person('ann')).toBeUndefined()
    test.store.broken = false
    expect(code(await test.tryArrive({ id: 'ann' }))).toBe('join.removed')
  })

  it('MOD-9 asking somebody to speak tells them and opens nothing; who is silenced may then speak', async () => {
    const test = await openHostedMeeting()
    const ask = () => test.ask('host', 'moderate', { action: 'askMicrophone', target: 'ann' })
    await test.ask('ann', 'microphone.set', { microphone: 'on' })
    expect(await ask(), 'it is on already').toEqual({ ok: true, value: { carriedOut: 0 } })
    await test.ask('host', 'moderate', { action: 'silence', target: 'ann' })
    expect(await ask()).toEqual({ ok: true, value: { carriedOut: 1 } })
    expect(test.noticesTo('ann').filter((notice) => notice === 'microphoneAsked')).toHaveLength(1)
    expect(test.noticesTo('bob')).not.toContain('microphoneAsked')
    expect(test.meeting.person('ann')!.microphone).toBe('silenced')
    expect(test.voice.people.get('ann')!.mayBeHeard).toBe(false)
    await test.ask('ann', 'microphone.set', { microphone: 'on' })
    expect(test.voice.people.get('ann')!.mayBeHeard).toBe(true)
    test.meeting.drop('bob', test.meeting.person('bob')!.sessionId!)
    expect(await test.ask('host', 'moderate', { action: 'askMicrophone', target: 'bob' })).toMatchObject({
      value: { carriedOut: 0 },
    })
  })

  it('MOD-11 an announcement is cleaned, kept as a line, and told to everyone once it is stored', async () => {
    const test = await openHostedMeeting()
    const announce = (text?: string) => test.ask('host', 'moderate', { action: 'announce', text })
    expect(await announce(' Tea\u202e at \u0000four ')).toEqual({ ok: true, value: { carriedOut: 1 } })
    const { to, notice } = test.told('notice').at(-1)!
    expect([to, notice]).toEqual([
      'everyone',
      { code: 'announcement', name: 'Hanna', personId: 'host', text: 'Tea at four' },
    ])
    expect(test.store.lines.get(test.meeting.id)).toMatchObject([{ text: 'Tea at four', role: 'host' }])
    expect(code(await announce('🙂'.repeat(200)))).toBe('ok')
    expect(code(await announce('🙂'.repeat(201)))).toBe('text.tooLong')
    for (const nothing of [undefined, '  ', '\u200b']) expect(code(await announce(nothing))).toBe('text.empty')
    const told = test.events.length
    test.store.broken = true
    await expect(announce('Tea is over')).rejects.toThrow('disk')
    expect(test.events).toHaveLength(told)
    expect(code(await test.ask('ann', 'moderate', { action: 'announce', text: 'Me' }))).toBe('command.notAllowed')
  })

  it('MOD-8 ending tells everyone, closes everyone, and stays so', async () => {
    const test = await openHostedMeeting()
    expect(code(await test.ask('host', 'moderate', { action: 'end' }))).toBe('ok')
    expect(test.noticesTo('ann')).toContain('meetingEnds')
    expect(test.told('closed').map(({ reason }) => reason)).toEqual(['ended', 'ended', 'ended'])
    expect((await test.restart()).meeting.hasEnded).toBe(true)
  })

  it('CMD-9 what was asked by somebody who is gone by then is refused', async () => {
    const test = await openHostedMeeting()
    const ann = test.meeting.person('ann')!
    await test.ask('ann', 'leave', {})
    expect(code(await test.meeting.carryOut(ann, 'go.toStop', { stop: 'lock' }))).toBe('command.notAllowed')
    expect(code(await test.meeting.carryOut(ann, 'hand.set', { raised: true }))).toBe('command.notAllowed')
    expect(code(await test.meeting.carryOut(ann, 'microphone.set', { microphone: 'on' }))).toBe('command.notAllowed')
  })

  it('CMD-11 away and the heart beat are answered', async () => {
    const test = await openHostedMeeting()
    await test.ask('ann', 'away.set', { away: true })
    expect(test.meeting.person('ann')!.away).toBe(true)
    expect(await test.ask('ann', 'heartbeat', {})).toEqual({ ok: true, value: { serverTimeMs: test.clock.wallMs() } })
  })
})
