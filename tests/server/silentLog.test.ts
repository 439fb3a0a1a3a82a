// What people are called, say and show never reaches the log, however talkative it is; nor do tokens and whole addresses.

import { afterAll, beforeAll, expect, it } from 'vitest'
import { MeetingBot } from '../load/MeetingBot.ts'
import { SentPoses } from '../load/SentPoses.ts'
import { type RunningServer, startServer } from '../support/startServer.ts'

const NAME = 'Zwaluwtje Quist'
const WORDS = 'Reiherstieg und Kanalbruecke'

let server: RunningServer

beforeAll(async () => {
  server = await startServer({ env: { LOG_LEVEL: 'trace' } })
})

afterAll(() => server?.stop())

it('keeps names, words, codes, links and addresses out of the log', async () => {
  const bot = await MeetingBot.comeIn({
    url: server.baseUrl,
    invitation: server.code,
    name: NAME,
    number: 1,
    motion: 'walking',
    voice: true,
    sent: new SentPoses(),
  })
  await bot.room.request('text.say', { text: WORDS })
  await bot.room.request('text.say', { text: 7 }).catch(() => undefined)
  await bot.room.request('no.such.command', { text: WORDS }).catch(() => undefined)
  await bot.leave()
  await fetch(`${server.baseUrl}/api/invitations/${server.code}`)
  await server.end('SIGTERM')

  const { log } = server.printed()
  expect(log).not.toBe('')
  for (const secret of [NAME, 'Zwaluwtje', WORDS, server.code, '127.0.0.1', 'a=fingerprint', 'ice-pwd']) {
    expect(log).not.toContain(secret)
  }
  for (const link of [server.participantLink, server.hostLink]) expect(log).not.toContain(link.replace(/^.*\//, ''))
})
