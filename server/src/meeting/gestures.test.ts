import { describe, expect, it } from 'vitest'
import { openHostedMeeting } from './testMeeting.ts'

describe('gestures', () => {
  it('GESTURE-1 are shown to everybody and to whoever makes them, and change nothing that is kept', async () => {
    const test = await openHostedMeeting()
    test.store.broken = true
    expect(await test.ask('ann', 'gesture.show', { gesture: 'wave' })).toMatchObject({ ok: true })
    expect(test.told('gesture')).toEqual([
      { type: 'gesture', to: expect.arrayContaining(['ann', 'bob', 'host']), personId: 'ann', gesture: 'wave' },
    ])
    expect(test.told('line')).toEqual([])
    expect(test.noticesTo('bob')).toEqual([])
  })

  it('GESTURE-2 are not shown to somebody who avoids or is avoided, nor in or from the quiet place', async () => {
    const test = await openHostedMeeting()
    await test.ask('ann', 'person.avoid', { person: 'bob', avoided: true })
    for (const id of ['ann', 'bob']) await test.ask(id, 'gesture.show', { gesture: 'nod' })
    expect(test.told('gesture').map(({ personId, to }) => [personId, ...[...to].sort()])).toEqual([
      ['ann', 'ann', 'host'],
      ['bob', 'bob', 'host'],
    ])
    await test.ask('host', 'quiet.set', { quiet: true })
    await test.ask('ann', 'gesture.show', { gesture: 'applaud' })
    expect(test.told('gesture').at(-1)!.to).toEqual(['ann'])
    await test.ask('ann', 'quiet.set', { quiet: true })
    expect(await test.ask('ann', 'gesture.show', { gesture: 'applaud' })).toMatchObject({ ok: true })
    expect(test.told('gesture')).toHaveLength(3)
  })
})
