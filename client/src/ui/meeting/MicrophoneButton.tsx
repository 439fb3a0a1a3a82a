// State above, action below, never on one label: what the microphone is, and what pressing does about it.

import type { ParseKeys } from 'i18next'
import { useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { useMeetingSession } from '../../app/MeetingSession.ts'
import { isHushed } from '../../app/startMicrophoneTruth.ts'
import { useWords } from '../../i18n/useWords.ts'
import type { VoiceTruth } from '../../voice/VoiceSession.ts'
import { Button } from '../Button.tsx'
import { barOf } from '../entrance/microphoneVerdict.ts'

export function MicrophoneButton() {
  const { t } = useWords()
  const { voice, facts } = useMeetingSession()
  const truth = useStore(voice.truth)
  const hushed = useStore(facts, isHushed)
  const on = truth.microphone === 'on' || truth.microphoneWanted
  return (
    <div className="microphone" data-state={truth.microphone}>
      <p className="microphone-state" role="status">
        <OwnLevel />
        <span>{t(hushed ? 'controls.stateQuiet' : stateOf(truth))}</span>
      </p>
      <Button
        kind={on || hushed ? 'calm' : 'primary'}
        disabled={hushed && !on}
        icon={truth.microphone === 'on' ? 'microphone' : 'microphoneOff'}
        onClick={() => voice.setMicrophone(!on)}
      >
        {t(on ? 'controls.turnOff' : 'controls.turnOn')}
      </Button>
    </div>
  )
}

function stateOf({ microphone, microphoneWanted, state }: VoiceTruth): ParseKeys<'page'> {
  if (microphone === 'on') return 'controls.stateOn'
  if (microphone === 'denied') return 'controls.stateDenied'
  if (microphone === 'absent') return 'controls.stateAbsent'
  if (state === 'failed') return 'controls.stateVoiceFailed'
  return microphoneWanted ? 'controls.stateTurningOn' : 'controls.stateOff'
}

const LEVEL_EVERY_MS = 120

/** A small bar that moves with one's own voice: the surest sign that others hear something. Drawn without React. */
function OwnLevel() {
  const { voice } = useMeetingSession()
  const bar = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const timer = setInterval(() => {
      if (bar.current) bar.current.style.transform = `scaleX(${barOf(voice.ownLevel()).toFixed(2)})`
    }, LEVEL_EVERY_MS)
    return () => clearInterval(timer)
  }, [voice])
  return (
    <span className="own-level" aria-hidden="true">
      <span ref={bar} />
    </span>
  )
}
