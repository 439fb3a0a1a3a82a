// At the door: the host's greeting, whose turn it is, what happens next, a look at the microphone and a spot to practise.
// Fetched only by those who wait. There is no hurry here: nothing on this screen runs out.

import type { TicketAnswer } from '@towpath/shared/protocol/joining'
import type { HeardVerdict, NotNow, WaitingView } from '@towpath/shared/protocol/waiting'
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react'
import type { StoreApi } from 'zustand/vanilla'
import { fetchAhead } from '../../app/fetchAhead.ts'
import { askAtDoor, askToJoin } from '../../app/joining.ts'
import { startWaiting, type Waiting, type Wanted } from '../../app/startWaiting.ts'
import { useWords } from '../../i18n/useWords.ts'
import { onWake } from '../../net/onWake.ts'
import type { Ending } from '../../state/facts.ts'
import type { Settings } from '../../state/settings.ts'
import { Button } from '../Button.tsx'
import type { Admitted } from '../entrance/JoinScreen.tsx'
import { MicrophoneCheck } from '../entrance/MicrophoneCheck.tsx'
import { playChime } from '../entrance/playChime.ts'
import { EntranceFrame } from '../frame/EntranceFrame.tsx'
import { Message } from '../Message.tsx'
import { HelpAtDoor } from './HelpAtDoor.tsx'
import { NotNowScreen } from './NotNowScreen.tsx'
import './waiting.css'

const PracticeSpot = lazy(async () => ({ default: (await import('./PracticeSpot.tsx')).PracticeSpot }))

type Props = {
  readonly settings: StoreApi<Settings>
  readonly wanted: Wanted
  readonly token: string | null
  readonly onAdmitted: (admitted: Admitted) => void
  readonly onEnd: (ending: Ending) => void
}

type Answer = { readonly comeIn: TicketAnswer } | { readonly notNow: NotNow }

/** So long the words and the sound have, before the place by the canal takes their place. */
const WELCOME_MS = 2_500

export function WaitingRoom({ settings, wanted, token, onAdmitted, onEnd }: Props) {
  const [view, setView] = useState<WaitingView | null>(null)
  const [reached, setReached] = useState(true)
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [asking, setAsking] = useState({ token, time: 0 })
  const waiting = useRef<Waiting | null>(null)

  useEffect(() => {
    fetchAhead()
    const { invitation, name, figure, companion } = wanted
    const running = startWaiting({
      token: asking.token,
      join: () => askToJoin({ invitation, name, figure, companion }),
      ask: askAtDoor,
      onView: (next) => {
        setView(next)
        setReached(true)
      },
      onUnreachable: () => setReached(false),
      onComeIn: (comeIn) => setAnswer({ comeIn }),
      onNotNow: (notNow) => setAnswer({ notNow }),
      onEnd,
      onWake,
      chance: Math.random,
    })
    waiting.current = running
    return () => running.stop()
  }, [wanted, asking, onEnd])

  useEffect(() => {
    if (!answer || !('comeIn' in answer)) return
    void playChime().catch(() => undefined)
    const timer = setTimeout(() => onAdmitted({ ...wanted, answer: answer.comeIn }), WELCOME_MS)
    return () => clearTimeout(timer)
  }, [answer, wanted, onAdmitted])

  const heard = useCallback((verdict: HeardVerdict) => waiting.current?.heard(verdict), [])
  const help = useCallback((called: boolean) => waiting.current?.help(called), [])

  function leave() {
    waiting.current?.leave()
    onEnd({ reason: 'left', atDoor: true })
  }

  if (answer && 'notNow' in answer) {
    const again = () => {
      setAnswer(null)
      setView(null)
      setAsking({ token: null, time: asking.time + 1 })
    }
    return <NotNowScreen settings={settings} notNow={answer.notNow} onAgain={again} />
  }
  return (
    <AtTheDoor
      settings={settings}
      wanted={wanted}
      view={view}
      reached={reached}
      isLetIn={answer !== null}
      onHeard={heard}
      onHelp={help}
      onLeave={leave}
    />
  )
}

type DoorProps = {
  readonly settings: StoreApi<Settings>
  readonly wanted: Wanted
  readonly view: WaitingView | null
  readonly reached: boolean
  readonly isLetIn: boolean
  readonly onHeard: (verdict: HeardVerdict) => void
  readonly onHelp: (called: boolean) => void
  readonly onLeave: () => void
}

function AtTheDoor({ settings, wanted, view, reached, isLetIn, onHeard, onHelp, onLeave }: DoorProps) {
  const { t } = useWords()
  const [practising, setPractising] = useState(false)
  const host = view?.host ?? null
  return (
    <EntranceFrame settings={settings} title={t(isLetIn ? 'waiting.titleLetIn' : 'waiting.title')} takesFocus>
      <p className="lead">
        <strong>{wanted.title}. </strong>
        {view?.greeting ? null : t('waiting.greeting', { name: wanted.name })}
      </p>
      {view?.greeting && (
        <blockquote className="greeting">
          <p>{view.greeting}</p>
          <footer>{host ?? t('waiting.theHost')}</footer>
        </blockquote>
      )}
      <div className="turn" role="status">
        {isLetIn ? <strong>{t('waiting.comeIn')}</strong> : <Turn view={view} reached={reached} />}
      </div>
      <HelpAtDoor view={view} onHelp={onHelp}>
        <Button icon="leave" onClick={onLeave}>
          {t('controls.leave')}
        </Button>
      </HelpAtDoor>
      <section className="card" aria-labelledby="next-title">
        <h2 id="next-title">{t('waiting.next')}</h2>
        <ol className="steps">
          <li>{t('waiting.stepName', { name: wanted.name })}</li>
          <li>{t('waiting.stepLetIn')}</li>
          <li>{t('waiting.stepInside')}</li>
        </ol>
      </section>
      <section className="card" aria-labelledby="microphone-title">
        <h2 id="microphone-title">{t('join.microphone')}</h2>
        <p className="hint">{t('waiting.microphoneHint')}</p>
        <MicrophoneCheck settings={settings} onHeard={onHeard} />
      </section>
      <section className="card" aria-labelledby="practice-title">
        <h2 id="practice-title">{t('practice.title')}</h2>
        <p className="hint">{t('practice.what')}</p>
        {practising ? (
          <Suspense fallback={<Message kind="hint" announced children={t('meeting.loading')} />}>
            <PracticeSpot
              {...{ settings, isLetIn }}
              scene={wanted.scene}
              figure={wanted.figure}
              name={wanted.name}
              callHelp={(called) => {
                onHelp(called)
                return host !== null
              }}
              onDone={() => setPractising(false)}
            />
          </Suspense>
        ) : (
          <Button icon="figure" onClick={() => setPractising(true)}>
            {t('practice.start')}
          </Button>
        )}
      </section>
    </EntranceFrame>
  )
}

function Turn({ view, reached }: { readonly view: WaitingView | null; readonly reached: boolean }) {
  const { t } = useWords()
  if (!reached) return t('waiting.lost')
  if (!view) return t('join.loading')
  if (view.why === 'noHost') return t('waiting.noHost')
  const { number, host } = view
  return (
    <>
      <strong>{t(number === 1 ? 'waiting.numberOne' : 'waiting.number', { number })}</strong>{' '}
      {host ? t('waiting.hostLetsIn', { host }) : t('waiting.someHostLetsIn')}
    </>
  )
}
