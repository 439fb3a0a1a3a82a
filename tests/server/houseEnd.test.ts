// The end of the product as an operator meets it: in order when it is told, and with nothing lost when it is killed.

import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { comeInAs } from '../support/comeInAs.ts'
import { eventually } from '../support/eventually.ts'
import { freePorts } from '../support/freePorts.ts'
import { root } from '../support/sourceFiles.ts'
import { runServer } from '../support/startServer.ts'
import { useHouses } from '../support/useHouses.ts'

const { folder, start, keep } = useHouses()

describe('the end', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'comes cleanly after %s, within 20 s and with its database',
    async (signal) => {
      const server = await start()
      const person = await comeInAs(server, { name: 'Ans' })
      const left = person.left()
      const startedMs = performance.now()
      expect(await server.end(signal)).toEqual({ code: 0, signal: null })
      expect(performance.now() - startedMs).toBeLessThan(20_000)
      expect(await left).toBe(4010)
      await expect(fetch(`${server.baseUrl}/livez`)).rejects.toThrow()
    },
  )

  it('comes as well when only the shell of npm is told', async () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: { start: string } }
    const { port, httpsPort, voicePort } = await freePorts()
    const env = {
      PATH: `${join(root, 'node_modules/.bin')}:${process.env.PATH}`,
      PORT: String(port),
      HTTPS_PORT: String(httpsPort),
      VOICE_PORT: String(voicePort),
      DATA_DIR: folder('used'),
    }
    const shell = spawn('sh', ['-c', scripts.start], { cwd: root, env, stdio: 'ignore' })
    const ended = new Promise((resolve) => shell.once('close', resolve))
    const answers = async () => (await fetch(`http://localhost:${port}/readyz`)).status
    await eventually(answers, (status) => status === 200, { withinMs: 50_000, what: 'ready' })
    shell.kill('SIGTERM')
    expect(await ended).toBe(0)
    await expect(answers()).rejects.toThrow()
  })

  it('after SIGKILL loses nothing that was acknowledged: the next start adopts the database', async () => {
    const first = await start()
    const person = await comeInAs(first, { name: 'Bep' })
    await person.room.request('text.say', { text: 'I said this before the crash' })
    await first.kill()
    const second = keep(await first.startAgain())
    expect(second.participantLink).toBe(first.participantLink)
    const back = await comeInAs(second, { name: 'Bep', cookie: person.cookie })
    expect(back.personId).toBe(person.personId)
    expect(back.welcome.conversation.map(({ text }) => text)).toEqual(['I said this before the crash'])
    back.room.leave()
  })

  it('by SIGKILL while it starts for the first time leaves nothing half-made', async () => {
    const dataDir = folder()
    for (const afterMs of [150, 350, 600, 900]) {
      const ports = await freePorts()
      const { child, ended } = runServer({
        PORT: String(ports.port),
        HTTPS_PORT: String(ports.httpsPort),
        VOICE_PORT: String(ports.voicePort),
        DATA_DIR: dataDir,
      })
      const kill = setTimeout(() => child.kill('SIGKILL'), afterMs)
      await ended
      clearTimeout(kill)
    }
    const server = await start({ dataDir })
    expect((await fetch(`${server.baseUrl}/readyz`)).status).toBe(200)
  })
})
