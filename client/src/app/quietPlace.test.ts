import { ok, refused } from '@towpath/shared/lib/result'
import { refusal } from '@towpath/shared/protocol/refusal'
import { describe, expect, it } from 'vitest'
import { createFacts } from '../state/facts.ts'
import { createQuietPlace } from './quietPlace.ts'

/** @param known what the meeting knows of this person when there is a line */
function openPage(known: boolean, hasLine = true) {
  const facts = createFacts()
  const log: string[] = []
  const know = (quietPlace: boolean) => facts.setState({ meId: 'me', byId: { me: { id: 'me', quietPlace } as never } })
  if (hasLine) know(known)
  const quiet = createQuietPlace({
    facts,
    voice: {
      setMicrophone: async (on) => void log.push(`microphone ${on}`),
      setSilent: (silent) => void log.push(`silent ${silent}`),
    },
    tell: async (isQuiet) => {
      log.push(`tell ${isQuiet}`)
      return hasLine ? ok({}) : refused(refusal('fault'))
    },
    onBack: () => void log.push('poses anew'),
  })
  return { quiet, log, know, said: () => log.splice(0) }
}

describe('the quiet place on the page', () => {
  it('QUIET-5 is silent, with the device stopped, before anybody is told', () => {
    const { quiet, log } = openPage(false)
    quiet.enter()
    expect(quiet.inside.getState()).toBe(true)
    expect(log).toEqual(['silent true', 'microphone false', 'tell true'])
  })

  it('QUIET-5 needs no server, and tells the meeting as soon as there is a line', () => {
    const { quiet, know, said } = openPage(false, false)
    quiet.enter()
    expect(quiet.inside.getState()).toBe(true)
    said()
    know(false)
    quiet.settle()
    expect(said()).toEqual(['tell true'])
    know(true)
    quiet.settle()
    expect(said()).toEqual([])
  })

  it('QUIET-5 a page that is loaded anew goes there when the fact says so, and not when the person came back meanwhile', () => {
    const fresh = openPage(true)
    fresh.quiet.settle()
    expect(fresh.quiet.inside.getState()).toBe(true)
    expect(fresh.said()).toEqual(['silent true', 'microphone false'])
    fresh.quiet.back()
    expect(fresh.said()).toEqual(['silent false', 'tell false'])
    fresh.quiet.settle()
    expect(fresh.quiet.inside.getState()).toBe(false)
    expect(fresh.said()).toEqual(['tell false'])
  })

  it('QUIET-3 coming back brings sound and poses, and no microphone', async () => {
    const { quiet, said } = openPage(false)
    quiet.enter()
    quiet.enter()
    expect(said().filter((one) => one === 'microphone false')).toHaveLength(1)
    quiet.back()
    quiet.back()
    await Promise.resolve()
    await Promise.resolve()
    expect(said()).toEqual(['silent false', 'tell false', 'poses anew'])
  })
})
