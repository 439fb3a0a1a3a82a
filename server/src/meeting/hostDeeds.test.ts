import { MODERATION_ACTIONS, type ModerationActionId } from '@towpath/shared/moderation/ModerationAction'
import { readReason } from '@towpath/shared/moderation/removal'
import { describe, expect, it } from 'vitest'
import { openHostedMeeting } from './testMeeting.ts'

const WORDS = 'Tea is ready'

/** Ann has everything that a host may answer to, and Gus was taken out. */
async function busyMeeting(before?: ModerationActionId) {
  const test = await openHostedMeeting()
  await test.arrive({ id: 'gus', name: 'Gus' })
  await test.ask('host', 'moderate', { action: 'remove', target: 'gus' })
  await test.ask('ann', 'microphone.set', { microphone: 'on' })
  await test.ask('ann', 'hand.set', { raised: true })
  await test.ask('ann', 'help.set', { called: true })
  await test.ask('host', 'go.toStop', { stop: 'lock' })
  if (before) await test.ask('host', 'moderate', { action: before })
  test.store.deeds.length = 0
  const act = (action: ModerationActionId, target = action === 'bringBack' ? 'gus' : 'ann') =>
    test.ask('host', 'moderate', { action, target, ...(action === 'announce' ? { text: WORDS } : {}) })
  return { test, act }
}

describe('the record of what hosts do', () => {
  const BEFORE: { readonly [action: string]: ModerationActionId } = {
    openRoom: 'quietRoom',
    unlock: 'lock',
    openTables: 'closeTables',
    askMicrophone: 'silenceAll',
  }
  const did = new Set<string>()
  it.each(MODERATION_ACTIONS)('RECORD-1 has %s when it changed something, and only then', async (action) => {
    const { test, act } = await busyMeeting(BEFORE[action])
    const { deeds } = test.store
    const answer = await act(action)
    const changed = answer.ok && answer.value.carriedOut > 0
    const deed = { action: `meeting.${action}`, by: { id: 'host', name: 'Hanna' } }
    expect(deeds).toMatchObject(changed ? [deed] : [])
    expect(JSON.stringify(deeds.map(({ subjectName }) => subjectName))).not.toContain(WORDS)
    did.add(changed ? action : '')
    if (action === 'end') return
    const before = deeds.length
    const again = await act(action)
    expect(deeds.length - before).toBe(again.ok && again.value.carriedOut > 0 ? 1 : 0)
  })

  it('RECORD-1 was tried with something to do for all that hosts do most', () => {
    const most = ['silence', 'silenceAll', 'quietRoom', 'openRoom', 'askMicrophone', 'lowerHand', 'answerHelp'] as const
    const rest = ['remove', 'bringBack', 'bringHere', 'bringEveryone', 'announce', 'lock', 'unlock', 'end'] as const
    expect([...most, ...rest].filter((action) => !did.has(action))).toEqual([])
  })

  it('RECORD-5 says why somebody was taken out, without the words that the host added', async () => {
    const { test } = await busyMeeting()
    const { deeds } = test.store
    await test.ask('host', 'moderate', { action: 'remove', target: 'ann', reason: 'unkind', text: WORDS })
    await test.ask('host', 'moderate', { action: 'removeForGood', target: 'bob' })
    await test.ask('host', 'moderate', { action: 'bringBack', target: 'ann' })
    expect(deeds.map(({ detail }) => detail && readReason(detail))).toEqual(['unkind', 'other', undefined])
    expect(JSON.stringify(deeds)).not.toContain(WORDS)
    expect([readReason('removed:'), readReason('lines:30')]).toEqual([undefined, undefined])
  })

  it('RECORD-1 names whom it was about, and nobody where all were meant', async () => {
    const { test, act } = await busyMeeting()
    await act('silence')
    await act('bringBack')
    await act('lock')
    expect(test.store.deeds.map(({ subjectName }) => subjectName)).toEqual(['Ann', 'Gus', null])
  })

  it('RECORD-1 has a report that was dealt with, without what it says', async () => {
    const { test } = await busyMeeting()
    await test.ask('ann', 'person.report', { person: 'bob', kind: 'unkind', sentence: WORDS })
    await test.ask('host', 'report.close', { report: 1 })
    expect(test.store.deeds).toMatchObject([{ action: 'meeting.closeReport', subjectName: 'Bob' }])
  })

  it('RECORD-1 has nothing of what was refused', async () => {
    const { test, act } = await busyMeeting()
    await act('silence', 'nobody')
    await act('silence', 'host')
    await test.ask('ann', 'moderate', { action: 'silence', target: 'bob' })
    expect(test.store.deeds).toEqual([])
  })

  it('RECORD-2 does not stand in the way of what protects people', async () => {
    const { test, act } = await busyMeeting()
    test.store.recordDeed = () => Promise.reject(new Error('the disk is full'))
    await expect(act('silence')).rejects.toThrow()
    expect(test.voice.people.get('ann')?.mayBeHeard).toBe(false)
    await expect(act('remove')).rejects.toThrow()
    expect(test.meeting.person('ann')).toBeUndefined()
  })
})
