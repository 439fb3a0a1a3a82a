import { expect, it } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { createFacts, type PersonFacts } from '../state/facts.ts'
import type { VoiceTruth } from '../voice/VoiceSession.ts'
import { startMicrophoneTruth } from './startMicrophoneTruth.ts'

const OFF: VoiceTruth = {
  state: 'connected',
  microphone: 'off',
  microphoneWanted: false,
  slots: [],
  soundBlocked: false,
}

function ground() {
  const facts = createFacts()
  const truth = createStore<VoiceTruth>(() => OFF)
  const told: string[] = []
  const turned: boolean[] = []
  const setMicrophone = async (on: boolean) => void turned.push(on)
  const running = startMicrophoneTruth({
    facts,
    voice: { truth, setMicrophone },
    tell: (state) => told.push(state),
    refuse: (why) => told.push(why),
  })
  const meetingSays = (microphone: PersonFacts['microphone']) =>
    facts.setState({ meId: 'me', byId: { me: { microphone } as PersonFacts } })
  return { facts, truth, told, turned, running, meetingSays }
}

it('tells the meeting what the microphone is, once for each change, and only while there is a line', () => {
  const { facts, truth, told, running } = ground()
  truth.setState({ microphone: 'on' })
  expect(told).toEqual([])
  facts.setState({ connection: 'joined' })
  running.tellAgain()
  truth.setState({ slots: [] })
  truth.setState({ microphone: 'denied' })
  truth.setState({ microphone: 'absent' })
  truth.setState({ microphone: 'off' })
  expect(told).toEqual(['on', 'none', 'off'])
})

it('tells it again to a meeting that it came back to', () => {
  const { facts, truth, told, running } = ground()
  facts.setState({ connection: 'joined' })
  truth.setState({ microphone: 'on' })
  facts.setState({ connection: 'dropped' })
  facts.setState({ connection: 'joined' })
  running.tellAgain()
  expect(told).toEqual(['on', 'on'])
})

it('VOICE-14 turns the microphone off when a host silenced it, and never turns one on', () => {
  const { turned, meetingSays } = ground()
  meetingSays('on')
  meetingSays('silenced')
  meetingSays('silenced')
  meetingSays('on')
  meetingSays('off')
  expect(turned).toEqual([false])
})

it('MOD-12 turns off in a quiet room, on coming in too, and refuses whoever wants to speak, unless they are a host', () => {
  const { facts, truth, told, turned } = ground()
  const quiet = (isQuiet: boolean, role: PersonFacts['role']) =>
    facts.setState(({ meeting }) => ({
      meId: 'me',
      meeting: { ...meeting, quiet: isQuiet },
      byId: { me: { microphone: 'on', role } as PersonFacts },
    }))
  quiet(true, 'host')
  truth.setState({ microphoneWanted: true })
  expect([told, turned]).toEqual([[], []])
  truth.setState({ microphoneWanted: false })
  quiet(true, 'helper')
  quiet(true, 'helper')
  expect(turned).toEqual([false])
  truth.setState({ microphoneWanted: true })
  expect([told, turned]).toEqual([['voice.quiet'], [false, false]])
  quiet(false, 'helper')
  truth.setState({ microphoneWanted: false })
  truth.setState({ microphoneWanted: true })
  expect(turned).toHaveLength(2)
})

it('PLAN-9 stays off where one listens, until a host has asked', () => {
  const { facts, truth, told, turned } = ground()
  const listen = (listens: boolean) =>
    facts.setState({ meId: 'me', byId: { me: { microphone: 'on', role: 'resident', listens } as PersonFacts } })
  listen(true)
  expect(turned).toEqual([false])
  truth.setState({ microphoneWanted: true })
  expect([told, turned]).toEqual([['voice.off'], [false, false]])
  truth.setState({ microphoneWanted: false })
  listen(false)
  truth.setState({ microphoneWanted: true })
  expect(turned).toHaveLength(2)
})

it('is quiet after its end', () => {
  const { facts, truth, told, turned, running, meetingSays } = ground()
  facts.setState({ connection: 'joined' })
  running.stop()
  truth.setState({ microphone: 'on' })
  meetingSays('silenced')
  expect(told).toEqual([])
  expect(turned).toEqual([])
})
