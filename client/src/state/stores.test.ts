import type { TextLine } from '@towpath/shared/protocol/announcements'
import { describe, expect, it } from 'vitest'
import { addLines, createConversation } from './conversation.ts'
import { NO_MEETING } from './facts.ts'
import { addNotice, createNotices, dropNotice } from './notices.ts'
import { createPlacement, placeAt } from './placement.ts'
import { createSettings, setVolumeOf } from './settings.ts'
import { createToldStores } from './toldStores.ts'

const line = (id: number): TextLine => ({ id, personId: 'p', name: 'Anna', role: 'resident', text: `${id}`, atMs: id })

describe('conversation', () => {
  it('takes the backlog after a lost line without saying anything twice', () => {
    const store = createConversation()
    addLines(store, [line(1), line(2)])
    addLines(store, [line(1), line(2), line(3)])
    addLines(store, [line(3)])
    expect(store.getState().lines.map(({ id }) => id)).toEqual([1, 2, 3])
  })

  it('does not grow for ever', () => {
    const store = createConversation()
    for (let id = 1; id <= 1_000; id++) addLines(store, [line(id)])
    expect(store.getState().lines.length).toBeLessThanOrEqual(300)
    expect(store.getState().lines.at(-1)?.id).toBe(1_000)
  })
})

describe('notices', () => {
  it('shows the last three, and lets one go', () => {
    const store = createNotices()
    for (const name of ['Anna', 'Bram', 'Cor', 'Dirk']) addNotice(store, { code: 'arrived', name })
    expect(store.getState().shown).toHaveLength(3)
    dropNotice(store, store.getState().shown[0]!.id)
    expect(store.getState().shown.map((notice) => 'name' in notice && notice.name)).toEqual(['Cor', 'Dirk'])
  })
})

it('says that all go to another place only until they are there, or stay', () => {
  const { facts, notices } = createToldStores()
  const move = (movingTo: string) => facts.setState({ meeting: { ...NO_MEETING, movingTo } })
  move('community-cafe')
  addNotice(notices, { code: 'moveSoon', name: 'Anna' })
  addNotice(notices, { code: 'arrived', name: 'Bram' })
  move('')
  expect(notices.getState().shown.map((notice) => 'code' in notice && notice.code)).toEqual(['arrived'])
})

describe('placement', () => {
  it('counts moves, and coming back to the same place is none', () => {
    const store = createPlacement()
    const spot = { place: 'lock.1', seated: false, position: [0, 0, 0], yawRadians: 0 } as const
    placeAt(store, spot)
    placeAt(store, { ...spot })
    expect(store.getState().moves).toBe(1)
    placeAt(store, { ...spot, place: 'lock.bench.1', seated: true })
    expect(store.getState().moves).toBe(2)
  })
})

describe('settings', () => {
  function keeping(text: string | null = null) {
    return {
      text,
      getItem: () => text,
      setItem: (_key: string, value: string) => {
        text = value
      },
      read: () => text,
    }
  }

  it('come back on the same device, and only what was changed is kept', () => {
    const device = keeping()
    createSettings(device).setState({ textScale: 150, sameInBothEars: true })
    expect(JSON.parse(device.read() ?? '')).toEqual({ textScale: 150, sameInBothEars: true })
    expect(createSettings(device).getState()).toMatchObject({ textScale: 150, sameInBothEars: true, masterVolume: 0.6 })
  })

  it('follow the system until somebody chooses otherwise, and the choice then holds', () => {
    const device = keeping()
    expect(createSettings(device, { lessMovement: true }).getState().lessMovement).toBe(true)
    createSettings(device, { lessMovement: true }).setState({ lessMovement: false })
    expect(createSettings(device, { lessMovement: true }).getState().lessMovement).toBe(false)
  })

  it.each(['', 'null', '[]', '"text"', '{', '{"textScale":"big","volumes":null,"unknown":1,"hand":7}'])(
    'start from the usual when %s lies there',
    (text) => {
      expect(createSettings(keeping(text)).getState()).toMatchObject({ textScale: 100, hand: 'right', volumes: {} })
    },
  )

  it('work where nothing can be kept', () => {
    const refusing = {
      getItem: () => {
        throw new Error('denied')
      },
      setItem: () => {
        throw new Error('full')
      },
    }
    const settings = createSettings(refusing)
    settings.setState({ masterVolume: 0.2 })
    expect(settings.getState().masterVolume).toBe(0.2)
    expect(createSettings(undefined).getState().masterVolume).toBe(0.6)
  })

  it('remember the loudness of the last fifty people', () => {
    const settings = createSettings(undefined)
    for (let i = 0; i < 80; i++) setVolumeOf(settings, `p${i}`, 0.5)
    expect(Object.keys(settings.getState().volumes)).toHaveLength(50)
    expect(settings.getState().volumes.p79).toBe(0.5)
    expect(settings.getState().volumes.p0).toBeUndefined()
  })
})
