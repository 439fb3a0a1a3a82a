// The composition root of a meeting: makes every part once, ties them together, and takes them apart again.

import { MANIFESTS, type SceneId } from '@towpath/scenes/manifests'
import type { StoreApi } from 'zustand/vanilla'
import { createPoseSource, startForgetting } from '../net/createPoseSource.ts'
import { createTraffic } from '../net/createTraffic.ts'
import { createMeetingConnection } from '../net/MeetingConnection.ts'
import { mirrorState } from '../net/mirrorState.ts'
import { onWake } from '../net/onWake.ts'
import { openColyseusSocket } from '../net/openColyseusSocket.ts'
import { createPoseInbox } from '../net/poseInbox.ts'
import { createPosePublisher } from '../net/posePublisher.ts'
import { sendCommand } from '../net/sendCommand.ts'
import { createDone } from '../state/done.ts'
import { createHeadset } from '../state/headset.ts'
import { addNotice } from '../state/notices.ts'
import { placeAt } from '../state/placement.ts'
import type { Settings } from '../state/settings.ts'
import { createToldStores } from '../state/toldStores.ts'
import { createView } from '../state/view.ts'
import type { Admitted } from '../ui/entrance/JoinScreen.tsx'
import { applySettings } from './applySettings.ts'
import { createLostShare } from './createLostShare.ts'
import { createShownScene } from './createShownScene.ts'
import { createVoice } from './createVoice.ts'
import { createEnter } from './enterMeeting.ts'
import { followAudioPlaces } from './followAudioPlaces.ts'
import { followForemost } from './followForemost.ts'
import type { MeetingSession } from './MeetingSession.ts'
import { createQuietPlace } from './quietPlace.ts'
import { startAway } from './startAway.ts'
import { startMicrophoneTruth } from './startMicrophoneTruth.ts'
import { takeAnnouncements } from './takeAnnouncements.ts'

const LEAVE_WITHIN_MS = 800

export function joinMeeting(admitted: Admitted, settings: StoreApi<Settings>): MeetingSession {
  const now = () => performance.now()
  const told = createToldStores()
  const { facts, notices, placement } = told
  const headset = createHeadset()
  const ears = { x: 0, y: 0, z: 0, qx: 0, qy: 0, qz: 0, qw: 1 }
  const traffic = createTraffic(now)
  const render: MeetingSession['render'] = { report: null }
  let rttMs = 0
  const lostShare = createLostShare()

  const first = admitted.scene as SceneId
  const { bounds } = MANIFESTS[first]
  /** From the quiet place nobody is sent anything. */
  const sendPoses = (bytes: Uint8Array) => quiet.inside.getState() || connection.socket()?.sendPoses(bytes)
  const publisher = createPosePublisher({ bounds, send: sendPoses })
  const inbox = createPoseInbox({
    bounds,
    onBroken: () => sayThere(),
    onAsked: () => publisher.restart(),
    sender: publisher,
  })
  const source = createPoseSource(facts, inbox)
  const sayThere = () => void sendPoses(new Uint8Array(0))
  const scene = createShownScene({ first, placement, publisher, inbox, sayThere })

  const send: MeetingSession['send'] = async (name, payload) => {
    const answer = await sendCommand(connection.socket(), name, payload)
    if (answer.ok && name.startsWith('go.')) placeAt(placement, answer.value as Parameters<typeof placeAt>[1])
    return answer
  }

  const voice = createVoice({ send, source, ears, now })
  const microphone = startMicrophoneTruth({
    facts,
    voice,
    tell: (state) => void send('microphone.set', { microphone: state }),
    refuse: (code) => addNotice(notices, { refusal: { code } }),
  })
  const away = startAway({
    tell: (isAway) => void send('away.set', { away: isAway }),
    wearing: () => headset.getState().mode !== 'page',
  })
  const quiet = createQuietPlace({
    facts,
    voice,
    tell: (isQuiet) => send('quiet.set', { quiet: isQuiet }),
    onBack: () => publisher.restart(),
  })
  let welcome = false
  const announcements = takeAnnouncements({
    ...told,
    voice,
    onWelcome: () => {
      welcome = true
      scene.enter()
      settle()
    },
    wasHere: admitted.wasHere,
  })

  /** Joined is who was welcomed and stands among the people: not before may anyone rely on the facts. */
  function settle(): void {
    const { connection: now, byId, meId } = facts.getState()
    if (!welcome || now === 'joined' || now === 'left' || !byId[meId]) return
    facts.setState({ connection: 'joined' })
    microphone.tellAgain()
    away.tellAgain()
    quiet.settle()
    voice.check()
  }

  const connection = createMeetingConnection({
    enter: createEnter(admitted, now),
    open: openColyseusSocket,
    events: {
      onState: (state) => {
        mirrorState(facts, state)
        settle()
      },
      onAnnouncement: announcements,
      onPoses: (type, bytes) => traffic.add('poses', inbox.receive(type, bytes, now())),
      onTraffic: traffic.add,
    },
    onJoined: () => {
      inbox.clear()
      publisher.restart()
    },
    onDropped: () => {
      welcome = false
      facts.setState({ connection: 'dropped' })
    },
    onEnded: (ending) => {
      facts.setState({ connection: 'left', ending })
      takeApart()
    },
    onRoundTrip: (ms) => {
      rttMs = Math.round(ms)
    },
    measured: () => ({ line: { roundTripMs: Math.min(rttMs, 60_000), lost: lostShare(voice.truth.getState().slots) } }),
    now,
    chance: Math.random,
    onWake,
  })

  const stops = [
    startForgetting(facts, inbox, scene.poseScene),
    // Without a world there is no darkness to wait for.
    placement.subscribe(() => render.report || scene.arrive()),
    applySettings(settings, voice),
    followForemost(facts, voice),
    followAudioPlaces(facts, voice),
    microphone.stop,
    away.stop,
  ]
  const stopHeadphones = headset.subscribe(({ mode }) => voice.setHeadphones(mode !== 'page'))
  const stopReading = notices.subscribe(({ announced }, before) => {
    const last = announced.at(-1)
    if (!last || announced.length < before.announced.length || last === before.announced.at(-1)) return
    // The one who wrote it knows what it says; in the quiet place there is no sound.
    if (!settings.getState().readAloud || quiet.inside.getState() || last.personId === facts.getState().meId) return
    const language = document.documentElement.lang
    import('./speakAloud.ts').then(({ speakAloud }) => speakAloud(last.text, language)).catch(() => undefined)
  })
  const unfollow = facts.subscribe((current, before) => {
    if (current.meeting.equal !== before.meeting.equal) voice.setEqual(current.meeting.equal)
    if (current.meeting.voiceUp !== before.meeting.voiceUp) voice.serverSays(current.meeting.voiceUp ? 'up' : 'down')
  })

  function takeApart(): void {
    unfollow()
    stopReading()
    stopHeadphones()
    for (const stop of stops) stop()
    voice.dispose()
  }

  voice.start()
  // Asked for right after the press, while the line is still being made; whoever was here before finds it as they left it.
  if (!admitted.wasHere) void voice.setMicrophone(true)
  return {
    ...told,
    done: createDone(),
    settings,
    headset,
    view: createView(),
    quiet,
    send,
    poses: { inbox, publisher, source },
    scene,
    voice,
    ears,
    net: () => ({
      rttMs,
      downBytesPerSecond: traffic.perSecond('down'),
      upBytesPerSecond: traffic.perSecond('up'),
      poseFramesPerSecond: traffic.perSecond('poses'),
    }),
    render,
    async leave() {
      const patience = new Promise((resolve) => setTimeout(resolve, LEAVE_WITHIN_MS))
      await Promise.race([send('leave', {}), patience])
      connection.close()
    },
  }
}
