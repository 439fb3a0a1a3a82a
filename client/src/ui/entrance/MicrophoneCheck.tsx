// The check of microphone and loudspeaker: a bar, a verdict in words, and one's own voice played back. Asks for the
// microphone only when pressed, and never stands in the way of coming in.

import type { HeardVerdict } from '@towpath/shared/protocol/waiting'
import { useEffect, useRef, useState } from 'react'
import type { StoreApi } from 'zustand/vanilla'
import { useWords } from '../../i18n/useWords.ts'
import type { Settings } from '../../state/settings.ts'
import { Button } from '../Button.tsx'
import { DeviceChoice } from '../DeviceChoice.tsx'
import { Message } from '../Message.tsx'
import { barOf, type MicrophoneVerdict, microphoneVerdict } from './microphoneVerdict.ts'
import { playChime } from './playChime.ts'
import { type RunningTest, startMicrophoneTest } from './startMicrophoneTest.ts'

/** Undefined while there is nothing to say, so that what was found out before still holds. */
function heardOf(state: State, verdict: MicrophoneVerdict): HeardVerdict | undefined {
  if (state === 'denied') return 'refused'
  if (state === 'absent') return 'none'
  if (state !== 'listening' || verdict === 'speak') return undefined
  return verdict === 'silent' ? 'silent' : 'heard'
}

type State = 'idle' | 'asking' | 'listening' | 'denied' | 'absent'

type Props = {
  readonly settings: StoreApi<Settings>
  /** What is known so far, whenever that changes. */
  readonly onHeard?: (heard: HeardVerdict) => void
}

export function MicrophoneCheck({ settings, onHeard }: Props) {
  const { t } = useWords()
  const [state, setState] = useState<State>('idle')
  const [levels, setLevels] = useState<readonly number[]>([])
  const [hearing, setHearing] = useState<'idle' | 'recording' | 'playing'>('idle')
  const [chime, setChime] = useState<'idle' | 'playing' | 'done'>('idle')
  const running = useRef<RunningTest | null>(null)

  useEffect(() => () => running.current?.stop(), [])

  function start() {
    running.current?.stop()
    setState('asking')
    setLevels([])
    running.current = startMicrophoneTest(settings.getState().microphoneId, {
      onLevel: (level) => setLevels((before) => [...before.slice(-100), level]),
      onReady: () => setState('listening'),
      onFailed: setState,
    })
  }

  function stop() {
    running.current?.stop()
    running.current = null
    setState('idle')
  }

  async function letMeHear() {
    setHearing('recording')
    await running.current?.letMeHear(() => setHearing('playing')).catch(() => undefined)
    setHearing('idle')
  }

  async function ring() {
    setChime('playing')
    await playChime().catch(() => undefined)
    setChime('done')
  }

  const verdict = microphoneVerdict(levels)
  const heard = heardOf(state, verdict)
  useEffect(() => {
    if (heard) onHeard?.(heard)
  }, [heard, onHeard])
  return (
    <div className="check">
      {state === 'listening' && (
        <>
          <meter
            className="level"
            aria-label={t('check.level')}
            min={0}
            max={1}
            value={barOf(Math.max(0, ...levels.slice(-4)))}
          />
          <Message kind={verdict === 'good' ? 'good' : 'hint'} announced>
            {t(`check.${verdict}`)}
          </Message>
          <DeviceChoice kind="audioinput" settings={settings} onChosen={start} />
        </>
      )}
      {state === 'asking' && <Message kind="hint" announced children={t('check.asking')} />}
      {(state === 'denied' || state === 'absent') && <Message kind="hint" announced children={t(`check.${state}`)} />}
      <div className="row">
        {state === 'listening' || state === 'asking' ? (
          <Button icon="microphoneOff" onClick={stop}>
            {t('check.stop')}
          </Button>
        ) : (
          <Button icon="microphone" onClick={start}>
            {t(state === 'idle' ? 'check.start' : 'check.again')}
          </Button>
        )}
        {state === 'listening' && (
          <Button icon="sound" onClick={letMeHear} aria-disabled={hearing !== 'idle'}>
            {t('check.record')}
          </Button>
        )}
        <Button icon="sound" onClick={ring} aria-disabled={chime === 'playing'}>
          {t('check.chime')}
        </Button>
      </div>
      {hearing !== 'idle' && <Message kind="hint" announced children={t(`check.${hearing}`)} />}
      {chime !== 'idle' && (
        <Message kind="hint" announced>
          {t(chime === 'playing' ? 'check.chimePlaying' : 'check.chimeDone')}
        </Message>
      )}
    </div>
  )
}
