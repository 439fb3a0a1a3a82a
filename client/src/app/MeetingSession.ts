// One meeting as the page knows it: the value that `joinMeeting()` makes and hands down, and everything on the client builds on.
// It is owned by the meeting screen and ends with `leave()`. It draws nothing and knows no world.

import type { Result } from '@towpath/shared/lib/result'
import type { CommandAnswer, CommandName, CommandPayload } from '@towpath/shared/protocol/commands'
import type { Refusal } from '@towpath/shared/protocol/refusal'
import { createContext, useContext } from 'react'
import type { StoreApi } from 'zustand/vanilla'
import type { PoseSource } from '../avatars/PoseSource.ts'
import type { PoseInbox } from '../net/poseInbox.ts'
import type { PosePublisher } from '../net/posePublisher.ts'
import type { Done } from '../state/done.ts'
import type { Headset } from '../state/headset.ts'
import type { Settings } from '../state/settings.ts'
import type { ToldStores } from '../state/toldStores.ts'
import type { View } from '../state/view.ts'
import type { EarsPose, VoiceSession } from '../voice/VoiceSession.ts'
import type { ShownScene } from './createShownScene.ts'
import type { QuietPlace } from './quietPlace.ts'

/** Numbers of the line, measured over the last seconds. Read, never subscribed to. */
export type NetCounters = {
  readonly rttMs: number
  readonly downBytesPerSecond: number
  readonly upBytesPerSecond: number
  readonly poseFramesPerSecond: number
}

/** What the world says about its own drawing, for the helpdesk. */
export type RenderReport = {
  readonly fps: number
  readonly frameMs: number
  readonly drawCalls: number
  readonly triangles: number
  readonly textures: number
  readonly geometries: number
  readonly mode: 'page' | 'vr' | 'ar'
}

export type MeetingSession = ToldStores & {
  /** What this host did last. */
  readonly done: StoreApi<Done>
  readonly settings: StoreApi<Settings>
  readonly headset: StoreApi<Headset>
  readonly view: View
  readonly quiet: QuietPlace
  /** Asks the meeting for something. A refusal is a value; a lost line answers with the refusal `fault`. Never rejects. */
  send<N extends CommandName>(name: N, payload: CommandPayload<N>): Promise<Result<CommandAnswer<N>, Refusal>>
  /** The lane of poses: bytes in, bytes out, and where somebody is now. Never a React render. */
  readonly poses: { readonly inbox: PoseInbox; readonly publisher: PosePublisher; readonly source: PoseSource }
  /** In which scene this person is, and in which one their page is by now. */
  readonly scene: ShownScene
  readonly voice: VoiceSession
  /** Where this person's head is. The world writes it every frame, in place; voice and the report read it. */
  readonly ears: EarsPose
  net(): NetCounters
  /** The world puts its own function here while it draws. */
  readonly render: { report: (() => RenderReport) | null }
  leave(): Promise<void>
}

export const MeetingSessionContext = createContext<MeetingSession | null>(null)

export function useMeetingSession(): MeetingSession {
  const session = useContext(MeetingSessionContext)
  if (!session) throw new Error('useMeetingSession() is used outside of a meeting')
  return session
}
