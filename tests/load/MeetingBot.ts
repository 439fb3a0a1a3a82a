// One person without a browser: comes in as a page does, moves, looks at the others, and talks when asked to.
// Whoever makes it closes it.

import { MANIFESTS, type SceneId, sceneOfPlace } from '@towpath/scenes/manifests'
import { FIRST_FIGURE, formatFigure } from '@towpath/shared/people/figure'
import { createPoseSpace } from '@towpath/shared/pose/PoseSpace'
import { POSE_MESSAGE, POSE_TYPES } from '@towpath/shared/pose/poseBatch'
import { heedWish } from '@towpath/shared/pose/senderWish'
import type { Announcements } from '@towpath/shared/protocol/announcements'
import type { Placement } from '@towpath/shared/protocol/commands'
import { MeetingState } from '@towpath/shared/state/MeetingState'
import type { Room } from 'colyseus.js'
import { createMotion, kindOf, type Motion } from '../support/motion.ts'
import { createVoiceBot, type VoiceBot } from '../support/voiceBot.ts'
import { comeInByHttp } from './comeInByHttp.ts'
import { ListeningClient } from './ListeningClient.ts'
import { PoseReader } from './PoseReader.ts'
import { PoseSender } from './PoseSender.ts'
import type { SentPoses } from './SentPoses.ts'

const HEARTBEAT_MS = 3_000

export type MeetingBotOptions = {
  readonly url: string
  readonly invitation: string
  readonly name: string
  readonly number: number
  readonly motion: 'seated' | 'walking'
  readonly voice: boolean
  readonly sent: SentPoses
}

type Arrived = {
  readonly room: Room<unknown, MeetingState>
  readonly reader: PoseReader
  readonly sender: PoseSender
  readonly welcome: Announcements['welcome']
  /** Where the meeting begins. */
  readonly scene: string
  readonly options: MeetingBotOptions
}

export class MeetingBot {
  downBytes = 0
  upBytes = 0
  joinMs = 0
  closedBy: number | undefined
  voice: VoiceBot | undefined
  readonly room: Room<unknown, MeetingState>
  readonly reader: PoseReader
  readonly personId: string
  readonly #options: MeetingBotOptions
  readonly #sender: PoseSender
  #motion: Motion
  #scene: string
  readonly #heartbeat: NodeJS.Timeout

  static async comeIn(options: MeetingBotOptions): Promise<MeetingBot> {
    const startedMs = performance.now()
    const figure = formatFigure({ ...FIRST_FIGURE, hair: options.number % 12, garmentColour: options.number % 10 })
    const { ticket, meetingId, scene } = await comeInByHttp(options.url, options.invitation, options.name, figure)
    const space = createPoseSpace(MANIFESTS[scene as SceneId].bounds)
    const sender = new PoseSender(space)
    const reader = new PoseReader(space, options.sent, (wish) => heedWish(wish, sender))
    let takeWelcome: (welcome: Announcements['welcome']) => void
    const welcomed = new Promise<Announcements['welcome']>((resolve) => {
      takeWelcome = resolve
    })
    const client = new ListeningClient(options.url, (room) => {
      room.reconnection.enabled = false
      for (const type of POSE_TYPES) room.onMessage(type, (bytes: Uint8Array) => reader.read(type, bytes))
      room.onMessage('welcome', (welcome: Announcements['welcome']) => takeWelcome(welcome))
      room.onMessage('*', () => undefined)
    })
    const room = await client.joinById<MeetingState>(meetingId, { ticket }, MeetingState)
    const welcome = await welcomed
    const bot = new MeetingBot({ room, reader, sender, welcome, scene, options })
    bot.joinMs = performance.now() - startedMs
    if (options.voice) await bot.talk()
    return bot
  }

  private constructor({ room, reader, sender, welcome, scene, options }: Arrived) {
    this.room = room
    this.personId = welcome.personId
    this.reader = reader
    this.#sender = sender
    this.#motion = motionAt(welcome.placement, options)
    this.#countBytes()
    this.#options = options
    this.#scene = scene
    // They may have been in another scene before.
    this.#standAt(welcome.placement)
    room.onMessage('moved', (placement: Placement) => this.#standAt(placement))
    room.onLeave((code) => {
      this.closedBy = code
      this.#stop()
    })
    this.#sender.start(() => this.#motion, {
      poseId: welcome.poseId,
      sent: options.sent,
      send: (bytes) => room.sendBytes(POSE_MESSAGE, bytes),
    })
    this.#heartbeat = setInterval(() => void room.request('heartbeat', {}).catch(() => undefined), HEARTBEAT_MS)
  }

  /** Stays where they are when there is no room. */
  async goToStop(stop: string): Promise<void> {
    const placement: Placement | undefined = await this.room.request('go.toStop', { stop }).catch(() => undefined)
    if (placement) this.#standAt(placement)
  }

  /** Everybody at once, which no conversation does: so every slot of every listener is full. */
  async talk(): Promise<void> {
    const { room } = this
    await room.request('microphone.set', { microphone: 'on' })
    this.voice = await createVoiceBot({
      connect: () => room.request('voice.connect', {}),
      answer: (answer) => room.request('voice.answer', answer),
    })
    this.voice.talk()
  }

  async leave(): Promise<void> {
    this.#stop()
    this.voice?.close()
    await this.room.leave()
  }

  #standAt(placement: Placement): void {
    const scene = sceneOfPlace(placement.place)
    if (scene !== undefined && scene !== this.#scene) {
      this.#scene = scene
      const space = createPoseSpace(MANIFESTS[scene].bounds)
      this.#sender.enter(space)
      this.reader.enter(space)
      this.room.sendBytes(POSE_MESSAGE, new Uint8Array(0))
    }
    this.#motion = motionAt(placement, this.#options)
  }

  #stop(): void {
    clearInterval(this.#heartbeat)
    this.#sender.stop()
  }

  /** What passes the socket, without the few bytes that frame a message. */
  #countBytes(): void {
    const { connection } = this.room
    const { onmessage } = connection.events
    connection.events.onmessage = (event) => {
      this.downBytes += (event.data as ArrayBuffer).byteLength
      onmessage?.(event)
    }
    const { transport } = connection
    const send = transport.send.bind(transport)
    transport.send = (bytes) => {
      this.upBytes += bytes.byteLength
      send(bytes)
    }
  }
}

function motionAt({ position, yawRadians, seated }: Placement, { number, motion }: MeetingBotOptions): Motion {
  const mixed = kindOf(number)
  const kind = motion === 'walking' ? 'walking' : mixed === 'walking' ? 'idle' : mixed
  return createMotion({ seed: number + 1, kind, at: position, yawRadians, posture: seated ? 'seated' : 'standing' })
}
