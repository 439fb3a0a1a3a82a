// The quiet place on the page: a button to go there, the words that say what it is, and the controls while somebody is in it.
// Fetched with the meeting, because it has to be there when the server is not.

import { useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { type MeetingSession, useMeetingSession } from '../../app/MeetingSession.ts'
import { useWords } from '../../i18n/useWords.ts'
import { hostWhoKnows } from '../../state/hostWhoKnows.ts'
import { Button } from '../Button.tsx'
import './quietPlace.css'

export function useInQuietPlace({ quiet }: Pick<MeetingSession, 'quiet'>): boolean {
  return useStore(quiet.inside)
}

export function QuietWords() {
  const { t } = useWords()
  const { facts, wellbeing } = useMeetingSession()
  const host = useStore(facts, hostWhoKnows)
  const stopped = useStore(wellbeing, ({ answered }) => answered === 'stop')
  return (
    <div className="quiet-words" role="status">
      <p>{t('quiet.youAre')}</p>
      <p>{t('quiet.nobody')}</p>
      {stopped && <p>{t('feeling.after.stop')}</p>}
      {host && <p>{t('quiet.hostKnows', { name: host })}</p>}
    </div>
  )
}

export function GoToQuietPlace() {
  const { t } = useWords()
  const { quiet } = useMeetingSession()
  return (
    <Button icon="bench" onClick={quiet.enter}>
      {t('quiet.go')}
    </Button>
  )
}

/** Takes the focus, which was on a control that is gone now. */
export function LeaveQuietPlace() {
  const { t } = useWords()
  const { quiet } = useMeetingSession()
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => button.current?.focus(), [])
  return (
    <Button ref={button} kind="primary" icon="people" onClick={quiet.back}>
      {t('quiet.back')}
    </Button>
  )
}
