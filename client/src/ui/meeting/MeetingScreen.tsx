// The meeting on the page: the place, the controls below it, and the panel with people, conversation and places beside it.

import { lazy, Suspense, useCallback, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { StoreApi } from 'zustand/vanilla'
import { guessHeadset } from '../../app/headsetBrowser.ts'
import { helpdeskReport } from '../../app/helpdeskReport.ts'
import { joinMeeting } from '../../app/joinMeeting.ts'
import { loadWorld } from '../../app/loadWorld.ts'
import { type MeetingSession, MeetingSessionContext } from '../../app/MeetingSession.ts'
import { useWords } from '../../i18n/useWords.ts'
import type { Ending } from '../../state/facts.ts'
import type { Settings } from '../../state/settings.ts'
import { Button } from '../Button.tsx'
import type { Admitted } from '../entrance/JoinScreen.tsx'
import { FaultBoundary } from '../FaultBoundary.tsx'
import { Icon } from '../Icon.tsx'
import { lazily } from '../lazily.ts'
import { ControlBar } from './ControlBar.tsx'
import { LookByMoving } from './LookByMoving.tsx'
import { MeetingPanel } from './MeetingPanel.tsx'
import { NoticeArea } from './NoticeArea.tsx'
import { QuietWords, useInQuietPlace } from './QuietPlace.tsx'
import type { Shown } from './SettingsDialog.tsx'
import { useMeetingKeys } from './useMeetingKeys.ts'
import { useVoicesFirst } from './useVoicesFirst.ts'
import './meeting.css'
import './panel.css'

const World = lazy(loadWorld)
const AnnouncementBoard = lazy(async () => ({
  default: (await import('./AnnouncementBoard.tsx')).AnnouncementBoard,
}))
const BoardReader = lazily(async () => (await import('./BoardReader.tsx')).BoardReader)
const WalkBar = lazy(async () => ({ default: (await import('./WalkBar.tsx')).WalkBar }))
const PlainBar = lazy(async () => ({ default: (await import('./PlainBar.tsx')).PlainBar }))
const MoveBar = lazy(async () => ({ default: (await import('./MoveBar.tsx')).MoveBar }))
const ReachBar = lazy(async () => ({ default: (await import('./ReachBar.tsx')).ReachBar }))
const SettingsDialog = lazy(async () => ({ default: (await import('./SettingsDialog.tsx')).SettingsDialog }))

type Props = {
  readonly settings: StoreApi<Settings>
  readonly admitted: Admitted
  readonly onEnd: (ending: Ending) => void
}

export function MeetingScreen({ settings, admitted, onEnd }: Props) {
  const [session, setSession] = useState<MeetingSession | null>(null)
  // Not while rendering: React may render twice, and a ticket opens one connection.
  useEffect(() => {
    const joined = joinMeeting(admitted, settings)
    const stopFollowing = joined.facts.subscribe(({ ending }) => ending && onEnd(ending))
    window.towpath = { report: () => helpdeskReport(joined, __VERSION__, performance.now()) }
    setSession(joined)
    return () => {
      stopFollowing()
      void joined.leave()
    }
  }, [admitted, settings, onEnd])
  return session && <Meeting session={session} admitted={admitted} />
}

function Meeting({ session, admitted }: { readonly session: MeetingSession; readonly admitted: Admitted }) {
  const { t } = useWords()
  // Who is about to put the headset on needs one button and sees the place; who stays on the page has everything at hand.
  const [panelOpen, setPanelOpen] = useState(
    () => !(guessHeadset().inHeadset && session.settings.getState().headset === 'wear'),
  )
  const [shown, setShown] = useState<Shown | null>(null)
  const locked = useStore(session.facts, ({ meeting }) => meeting.locked)
  const quiet = useStore(session.facts, ({ meeting }) => meeting.quiet)
  const isMoving = useStore(session.facts, ({ meeting }) => meeting.movingTo !== '')
  const isWalk = useStore(session.facts, ({ meeting }) => meeting.walkLeader !== '')
  const isPlain = useStore(session.scene.shown, ({ plain }) => plain)
  const reaches = useStore(session.facts, ({ people }) => people.some(({ reach }) => reach !== 'near'))
  const title = useStore(session.facts, ({ meeting }) => meeting.title || admitted.title)
  const isAnnounced = useStore(session.notices, ({ announced }) => announced.length > 0)
  const showKeys = useCallback(() => setShown('keys'), [])
  useMeetingKeys(session, showKeys)
  const mayDraw = useVoicesFirst(session)
  const inQuiet = useInQuietPlace(session)
  useEffect(() => {
    let stop = () => {}
    let gone = false
    import('../../wellbeing/startWellbeing.ts').then(
      ({ startWellbeing }) => {
        if (!gone) stop = startWellbeing(session)
      },
      () => undefined,
    )
    return () => {
      gone = true
      stop()
    }
  }, [session])
  useEffect(() => {
    document.title = `${title} – ${t('product')}`
  }, [title, t])

  const loading = <p className="world-note">{t('meeting.loading')}</p>
  return (
    <MeetingSessionContext value={session}>
      <div className="meeting" data-panel={panelOpen ? 'open' : 'closed'} data-quiet={inQuiet}>
        <a className="skip" href="#controls">
          {t('meeting.controls')}
        </a>
        <header className="meeting-head">
          <h1>{title}</h1>
          <p className="meeting-marks">
            {locked && (
              <span className="mark">
                <Icon name="lock" />
                {t('meeting.locked')}
              </span>
            )}
            {quiet && (
              <span className="mark mark-strong">
                <Icon name="microphoneOff" />
                {t('meeting.quiet')}
              </span>
            )}
            <span className="mark">{t('meeting.recording')}</span>
          </p>
          {!inQuiet && (
            <Button
              kind="quiet"
              aria-expanded={panelOpen}
              aria-controls="panel"
              onClick={() => setPanelOpen(!panelOpen)}
            >
              {t(panelOpen ? 'meeting.hidePanel' : 'meeting.showPanel')}
            </Button>
          )}
          <Suspense>{reaches && !inQuiet && <ReachBar />}</Suspense>
          <Suspense>{isMoving && !inQuiet && <MoveBar />}</Suspense>
          <Suspense>{isWalk && !inQuiet && <WalkBar />}</Suspense>
          <Suspense>{isPlain && !inQuiet && <PlainBar />}</Suspense>
        </header>
        <Suspense>{isAnnounced && !inQuiet && <AnnouncementBoard />}</Suspense>
        <main className="meeting-world" aria-label={t('meeting.world')}>
          <FaultBoundary fallback={<p className="world-note">{t('meeting.worldFailed')}</p>}>
            <Suspense fallback={loading}>{mayDraw ? <World /> : loading}</Suspense>
          </FaultBoundary>
          {inQuiet && <QuietWords />}
          <NoticeArea />
          <div className="turns">
            <Button icon="turnLeft" onClick={() => session.view.wish('turnLeft')}>
              {t('controls.turnLeft')}
            </Button>
            <Button icon="turnRight" onClick={() => session.view.wish('turnRight')}>
              {t('controls.turnRight')}
            </Button>
            <LookByMoving />
          </div>
        </main>
        <ControlBar onShow={setShown} />
        <MeetingPanel hidden={!panelOpen || inQuiet} onShow={setShown} />
        <Suspense>
          <BoardReader />
          {shown && <SettingsDialog shown={shown} invitation={admitted.invitation} onClose={() => setShown(null)} />}
        </Suspense>
      </div>
    </MeetingSessionContext>
  )
}
