import { expect, it } from 'vitest'
import { Reminders } from './Reminders.ts'

const over = (minutes: readonly number[], reminders = new Reminders()) =>
  minutes.flatMap((minute) => {
    const due = reminders.due(minute)
    return due ? [`${minute} ${due}`] : []
  })
const upTo = (most: number) => Array.from({ length: most + 1 }, (_, minute) => minute)

it('FEEL-6 FEEL-7 asks at 10, reminds at 15, offers a break at 20 and every ten minutes after, once each', () => {
  expect(over(upTo(45).flatMap((minute) => [minute, minute]))).toEqual([
    '10 ask',
    '15 remind',
    '20 offer',
    '30 offer',
    '40 offer',
  ])
})

it('FEEL-7 begins anew after a break, and says the firmest of what was missed', () => {
  const reminders = new Reminders()
  expect(over([14, 16, 0, 9, 11], reminders)).toEqual(['14 ask', '16 remind', '11 ask'])
  expect(over([12, 27, 28, 31], reminders)).toEqual(['27 offer', '31 offer'])
})
