import type { JoinAnswer } from '@towpath/shared/protocol/joining'
import type { RefusalCode } from '@towpath/shared/protocol/refusal'
import { expect, it } from 'vitest'
import { createEnter } from './enterMeeting.ts'
import type { Unreachable } from './joining.ts'

const admitted = {
  invitation: '482913',
  name: 'Anna',
  figure: 'f1',
  companion: false,
  title: 'Walk',
  scene: 'canal-walk',
  wasHere: false,
  answer: { ok: true, ticket: 'first', meetingId: 'm', personId: 'p', name: 'Anna' },
} as const

function entering(next: JoinAnswer | Unreachable) {
  let now = 0
  const asked: unknown[] = []
  const enter = createEnter(
    admitted,
    () => now,
    async (request) => {
      asked.push(request)
      return next
    },
  )
  const wait = (ms: number) => {
    now += ms
  }
  return { enter, asked, wait }
}

const again: JoinAnswer = { ok: true, ticket: 'second', meetingId: 'm', personId: 'p', name: 'Anna' }

it('uses the ticket of the door once, and then asks for a fresh one with the same name, figure and invitation', async () => {
  const { enter, asked } = entering(again)
  expect(await enter()).toMatchObject({ ok: true, value: { ticket: 'first' } })
  expect(asked).toEqual([])
  expect(await enter()).toMatchObject({ ok: true, value: { ticket: 'second' } })
  expect(asked).toEqual([{ invitation: '482913', name: 'Anna', figure: 'f1', companion: false }])
})

it('does not try a ticket that the world took too long to arrive for', async () => {
  const { enter, wait } = entering(again)
  wait(50_000)
  expect(await enter()).toMatchObject({ value: { ticket: 'second' } })
})

it.each(['join.removed', 'join.ended', 'join.full', 'join.locked', 'join.oldPage', 'name.taken'] as RefusalCode[])(
  '%s is an ending',
  async (code) => {
    const { enter, wait } = entering({ ok: false, refusal: { code }, contactPhone: '112' })
    wait(50_000)
    expect(await enter()).toMatchObject({ ok: false, refusal: { refusal: { code }, contactPhone: '112' } })
  },
)

it.each(['fault', 'command.tooOften', 'join.ticket'] as RefusalCode[])('%s is tried again', async (code) => {
  const { enter, wait } = entering({ ok: false, refusal: { code } })
  wait(50_000)
  await expect(enter()).rejects.toThrow()
})

it('no network is tried again', async () => {
  const { enter, wait } = entering({ ok: false, unreachable: true })
  wait(50_000)
  await expect(enter()).rejects.toThrow()
})
