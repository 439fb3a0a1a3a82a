import { describe, expect, it } from 'vitest'
import { openHostedMeeting } from './testMeeting.ts'

describe('somebody whose data is handed over or erased', () => {
  it('CLOSE-6 is gone and told why, and nothing of them is stored afterwards', async () => {
    const test = await openHostedMeeting()
    const raising = test.ask('ann', 'hand.set', { raised: true })
    await test.meeting.letGo('ann')
    await raising
    expect(test.meeting.person('ann')).toBeUndefined()
    expect(test.told('closed').at(-1)).toMatchObject({ reason: 'erased' })
    expect(await test.ask('host', 'moderate', { action: 'bringBack', target: 'ann' })).toMatchObject({ ok: false })
    await test.meeting.letGo('ann')
    await test.meeting.letGo('nobody')
    expect(test.told('closed')).toHaveLength(1)
  })

  it('PRIVACY-8 hears of a copy while they are here', async () => {
    const test = await openHostedMeeting()
    test.meeting.tellOfFile('ann', 'Olga')
    test.meeting.tellOfFile('nobody', 'Olga')
    expect(test.told('notice').filter(({ notice }) => notice.code === 'fileSaved')).toEqual([
      { type: 'notice', to: ['ann'], notice: { code: 'fileSaved', name: 'Olga' } },
    ])
  })
})
