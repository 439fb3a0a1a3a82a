// Messages over the place: a lost line, sound held back by the browser, and notices. Read out politely, never taking focus.

import { Suspense, useEffect } from 'react'
import { useStore } from 'zustand'
import { useMeetingSession } from '../../app/MeetingSession.ts'
import { explainRefusal, sentenceOf } from '../../i18n/sentences.ts'
import { useWords } from '../../i18n/useWords.ts'
import { dropNotice, type Notice } from '../../state/notices.ts'
import { Button } from '../Button.tsx'
import { Icon } from '../Icon.tsx'
import { lazily } from '../lazily.ts'
import { useInQuietPlace } from './QuietPlace.tsx'

const TurnMe = lazily(async () => (await import('./TurnMe.tsx')).TurnMe)

/** Who comes and goes is told in passing; what concerns this person stays until it is closed or others push it out. */
const PASSING_MS = 9_000
const PASSING = new Set([
  'arrived',
  'left',
  'locked',
  'unlocked',
  'tablesClosed',
  'tablesOpen',
  'broughtHere',
  'broughtToHost',
  'seated',
  'swapped',
  'putBack',
  'tooNear',
  'lineEnded',
  'roomQuiet',
  'roomOpen',
  'hostAway',
  'hostBack',
  'broughtBack',
  'someoneWaits',
])

const FeelingCheck = lazily(async () => (await import('../../wellbeing/FeelingCheck.tsx')).FeelingCheck)

export function NoticeArea() {
  const { t } = useWords()
  const session = useMeetingSession()
  const connection = useStore(session.facts, (facts) => facts.connection)
  const soundBlocked = useStore(session.voice.truth, (truth) => truth.soundBlocked)
  const shown = useStore(session.notices, (notices) => notices.shown)
  const inQuiet = useInQuietPlace(session)
  const wellbeing = useStore(session.wellbeing)
  return (
    <div className="notices">
      <div role="status" aria-label={t('meeting.noticeArea')}>
        {connection === 'dropped' && <p className="notice notice-lost">{t('meeting.lost')}</p>}
        {connection === 'joining' && <p className="notice">{t('meeting.joining')}</p>}
        {shown
          .filter((notice) => !inQuiet || concernsMe(notice))
          .map((notice) => (
            <OneNotice key={notice.id} notice={notice} />
          ))}
      </div>
      <Suspense>{(wellbeing.asked || wellbeing.answered) && !inQuiet && <FeelingCheck />}</Suspense>
      {soundBlocked && (
        <div className="notice">
          <p>{t('meeting.soundBlocked')}</p>
          <Button kind="primary" icon="sound" onClick={() => session.voice.resumeSound()}>
            {t('meeting.resumeSound')}
          </Button>
        </div>
      )}
    </div>
  )
}

/** What is shown in the quiet place: an answer to what the person asked for, and nothing of the others. */
function concernsMe(notice: Notice): boolean {
  return 'refusal' in notice || notice.code === 'helpIsComing'
}

function OneNotice({ notice }: { readonly notice: Notice }) {
  const { t } = useWords()
  const { notices } = useMeetingSession()
  const passing = 'code' in notice && PASSING.has(notice.code)
  useEffect(() => {
    if (!passing) return
    const timer = setTimeout(() => dropNotice(notices, notice.id), PASSING_MS)
    return () => clearTimeout(timer)
  }, [passing, notices, notice.id])
  return (
    <div className="notice">
      <p>
        {'code' in notice
          ? t(`meeting:notice.${notice.code}`, { name: notice.name })
          : sentenceOf(explainRefusal(t, notice.refusal))}
      </p>
      {'code' in notice && notice.code === 'microphoneAsked' && <TurnOn done={() => dropNotice(notices, notice.id)} />}
      {'code' in notice && notice.personId !== undefined && (
        <Suspense>
          <TurnMe personId={notice.personId} done={() => dropNotice(notices, notice.id)} />
        </Suspense>
      )}
      <button
        type="button"
        className="notice-close"
        aria-label={t('meeting.closeNotice')}
        onClick={() => dropNotice(notices, notice.id)}
      >
        <Icon name="close" />
      </button>
    </div>
  )
}

/** The person's own press, and nobody else's, opens the microphone. Once it is on, the question is answered. */
function TurnOn({ done }: { readonly done: () => void }) {
  const { t } = useWords()
  const { voice } = useMeetingSession()
  const on = useStore(voice.truth, ({ microphone }) => microphone === 'on')
  useEffect(() => {
    if (on) done()
  }, [on, done])
  return (
    <Button kind="primary" icon="microphone" onClick={() => voice.setMicrophone(true)}>
      {t('meeting.microphoneYes')}
    </Button>
  )
}
