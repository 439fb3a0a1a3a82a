import { expect, it } from 'vitest'
import type { MeetingSocket } from './MeetingSocket.ts'
import { sendCommand } from './sendCommand.ts'

function socket(request: MeetingSocket['request']): MeetingSocket {
  return { request, sendPoses: () => {}, close: () => {} }
}

it('answers with what the meeting answered', async () => {
  const answer = await sendCommand(
    socket(async () => ({ hostHere: true })),
    'help.set',
    { called: true },
  )
  expect(answer).toEqual({ ok: true, value: { hostHere: true } })
})

it('makes a value of a refusal', async () => {
  const rejected = Object.assign(new Error('request rejected'), {
    reason: { code: 'place.taken', params: { name: 'Bo' } },
  })
  const answer = await sendCommand(
    socket(() => Promise.reject(rejected)),
    'go.toPlace',
    { place: 'lock.1' },
  )
  expect(answer).toEqual({ ok: false, refusal: { code: 'place.taken', params: { name: 'Bo' } } })
})

it.each([new Error('timed out'), { reason: 'text' }, { reason: { code: 7 } }, undefined, null, 'thrown'])(
  'makes a fault of everything else: %s',
  async (thrown) => {
    const answer = await sendCommand(
      socket(() => Promise.reject(thrown)),
      'hand.set',
      { raised: true },
    )
    expect(answer).toEqual({ ok: false, refusal: { code: 'fault' } })
  },
)

it('does not wait for a line that is not there', async () => {
  expect(await sendCommand(null, 'hand.set', { raised: true })).toEqual({ ok: false, refusal: { code: 'fault' } })
})
