// Voice of one meeting in the page, against the engine's fixed slots. Made by the composition root, ended with `dispose`.
// It must never show an open microphone on dead media: `truth` is computed from what is, after every change.
import { SLOTS_PER_LISTENER } from '@towpath/shared/voice/slots'
import { createStore } from 'zustand/vanilla'
import { onWake } from '../net/onWake.ts'
import { createLevelMeter, type LevelMeter } from './levelMeter.ts'
import { createMicrophone } from './microphone.ts'
import { createSlotStats } from './slotStats.ts'
import { createSoundOutput } from './soundOutput.ts'
import { createSpatialAudio } from './spatialAudio.ts'
import type { VoicePlaces, VoiceSession, VoiceSignal, VoiceTruth } from './VoiceSession.ts'
import { openVoiceLink } from './voiceLink.ts'
import { createVoiceRecovery } from './voiceRecovery.ts'

const STATS_EVERY_MS = 500
const PLACES_EVERY_MS = 100
/** Without a sign of life for this long a connection that says it is well is not believed. */
const LIFELESS_MS = 8_000
/** A clock that stood still this long: the device slept. */
const SLEPT_MS = 5_000
const FIRST_VOLUME = 0.6
const GESTURES = ['pointerdown', 'keydown', 'touchend'] as const

export function createVoiceSession(options: {
  readonly signal: VoiceSignal
  readonly places: VoicePlaces
}): VoiceSession {
  const { signal, places } = options
  const context = new AudioContext({ latencyHint: 'interactive' })
  const truth = createStore<VoiceTruth>(() => ({
    state: 'off',
    microphone: 'off',
    microphoneWanted: false,
    slots: [],
    soundBlocked: false,
  }))
  const output = createSoundOutput(context, FIRST_VOLUME)
  const spatial = createSpatialAudio(context, output.input, places)
  const microphone = createMicrophone(navigator.mediaDevices, microphoneChanged)
  const stats = createSlotStats(SLOTS_PER_LISTENER, spatial.personIn)
  const recovery = createVoiceRecovery({
    open: (attempt, stale) =>
      openVoiceLink(
        signal,
        microphone.track,
        {
          connected: () => recovery.connected(attempt),
          wavers: () => recovery.wavers(attempt),
          failed: () => recovery.failed(attempt),
          track: (slot, track) => spatial.hear(slot, track),
        },
        stale,
      ),
    changed: () => {
      // A microphone that was opened while the connection was being made goes up as soon as there is one.
      if (recovery.state === 'connected') recovery.link?.send(microphone.track)
      lifeAtMs = performance.now()
      tell()
    },
  })
  let ownMeter: { meter: LevelMeter; source: MediaStreamAudioSourceNode; track: MediaStreamTrack } | null = null
  let headphones = false
  let volume = FIRST_VOLUME
  let silent = false
  let lifeAtMs = 0
  let heartbeats = 0
  let statsAtMs = performance.now()
  let placesAtMs = 0
  let disposed = false

  function microphoneChanged(): void {
    recovery.link?.send(microphone.track)
    listenToOwn(microphone.track)
    output.setDetour(microphone.state === 'on' && !headphones)
    tell()
  }

  function listenToOwn(track: MediaStreamTrack | null): void {
    if (ownMeter?.track === track) return
    ownMeter?.source.disconnect()
    ownMeter?.meter.dispose()
    ownMeter = null
    if (!track) return
    const source = new MediaStreamAudioSourceNode(context, { mediaStream: new MediaStream([track]) })
    const meter = createLevelMeter(context)
    source.connect(meter.input)
    ownMeter = { meter, source, track }
  }

  function microphoneTruth(): VoiceTruth['microphone'] {
    if (microphone.state !== 'on') return microphone.state
    const { track } = microphone
    const flows = recovery.state === 'connected' && track?.readyState === 'live' && !track.muted && track.enabled
    return flows ? 'on' : 'off'
  }

  function tell(): void {
    if (disposed) return
    const before = truth.getState()
    const next = {
      state: recovery.state,
      microphone: microphoneTruth(),
      microphoneWanted: microphone.wanted,
      soundBlocked: context.state !== 'running' && recovery.state !== 'off',
    }
    const same = Object.entries(next).every(([name, value]) => before[name as keyof typeof next] === value)
    if (!same) truth.setState(next)
  }

  async function readStats(): Promise<void> {
    const { link } = recovery
    const nowMs = performance.now()
    const slept = nowMs - statsAtMs > SLEPT_MS
    statsAtMs = nowMs
    if (slept) check()
    if (link && recovery.state === 'connected') {
      const report = await link.stats().catch(() => null)
      if (disposed || link !== recovery.link) return
      if (report) stats.read(report as ReadonlyMap<string, RTCStats & Record<string, unknown>>)
      if (stats.heartbeats !== heartbeats) lifeAtMs = performance.now()
      heartbeats = stats.heartbeats
      if (performance.now() - lifeAtMs > LIFELESS_MS) recovery.renew()
    }
    const slots = stats.reports(spatial.levelIn)
    if (slots.length > 0 || truth.getState().slots.length > 0) truth.setState({ slots })
    tell()
  }

  function check(): void {
    recovery.hasten()
    // A device that was asleep resumes sound only when told to, where it may.
    if (context.state !== 'running') void resumeSound()
  }

  function updatePlaces(): void {
    placesAtMs = performance.now()
    spatial.updatePlaces()
  }

  async function resumeSound(): Promise<void> {
    spatial.play()
    output.play()
    // Without a gesture this waits for one.
    await context.resume().catch(() => undefined)
    tell()
  }

  function onGesture(): void {
    if (context.state !== 'running') void resumeSound()
  }

  const statsTimer = setInterval(() => void readStats(), STATS_EVERY_MS)
  const placesTimer = setInterval(() => {
    if (performance.now() - placesAtMs >= PLACES_EVERY_MS) updatePlaces()
  }, PLACES_EVERY_MS)
  const stopWaking = onWake(check)
  for (const gesture of GESTURES) document.addEventListener(gesture, onGesture, { capture: true, passive: true })
  context.addEventListener('statechange', tell)

  return {
    truth,
    audioContext: context,
    start() {
      void resumeSound()
      recovery.start()
    },
    setMicrophone: (on) => microphone.turn(on),
    chooseMicrophone: (deviceId) => microphone.choose(deviceId),
    chooseSpeaker: (deviceId) => output.chooseSpeaker(deviceId),
    setHeadphones(worn) {
      headphones = worn
      output.setDetour(microphone.state === 'on' && !headphones)
    },
    setSlots: (slots) => spatial.setSlots(slots),
    serverSays(state, generation) {
      if (state === 'down') recovery.rest()
      else if (state === 'up') recovery.hasten()
      else if (state === 'lost' && (generation === undefined || generation === recovery.link?.generation))
        recovery.renew()
    },
    check,
    setVolume(next) {
      volume = next
      if (!silent) output.setVolume(volume)
    },
    setSilent(next) {
      silent = next
      output.setVolume(silent ? 0 : volume)
    },
    setVolumeOf: (personId, volume) => spatial.setVolumeOf(personId, volume),
    setForemost: spatial.setForemost,
    setReachings: spatial.setReachings,
    setEqual: spatial.setEqual,
    setSameInBothEars: (same) => spatial.setSameInBothEars(same),
    levelOf: (personId) => spatial.levelOf(personId),
    ownLevel: () => (truth.getState().microphone === 'on' ? (ownMeter?.meter.level() ?? 0) : 0),
    updatePlaces,
    resumeSound,
    dispose() {
      disposed = true
      clearInterval(statsTimer)
      clearInterval(placesTimer)
      stopWaking()
      for (const gesture of GESTURES) document.removeEventListener(gesture, onGesture, { capture: true })
      context.removeEventListener('statechange', tell)
      recovery.stop()
      microphone.dispose()
      listenToOwn(null)
      spatial.dispose()
      output.dispose()
      truth.setState({ state: 'off', microphone: 'off', microphoneWanted: false, slots: [], soundBlocked: false })
      context.close().catch(() => undefined)
    },
  }
}
