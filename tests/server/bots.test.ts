// `npm run bots` as people and acceptance checks use it: its arguments, its report, and that it leaves nobody behind.

import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BotReport } from '../load/botReport.ts'
import { root } from '../support/sourceFiles.ts'
import { type RunningServer, startServer } from '../support/startServer.ts'

const run = promisify(execFile)
const PEOPLE = 6

let server: RunningServer

const bots = (...args: string[]) =>
  run(process.execPath, ['tests/load/bots.ts', '--url', server.baseUrl, ...args], { cwd: root })

beforeAll(async () => {
  server = await startServer()
})

afterAll(() => server?.stop())

describe('bots', () => {
  it('report what they saw as one JSON object', async () => {
    const { stdout } = await bots('--code', server.code, '--people', `${PEOPLE}`, '--seconds', '4', '--voice', '--json')
    const report = JSON.parse(stdout) as BotReport
    expect(report.errors).toEqual([])
    expect(report.people).toBe(PEOPLE)
    expect(report.joinMs.p99).toBeGreaterThan(0)
    expect(report.poseLatencyMs.p50).toBeGreaterThan(0)
    expect(report.poseLatencyMs.p99).toBeLessThan(100)
    expect(report.poseFramesPerSecondPerPerson).toBeGreaterThan(2)
    expect(report.downBytesPerSecond.max).toBeLessThan(8_500)
    expect(report.downBytesPerSecond.max).toBeGreaterThanOrEqual(report.downBytesPerSecond.mean)
    expect(report.upBytesPerSecond.mean).toBeGreaterThan(20)
    expect(report.voice).toMatchObject({ connected: PEOPLE, hearing: PEOPLE })
    expect(report.voice.packetLossRatio).toBeLessThan(0.01)
  })

  it('walk without being sent away', async () => {
    const { stdout } = await bots(
      '--code',
      server.code,
      '--people',
      '4',
      '--seconds',
      '4',
      '--motion',
      'walking',
      '--json',
    )
    expect((JSON.parse(stdout) as BotReport).errors).toEqual([])
  })

  it('leave nobody behind', async () => {
    const answer = await fetch(`${server.baseUrl}/api/invitations/${server.code}`)
    expect(await answer.json()).toMatchObject({ ok: true, peopleHere: 0 })
  })

  it('say what is wrong with a code that nobody knows', async () => {
    await expect(bots('--code', '000000', '--people', '1', '--seconds', '1')).rejects.toMatchObject({ code: 1 })
  })
})
