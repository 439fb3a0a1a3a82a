// A spot to practise while one waits: the place of the meeting itself, with nobody in it. What there is to try is ticked off
// as it is done, on the page and in the headset. Nothing of it leaves the page but a call for help.

import { MANIFESTS, type SceneId } from '@towpath/scenes/manifests'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { StoreApi } from 'zustand/vanilla'
import { loadWorld } from '../../app/loadWorld.ts'
import { type MeetingSession, MeetingSessionContext } from '../../app/MeetingSession.ts'
import { practise } from '../../app/practise.ts'
import { useWords } from '../../i18n/useWords.ts'
import { addAnnouncement } from '../../state/notices.ts'
import type { Settings } from '../../state/settings.ts'
import { Button } from '../Button.tsx'
import { FaultBoundary } from '../FaultBoundary.tsx'
import { Icon } from '../Icon.tsx'
import { lazily } from '../lazily.ts'
import { Message } from '../Message.tsx'
import { benchNear, STEPS, usePracticed } from './practiceSteps.ts'

const World = lazy(loadWorld)
const BoardReader = lazily(async () => (await import('../meeting/BoardReader.tsx')).BoardReader)

type Props = {
  readonly settings: StoreApi<Settings>
  readonly scene: string
  readonly name: string
  readonly figure: string
  readonly isLetIn: boolean
  readonly callHelp: (called: boolean) => boolean
  readonly onDone: () => void
}

export function PracticeSpot(props: Props) {
  const { t } = useWords()
  const { settings, scene, name, figure } = props
  const latest = useRef(props)
  latest.current = props
  const [session, setSession] = useState<ReturnType<typeof practise>>()
  useEffect(() => {
    const made = practise({
      ...{ settings, scene, name, figure },
      callHelp: (called) => latest.current.callHelp(called),
      onAlone: () => made && tell(made, t('practice.alone')),
      onLeave: () => latest.current.onDone(),
    })
    setSession(made)
    return () => made?.end()
  }, [settings, scene, name, figure, t])
  return session ? <Practising {...props} session={session} /> : null
}

function tell(session: MeetingSession, text: string): void {
  addAnnouncement(session.notices, { name: '', personId: '', text })
}

function Practising({ session, scene, isLetIn, onDone }: Props & { readonly session: MeetingSession }) {
  const { t } = useWords()
  const me = useStore(session.facts, ({ byId, meId }) => byId[meId]!)
  const headset = useStore(session.headset)
  const inQuiet = useStore(session.quiet.inside)
  const done = usePracticed(session)
  const next = STEPS.find((step) => !done.has(step))
  const words = t(next ? `practice.how.${next}` : 'practice.done')
  const wears = headset.mode !== 'page'
  const said = isLetIn ? t('practice.letIn') : words
  useEffect(() => {
    // In the headset the list is not in sight.
    if (wears) tell(session, said)
  }, [session, wears, said])
  const ask = (...what: Parameters<MeetingSession['send']>) => void session.send(...what)
  return (
    <MeetingSessionContext value={session}>
      <div className="practice">
        <ol className="practice-steps" aria-label={t('practice.steps')}>
          {STEPS.map((step) => (
            <li key={step} data-done={done.has(step)} aria-current={step === next ? 'step' : undefined}>
              {t(`practice.step.${step}`)}
              {done.has(step) && (
                <>
                  {' '}
                  <Icon name="check" /> <span className="soft">{t('practice.ticked')}</span>
                </>
              )}
            </li>
          ))}
        </ol>
        <Message kind={next ? 'hint' : 'good'} announced>
          {words}
        </Message>
        <div className="practice-world">
          <FaultBoundary fallback={<p className="world-note">{t('meeting.worldFailed')}</p>}>
            <Suspense fallback={<p className="world-note">{t('meeting.loading')}</p>}>
              <World />
            </Suspense>
          </FaultBoundary>
          {me.handRaised > 0 && (
            <p className="practice-plate">
              <Icon name="hand" />
              {me.name}, {t('people.handRaised')}
            </p>
          )}
        </div>
        <Suspense>
          <BoardReader />
        </Suspense>
        <div className="row">
          {inQuiet ? (
            <Button icon="people" kind="primary" onClick={() => session.quiet.back()}>
              {t('practice.back')}
            </Button>
          ) : (
            <>
              <Button icon="turnLeft" onClick={() => session.view.wish('turnLeft')}>
                {t('controls.turnLeft')}
              </Button>
              <Button icon="turnRight" onClick={() => session.view.wish('turnRight')}>
                {t('controls.turnRight')}
              </Button>
              {me.seated ? (
                <Button icon="figure" onClick={() => ask('go.standUp', {})}>
                  {t('places.standUp')}
                </Button>
              ) : (
                <Button
                  icon="seat"
                  onClick={() => ask('go.toPlace', { place: benchNear(session, MANIFESTS[scene as SceneId].stops) })}
                >
                  {t('practice.bench')}
                </Button>
              )}
              <Button icon="hand" onClick={() => ask('hand.set', { raised: me.handRaised === 0 })}>
                {t(me.handRaised > 0 ? 'controls.lowerHand' : 'controls.raiseHand')}
              </Button>
              {headset.vr && (
                <Button icon="headset" disabled={!headset.enter} onClick={() => headset.enter?.('vr')}>
                  {t('controls.enterVr')}
                </Button>
              )}
            </>
          )}
          <Button kind={next ? 'calm' : 'primary'} icon="check" onClick={onDone}>
            {t('practice.stop')}
          </Button>
        </div>
      </div>
    </MeetingSessionContext>
  )
}
