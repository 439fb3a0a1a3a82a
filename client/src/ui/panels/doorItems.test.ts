import type { WaitingPerson } from '@towpath/shared/protocol/waiting'
import { expect, it } from 'vitest'
import { doorItems } from './doorItems.ts'
import { layPage } from './panelLayout.ts'

const waiting = (id: string): WaitingPerson => ({
  ...{ id, name: id, role: 'resident', why: 'host', waitedMs: 0 },
  ...{
    microphone: 'untried',
    companion: false,
    cameBy: 'code',
    before: null,
    helpCalled: id === 'b',
    helpSeenBy: null,
  },
})
const say = (key: string, values?: object) => `${key} ${JSON.stringify(values)}`

it('names who waits, the longest first, and leaves room for those who are here', () => {
  const items = doorItems(['a', 'b', 'c', 'd'].map(waiting), say)
  expect(items.map(({ id, label }) => [id, label])).toEqual([
    ['more.letIn.a', 'door.letIn {"name":"a"}'],
    ['more.do.answerAtDoor.b', 'door.answer {"name":"b"}'],
    ['more.letIn.b', 'door.letIn {"name":"b"}'],
    ['more.letIn.c', 'door.letIn {"name":"c"}'],
  ])
  expect(doorItems([], say)).toEqual([])
  const laid = layPage({ title: 'People', text: ['4'], items })
  expect(laid.items).toHaveLength(4)
})
