// The library's own forwarding, as a place that people without a browser can join.

import { fork } from 'node:child_process'
import { createVoiceBot, type VoiceBot } from '../../support/voiceBot.ts'
import type { Forwarding } from '../voiceForwarding.ts'
import type { FromPlainForwarder, ToPlainForwarder } from './plainForwarder.ts'

export async function openPlainForwarder(port: number): Promise<Forwarding> {
  const child = fork(new URL('./plainForwarder.ts', import.meta.url), [String(port)])
  const bots: VoiceBot[] = []
  let people = 0

  function ask(message: ToPlainForwarder): Promise<FromPlainForwarder> {
    return new Promise((resolve) => {
      const take = (answer: FromPlainForwarder) => {
        if (answer.person !== message.person) return
        child.off('message', take)
        resolve(answer)
      }
      child.on('message', take)
      child.send(message)
    })
  }

  return {
    processId: () => child.pid!,
    async join() {
      const person = people++
      const bot = await createVoiceBot({
        connect: async () => ({ generation: 1, sdp: (await ask({ do: 'connect', person })).offer! }),
        answer: async ({ sdp }) => {
          if (!(await ask({ do: 'answer', person, sdp })).accepted) throw new Error('answer refused')
        },
      })
      bots.push(bot)
      return bot
    },
    async close() {
      for (const bot of bots) bot.close()
      child.kill('SIGKILL')
    },
  }
}
