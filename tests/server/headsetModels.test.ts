// Controllers and hands as a headset asks for them: from us, and nothing beside them.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningServer, startServer } from '../support/startServer.ts'

let server: RunningServer

beforeAll(async () => {
  server = await startServer()
})

afterAll(() => server?.stop())

const ask = (path: string) => fetch(`${server.baseUrl}/xr-profiles/${path}`)

describe('models for headsets', () => {
  it.each(['meta-quest-touch-plus', 'oculus-touch-v3', 'pico-4u', 'generic-hand'])(
    'has those of %s',
    async (profile) => {
      const list = (await (await ask('profilesList.json')).json()) as Record<string, unknown>
      expect(list).toHaveProperty(profile)
      for (const side of ['left', 'right']) {
        const model = await ask(`${profile}/${side}.glb`)
        expect(model.status).toBe(200)
        expect(Buffer.from(await model.arrayBuffer()).toString('latin1', 0, 4)).toBe('glTF')
      }
    },
  )

  it.each(['../package.json', '%2e%2e/%2e%2e/package.json', '..%2f..%2fpackage.json', 'nothing.glb'])(
    'gives nobody %s',
    async (path) => {
      const answer = await ask(path)
      expect(answer.status).toBeGreaterThanOrEqual(400)
      expect(await answer.text()).not.toContain('"name"')
    },
  )
})
