// What this person prefers. Kept on this device and never sent: such wishes say something about health (text size, one ear, movement).

import { createStore, type StoreApi } from 'zustand/vanilla'

export type Settings = {
  /** A language of `i18n/languages.ts`, or null: the browser's. */
  readonly language: string | null
  readonly textScale: 100 | 125 | 150
  readonly strongerColours: boolean
  readonly lessMovement: boolean
  readonly sameInBothEars: boolean
  /** 0 to 1. */
  readonly masterVolume: number
  /** 0 to 1, by person; 1 when absent. */
  readonly volumes: Readonly<Record<string, number>>
  readonly ambience: boolean
  /** Announcements of a host, with the device's own voice. */
  readonly readAloud: boolean
  readonly turnDegrees: 15 | 30 | 45
  /** Choosing by looking, in the headset. */
  readonly dwell: boolean
  readonly dwellMs: number
  readonly hand: 'left' | 'right'
  /** Whether the words about headsets were read here, and what was chosen then. */
  readonly headset: 'unread' | 'wear' | 'page'
  readonly microphoneId: string | null
  readonly speakerId: string | null
}

/** The part of `localStorage` that is used; it may be absent or throw. */
export type Keeping = Pick<Storage, 'getItem' | 'setItem'>

const KEY = 'towpath.settings'
const KEPT_VOLUMES = 50

const DEFAULTS: Settings = {
  language: null,
  textScale: 100,
  strongerColours: false,
  lessMovement: false,
  sameInBothEars: false,
  masterVolume: 0.6,
  volumes: {},
  ambience: true,
  readAloud: true,
  turnDegrees: 30,
  dwell: false,
  dwellMs: 1500,
  hand: 'right',
  headset: 'unread',
  microphoneId: null,
  speakerId: null,
}

/** @param prefers what the system asks for, used until the person chose otherwise */
export function createSettings(
  keeping: Keeping | undefined,
  prefers: Partial<Pick<Settings, 'lessMovement' | 'strongerColours'>> = {},
): StoreApi<Settings> {
  const defaults = { ...DEFAULTS, ...prefers }
  const store = createStore<Settings>(() => ({ ...defaults, ...read(keeping, defaults) }))
  store.subscribe((settings) => write(keeping, settings, defaults))
  return store
}

export function setVolumeOf(store: StoreApi<Settings>, personId: string, volume: number): void {
  store.setState(({ volumes }) => {
    const { [personId]: _before, ...others } = volumes
    return { volumes: Object.fromEntries([...Object.entries(others).slice(1 - KEPT_VOLUMES), [personId, volume]]) }
  })
}

/** Takes over what has the type of the default; whatever else lies there is left alone. */
function read(keeping: Keeping | undefined, defaults: Settings): Partial<Settings> {
  try {
    const kept: unknown = JSON.parse(keeping?.getItem(KEY) ?? '{}')
    if (typeof kept !== 'object' || kept === null) return {}
    return Object.fromEntries(
      Object.entries(kept).filter(([name, value]) => {
        if (!(name in defaults)) return false
        const like = defaults[name as keyof Settings]
        return like === null
          ? value === null || typeof value === 'string'
          : typeof value === typeof like && value !== null
      }),
    )
  } catch {
    return {}
  }
}

function write(keeping: Keeping | undefined, settings: Settings, defaults: Settings): void {
  const changed = Object.entries(settings).filter(([name, value]) => value !== defaults[name as keyof Settings])
  try {
    keeping?.setItem(KEY, JSON.stringify(Object.fromEntries(changed)))
  } catch {
    // A device that keeps nothing still works; the wish holds until the page is closed.
  }
}
