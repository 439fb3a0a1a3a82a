import { MANIFESTS, SCENE_IDS } from '@towpath/scenes/manifests'
import { expect, it, vi } from 'vitest'
import { createSettings } from '../state/settings.ts'
import { practise } from './practise.ts'

const [, second] = MANIFESTS['canal-walk'].stops

function opened(scene = 'canal-walk') {
  const [callHelp, onAlone, onLeave] = [vi.fn(() => true), vi.fn(), vi.fn()]
  const session = practise({
    scene,
    name: 'Ann',
    figure: '',
    settings: createSettings(undefined),
    callHelp,
    onAlone,
    onLeave,
  })
  const me = () => session!.facts.getState().byId[session!.facts.getState().meId]
  return { session: session!, me, callHelp, onAlone, onLeave }
}

it('is a meeting with nobody else, in the place of the real one, and none where there is no such place', () => {
  const { session, me } = opened()
  expect(session.facts.getState()).toMatchObject({ connection: 'joined', meeting: { scene: 'canal-walk' } })
  expect(session.facts.getState().people).toEqual([me()])
  expect(session.placement.getState()).toMatchObject({ moves: 1, placement: { place: me()!.place, seated: false } })
  expect(opened('no-such-place').session).toBeUndefined()
})

it('goes, sits, stands up, raises a hand and calls for help, by the answers of the page alone', async () => {
  const { session, me, callHelp } = opened()
  const [seat] = second!.seats
  expect(await session.send('go.toStop', { stop: second!.id })).toMatchObject({ ok: true, value: { seated: false } })
  expect(await session.send('go.toPlace', { place: seat!.id })).toMatchObject({
    value: { place: seat!.id, seated: true },
  })
  expect([me()!.place, me()!.seated]).toEqual([seat!.id, true])
  await session.send('go.standUp', {})
  expect([me()!.place, me()!.seated]).toEqual([second!.spots[0]!.id, false])
  await session.send('hand.set', { raised: true })
  expect(me()!.handRaised).toBe(1)
  expect(await session.send('help.set', { called: true })).toEqual({ ok: true, value: { hostHere: true } })
  expect(callHelp).toHaveBeenCalledWith(true)
  session.quiet.enter()
  expect(session.quiet.inside.getState()).toBe(true)
})

it.each(SCENE_IDS)('goes to every stop of %s and stands up there, also where there are only seats', async (scene) => {
  const { session, me } = opened(scene)
  for (const { id, spots, seats } of MANIFESTS[scene].stops) {
    const ours = [...spots, ...seats].map((place) => place.id)
    expect(await session.send('go.toStop', { stop: id })).toMatchObject({ ok: true })
    expect(ours).toContain(me()!.place)
    if (seats[0]) await session.send('go.toPlace', { place: seats[0].id })
    expect(await session.send('go.standUp', {})).toMatchObject({ ok: true, value: { seated: false } })
    expect(ours).toContain(me()!.place)
  }
})

it('opens no microphone, writes to nobody and says so', async () => {
  const { session, onAlone, onLeave } = opened()
  await session.voice.setMicrophone(true)
  expect(session.voice.truth.getState().microphone).toBe('off')
  expect(onAlone).toHaveBeenCalledOnce()
  expect(await session.send('text.say', { text: 'Hello' } as never)).toMatchObject({ ok: false })
  expect(await session.send('go.toPlace', { place: 'nowhere' })).toMatchObject({ ok: false })
  await session.leave()
  expect(onLeave).toHaveBeenCalledOnce()
})
