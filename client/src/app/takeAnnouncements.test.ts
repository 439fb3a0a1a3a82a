import type { Announcements } from '@towpath/shared/protocol/announcements'
import { expect, it } from 'vitest'
import { dropAnnouncement } from '../state/notices.ts'
import { createToldStores } from '../state/toldStores.ts'
import type { VoiceSession } from '../voice/VoiceSession.ts'
import { takeAnnouncements } from './takeAnnouncements.ts'

const WELCOME: Announcements['welcome'] = {
  personId: 'me',
  poseId: 3,
  role: 'resident',
  placement: { place: 'lock.1', seated: false, position: [1, 0, 2], yawRadians: 0 },
  microphone: 'on',
  conversation: [{ id: 1, personId: 'bo', name: 'Bo', role: 'resident', text: 'Hello', atMs: 0 }],
  avoided: [{ personId: 'carl', name: 'Carl' }],
  serverTimeMs: 0,
}

function ground(wasHere: boolean) {
  const told = createToldStores()
  const heard: unknown[] = []
  const voice = {
    setMicrophone: async (on: boolean) => void heard.push(['microphone', on]),
    setSlots: (slots: readonly (string | null)[]) => heard.push(['slots', slots]),
    serverSays: (state: string, generation?: number) => heard.push(['voice', state, generation]),
  } as unknown as VoiceSession
  const onWelcome = () => heard.push('welcome')
  const take = takeAnnouncements({ ...told, voice, onWelcome, wasHere })
  return { ...told, take, heard }
}

it('learns from the welcome who this is, where they stand and what was said', () => {
  const { take, facts, conversation, placement, heard } = ground(false)
  take('welcome', WELCOME)
  expect(facts.getState().meId).toBe('me')
  expect(placement.getState()).toMatchObject({ placement: { place: 'lock.1' }, moves: 1 })
  expect(conversation.getState().lines).toHaveLength(1)
  expect(heard).toEqual(['welcome'])
})

it('opens the microphone of somebody who left it open, once, and not after every lost line', () => {
  const { take, heard } = ground(true)
  take('welcome', WELCOME)
  take('welcome', WELCOME)
  expect(heard).toEqual([['microphone', true], 'welcome', 'welcome'])
})

it.each(['off', 'silenced', 'none'] as const)('leaves a microphone that was "%s" alone', (microphone) => {
  const { take, heard } = ground(true)
  take('welcome', { ...WELCOME, microphone })
  expect(heard).toEqual(['welcome'])
})

it('MOD-11 keeps an announcement until it is closed, whatever comes after it', () => {
  const { take, notices } = ground(false)
  take('notice', { code: 'announcement', name: 'Hanna', personId: 'h', text: 'Tea at four' })
  for (const name of ['Ann', 'Bo', 'Cor', 'Dee']) take('notice', { code: 'arrived', name })
  expect(notices.getState().shown.map((notice) => 'code' in notice && notice.code)).toEqual(Array(3).fill('arrived'))
  const [announcement] = notices.getState().announced
  expect(announcement).toMatchObject({ name: 'Hanna', text: 'Tea at four' })
  dropAnnouncement(notices, announcement!.id)
  expect(notices.getState().announced).toEqual([])
})

it('hands everything else to where it belongs', () => {
  const { take, conversation, notices, placement, removed, heard } = ground(false)
  take('text.line', { id: 7, personId: 'bo', name: 'Bo', role: 'host', text: 'Look', atMs: 0 })
  take('notice', { code: 'arrived', name: 'Cor', personId: 'c' })
  take('people.removed', {
    people: [{ id: 'x', name: 'Xi', role: 'resident', forGood: false, reason: 'other', sentence: '' }],
  })
  take('moved', { place: 'quay.2', seated: false, position: [9, 0, 9], yawRadians: 1 })
  take('voice.slots', { slots: ['bo', null] })
  take('voice.state', { state: 'lost', generation: 4 })
  expect(conversation.getState().lines.at(-1)?.text).toBe('Look')
  expect(notices.getState().shown).toMatchObject([{ code: 'arrived', name: 'Cor' }])
  expect(placement.getState().placement?.place).toBe('quay.2')
  expect(removed.getState().people).toMatchObject([{ name: 'Xi' }])
  expect(heard).toEqual([
    ['slots', ['bo', null]],
    ['voice', 'lost', 4],
  ])
})

it('AVOID-5 knows whom this person does not want to meet, from the welcome and after each change', () => {
  const { take, avoided } = ground(false)
  take('welcome', WELCOME)
  expect(avoided.getState().people).toEqual([{ personId: 'carl', name: 'Carl' }])
  take('avoided', { people: [] })
  expect(avoided.getState().people).toEqual([])
})
