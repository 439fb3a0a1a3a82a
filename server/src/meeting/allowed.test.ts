import { AT_ANY_TIME, type May } from '@towpath/shared/meetings/MeetingPlan'
import { describe, expect, it } from 'vitest'
import type { MeetingRecord } from './MeetingStore.ts'
import { openTestMeeting } from './testMeeting.ts'

async function meetingIn(may: Partial<May>, record: Partial<MeetingRecord> = {}) {
  const test = await openTestMeeting({ ...record, may: { ...AT_ANY_TIME.may, ...may } })
  await test.arrive({ id: 'hanna', role: 'host', name: 'Hanna' })
  await test.arrive({ id: 'hugo', role: 'helper', name: 'Hugo' })
  await test.arrive({ id: 'ann', name: 'Ann' })
  return test
}

type Asked = Awaited<ReturnType<Awaited<ReturnType<typeof meetingIn>>['ask']>>
const codeOf = (answer: Asked) => (answer.ok ? 'ok' : answer.refusal.code)

describe('what participants may do', () => {
  it('PLAN-8 where they do not write, hosts and helpers do', async () => {
    const test = await meetingIn({ write: false })
    const say = async (id: string) => codeOf(await test.ask(id, 'text.say', { text: 'Hello' }))
    expect([await say('hanna'), await say('hugo'), await say('ann')]).toEqual(['ok', 'ok', 'text.off'])
    expect(test.told('line')).toHaveLength(2)
  })

  it('PLAN-8 where they do not move, hosts still bring them', async () => {
    const test = await meetingIn({ move: false })
    const stop = 'bridge'
    const before = test.meeting.person('ann')?.placement
    expect(codeOf(await test.ask('ann', 'go.toStop', { stop }))).toBe('place.off')
    expect(codeOf(await test.ask('ann', 'go.toPlace', { place: 'anywhere' }))).toBe('place.off')
    expect(codeOf(await test.ask('ann', 'go.standUp', {}))).toBe('place.off')
    expect(test.meeting.person('ann')?.placement).toEqual(before)
    expect(codeOf(await test.ask('hanna', 'go.toStop', { stop }))).not.toBe('place.off')
  })

  it('PLAN-9 where they listen, the microphone stays off until a host asks them', async () => {
    const test = await meetingIn({ speak: false })
    const turnOn = async (id: string) => codeOf(await test.ask(id, 'microphone.set', { microphone: 'on' }))
    expect([await turnOn('hanna'), await turnOn('hugo'), await turnOn('ann')]).toEqual(['ok', 'ok', 'voice.off'])
    expect(test.voice.people.get('ann')?.mayBeHeard).toBe(false)
    expect(test.meeting.listens(test.meeting.person('ann')!)).toBe(true)
    await test.ask('hanna', 'moderate', { action: 'askMicrophone', target: 'ann' })
    expect(test.meeting.listens(test.meeting.person('ann')!)).toBe(false)
    expect([await turnOn('ann'), test.voice.people.get('ann')?.mayBeHeard]).toEqual(['ok', true])
    await test.ask('hanna', 'moderate', { action: 'silence', target: 'ann' })
    expect(await turnOn('ann')).toBe('voice.off')
  })

  it('PLAN-9 who has the word speaks, and who comes in with a microphone on is silenced', async () => {
    const test = await meetingIn({ speak: false })
    await test.arrive({ id: 'bob', name: 'Bob', microphone: 'on' })
    expect(test.meeting.person('bob')?.microphone).toBe('silenced')
    await test.ask('hanna', 'moderate', { action: 'giveWord', target: 'bob' })
    expect(codeOf(await test.ask('bob', 'microphone.set', { microphone: 'on' }))).toBe('ok')
  })

  it('PLAN-9 a change of the plan holds at once in a meeting that runs', async () => {
    const test = await meetingIn({})
    await test.ask('ann', 'microphone.set', { microphone: 'on' })
    const record = test.store.meetings.get(test.meeting.id)!
    test.meeting.replan({ ...record, title: 'Listening', may: { ...record.may, speak: false } })
    expect([test.meeting.title, test.meeting.person('ann')?.microphone]).toEqual(['Listening', 'silenced'])
    expect(test.voice.people.get('ann')?.mayBeHeard).toBe(false)
  })

  it('PLAN-5 a meeting that is cancelled while it runs ends for everybody', async () => {
    const test = await meetingIn({})
    test.meeting.replan({ ...test.store.meetings.get(test.meeting.id)!, cancelled: true })
    expect(test.meeting.people).toEqual([])
    expect(test.told('closed').map(({ reason }) => reason)).toEqual(['ended', 'ended', 'ended'])
    expect(test.meeting.hasEnded).toBe(true)
  })
})

describe('how voices carry', () => {
  it('PLAN-10 where everybody is equally loud, all stand in one place for the engine', async () => {
    const places = async (voiceMode: MeetingRecord['voiceMode']) => {
      const test = await meetingIn({}, { voiceMode })
      test.meeting.placeVoices()
      return new Set(['hanna', 'hugo', 'ann'].map((id) => String(test.voice.people.get(id)?.place)))
    }
    expect([...(await places('equal'))]).toEqual(['0,0,0'])
    expect((await places('placed')).size).toBe(3)
  })
})
