// A meeting of one, to practise in: the same value that the world and the headset build on, answered by this page alone.
// Nothing of it is sent, nobody else is in it, and no microphone is opened.

import { MANIFESTS, type SceneId } from '@towpath/scenes/manifests'
import { ok, refused } from '@towpath/shared/lib/result'
import type { Placement } from '@towpath/shared/protocol/commands'
import { refusal } from '@towpath/shared/protocol/refusal'
import { arrivalStop } from '@towpath/shared/scene/arrivalStop'
import type { SceneManifest, Seat, Spot, Stop } from '@towpath/shared/scene/SceneManifest'
import { standingBefore } from '@towpath/shared/scene/standingBefore'
import type { StoreApi } from 'zustand/vanilla'
import { createStore } from 'zustand/vanilla'
import { createDone } from '../state/done.ts'
import { NOBODY_YET, type PersonFacts } from '../state/facts.ts'
import { createHeadset } from '../state/headset.ts'
import { placeAt } from '../state/placement.ts'
import type { Settings } from '../state/settings.ts'
import { createToldStores } from '../state/toldStores.ts'
import { createView } from '../state/view.ts'
import type { VoiceSession, VoiceTruth } from '../voice/VoiceSession.ts'
import { createShownScene } from './createShownScene.ts'
import type { MeetingSession } from './MeetingSession.ts'
import { createQuietPlace } from './quietPlace.ts'

const ME = 'me'

export type PractiseOptions = {
  readonly scene: string
  readonly name: string
  readonly figure: string
  readonly settings: StoreApi<Settings>
  /** Help is real here too. Says whether a host is there to hear it. */
  readonly callHelp: (called: boolean) => boolean
  /** They pressed something that only makes sense among others. */
  readonly onAlone: () => void
  readonly onLeave: () => void
}

/** Undefined for a scene that this page does not know. */
export function practise(options: PractiseOptions): (MeetingSession & { end(): void }) | undefined {
  const manifest: SceneManifest | undefined = MANIFESTS[options.scene as SceneId]
  const first = manifest && arrivalStop(manifest)
  if (!manifest || !first) return undefined
  const told = createToldStores()
  const { facts, placement } = told
  const { voice, endVoice } = voiceOfNobody(options.onAlone)

  function amend(change: Partial<PersonFacts>): void {
    const me = { ...facts.getState().byId[ME]!, ...change }
    facts.setState({ people: [me], byId: { [ME]: me } })
  }

  function settle(mine: Placement): Placement {
    placeAt(placement, mine)
    amend({ place: mine.place, seated: mine.seated })
    return mine
  }

  const takePlace = (place: Spot | Seat) => {
    const { id, position, yawRadians } = place
    return settle({ place: id, position, yawRadians, seated: 'heightMetres' in place })
  }
  /** At a table there are only seats. */
  const goTo = ({ spots, seats }: Stop) => takePlace((spots[0] ?? seats[0])!)

  function standUp(): Placement {
    const stop = stopOfMine()
    const seat = stop.seats.find(isMine)
    return stop.spots[0] || !seat ? goTo(stop) : settle(standingBefore(seat))
  }

  const stopOfMine = () => manifest.stops.find(({ seats, spots }) => [...seats, ...spots].some(isMine)) ?? first
  const isMine = ({ id }: Spot) => id === facts.getState().byId[ME]?.place
  const placeOf = (id: string) =>
    manifest.stops.flatMap(({ spots, seats }): (Spot | Seat)[] => [...spots, ...seats]).find((one) => one.id === id)

  function answer(name: string, payload: Record<string, unknown>) {
    const stop = manifest!.stops.find(({ id }) => id === payload.stop)
    const place = placeOf(String(payload.place))
    if (name === 'go.toStop' && stop) return ok(goTo(stop))
    if (name === 'go.toPlace' && place) return ok(takePlace(place))
    if (name === 'go.standUp') return ok(standUp())
    if (name === 'hand.set') amend({ handRaised: payload.raised ? 1 : 0 })
    else if (name === 'help.set') {
      amend({ helpCalled: payload.called === true })
      return ok({ hostHere: options.callHelp(payload.called === true) })
    } else if (name === 'quiet.set') amend({ quietPlace: payload.quiet === true })
    else if (name !== 'away.set') return refused(refusal('command.notAllowed'))
    return ok({ hostHere: false })
  }

  const { name, figure } = options
  facts.setState({
    connection: 'joined',
    meId: ME,
    meeting: { ...facts.getState().meeting, scene: manifest.id },
    byId: { [ME]: { ...NOBODY_YET, id: ME, name, figure } },
  })
  goTo(first)
  const send = (async (command: string, payload: Record<string, unknown>) =>
    answer(command, payload)) as unknown as MeetingSession['send']
  return {
    ...told,
    done: createDone(),
    settings: options.settings,
    headset: createHeadset(),
    view: createView(),
    quiet: createQuietPlace({
      facts,
      voice,
      tell: async (quiet) => answer('quiet.set', { quiet }),
      onBack: () => undefined,
    }),
    send,
    poses: NO_POSES,
    scene: createShownScene({ first: options.scene as SceneId, placement, ...NO_POSES, sayThere: () => undefined }),
    voice,
    ears: { x: 0, y: 0, z: 0, qx: 0, qy: 0, qz: 0, qw: 1 },
    net: () => ({ rttMs: 0, downBytesPerSecond: 0, upBytesPerSecond: 0, poseFramesPerSecond: 0 }),
    render: { report: null },
    leave: async () => options.onLeave(),
    end: endVoice,
  }
}

/** Nobody's poses come, and one's own go nowhere. */
const NO_POSES: MeetingSession['poses'] = {
  inbox: {
    receive: () => 0,
    track: () => undefined,
    forget: () => undefined,
    clear: () => undefined,
    enter: () => undefined,
  },
  publisher: {
    publish: () => false,
    restart: () => undefined,
    enter: () => undefined,
    wantAbsolutes: () => undefined,
    moveGrid: () => undefined,
  },
  source: { sampleInto: () => 'gone' },
}

/** Only the sounds of the place can be heard. */
function voiceOfNobody(onAlone: () => void): { readonly voice: VoiceSession; endVoice(): void } {
  let context: AudioContext | undefined
  const nothing = () => undefined
  const soon = async () => undefined
  const truth = createStore<VoiceTruth>(() => ({
    ...{ state: 'off', microphone: 'off', microphoneWanted: false, slots: [], soundBlocked: false },
  }))
  const voice: VoiceSession = {
    truth,
    ...{ start: nothing, setSlots: nothing, serverSays: nothing, check: nothing, setVolume: nothing },
    ...{ setSilent: nothing, setVolumeOf: nothing, setForemost: nothing, setReachings: nothing, setEqual: nothing },
    ...{ setSameInBothEars: nothing, setHeadphones: nothing, updatePlaces: nothing, dispose: nothing },
    ...{ chooseMicrophone: soon, chooseSpeaker: soon, resumeSound: soon },
    setMicrophone: async (on) => {
      if (on) onAlone()
    },
    levelOf: () => 0,
    ownLevel: () => 0,
    get audioContext() {
      context ??= new AudioContext()
      return context
    },
  }
  return { voice, endVoice: () => void context?.close() }
}
