import type { AddressInfo } from 'node:net'
import { AT_ANY_TIME } from '@towpath/shared/meetings/MeetingPlan'
import express from 'express'
import { afterAll, expect, it } from 'vitest'
import type { MeetingRecord } from '../meeting/MeetingStore.ts'
import type { HostAsking } from './hostOnly.ts'
import { hostPapers } from './hostPapers.ts'

const TYPED = { time: { start: '2030-05-01T09:00', timeZone: 'Europe/Amsterdam' }, lengthMinutes: 30 }
const PLAN = { startsAtMs: Date.UTC(2030, 11, 1, 13), lengthMinutes: 90, timeZone: 'Europe/Amsterdam' }

let meeting = {} as MeetingRecord
const app = express()
app.use((_request, response, next) => {
  response.locals.host = { device: 'd', meeting } satisfies HostAsking
  next()
})
app.use(hostPapers(async () => ({ title: 'Tea', code: '123456', link: 'x', address: 'x', contactPhone: null })))
const server = app.listen(0)
afterAll(() => void server.close())

async function calendar(plan: Partial<MeetingRecord>, wish: object) {
  meeting = { ...AT_ANY_TIME, id: 'm', title: 'Tea', ...plan } as MeetingRecord
  const response = await fetch(`http://localhost:${(server.address() as AddressInfo).port}/api/host/calendar`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ language: 'en', ...wish }),
  })
  return { status: response.status, text: await response.text() }
}

it('PAPER-4 the calendar of a planned meeting has the hour of its plan, asked or not and whatever is asked', async () => {
  for (const wish of [{}, TYPED]) {
    const { status, text } = await calendar(PLAN, wish)
    expect(status).toBe(200)
    expect(text).toMatch(/DTSTART[^\n]*:20301201T1[34]0000/)
    expect(text).toMatch(/DTEND[^\n]*:20301201T1[45]3000/)
  }
})

it('PAPER-4 one that is open at any time has what was asked, and none without it', async () => {
  expect((await calendar({}, TYPED)).text).toMatch(/DTSTART[^\n]*:20300501T0[79]0000/)
  for (const wish of [{}, { time: TYPED.time }, { lengthMinutes: 30 }])
    expect((await calendar({}, wish)).status).toBe(400)
})
