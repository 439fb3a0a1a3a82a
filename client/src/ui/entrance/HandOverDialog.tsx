// Going on with a headset: where to go there, and the six digits to type. They are made when this opens, and made anew on request.

import type { HandOverAnswer } from '@towpath/shared/protocol/handOver'
import { useCallback, useEffect, useState } from 'react'
import { inGroups } from '../../app/digits.ts'
import { noteHandOver } from '../../app/handOver.ts'
import { askHandOver, type Unreachable } from '../../app/joining.ts'
import { explainRefusal, sentenceOf } from '../../i18n/sentences.ts'
import { useWords } from '../../i18n/useWords.ts'
import { Button } from '../Button.tsx'
import { Dialog } from '../Dialog.tsx'
import { Message } from '../Message.tsx'
import './handOver.css'

type Given = Extract<HandOverAnswer, { ok: true }>
type State = 'asking' | 'late' | { readonly given: Given; readonly until: Date } | { readonly failed: string }

type Props = {
  readonly invitation: string
  /** What was chosen so far by somebody who has not come in yet. */
  readonly chosen?: { readonly name: string; readonly figure: string }
  readonly onClose: () => void
}

export function HandOverDialog({ invitation, chosen, onClose }: Props) {
  const { t, language } = useWords()
  const [state, setState] = useState<State>('asking')

  const ask = useCallback(async () => {
    setState('asking')
    const answer: HandOverAnswer | Unreachable = await askHandOver({ invitation, ...(chosen?.name ? chosen : {}) })
    if (!answer.ok) {
      const sentence = 'unreachable' in answer ? t('handOver.failed') : sentenceOf(explainRefusal(t, answer.refusal))
      return setState({ failed: sentence })
    }
    noteHandOver()
    setState({ given: answer, until: new Date(Date.now() + answer.validMs) })
  }, [invitation, chosen, t])

  // Once, when it opens: somebody who types on behind it does not make new digits.
  useEffect(() => void ask(), [])

  useEffect(() => {
    if (typeof state === 'string' || !('given' in state)) return
    const timer = setTimeout(() => setState('late'), state.given.validMs)
    return () => clearTimeout(timer)
  }, [state])

  return (
    <Dialog title={t('handOver.title')} onClose={onClose}>
      {state === 'asking' && <Message kind="hint" announced children={t('handOver.asking')} />}
      {state === 'late' && <Message kind="hint" announced children={t('handOver.late')} />}
      {typeof state !== 'string' && 'failed' in state && <Message kind="error" announced children={state.failed} />}
      {typeof state !== 'string' && 'given' in state && (
        <Steps
          {...state.given}
          until={new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit', hourCycle: 'h23' }).format(
            state.until,
          )}
        />
      )}
      <div className="row">
        {(state === 'late' || (typeof state !== 'string' && 'failed' in state)) && (
          <Button kind="primary" onClick={ask}>
            {t('handOver.again')}
          </Button>
        )}
        <Button onClick={onClose}>{t('keys.close')}</Button>
      </div>
    </Dialog>
  )
}

function Steps({ code, address, square, until }: Given & { readonly until: string }) {
  const { t } = useWords()
  const { squares, path } = square
  return (
    <div className="hand-over">
      <ol className="hand-over-steps">
        <li>{t('handOver.open')}</li>
        <li>
          {t('handOver.address')}
          <strong className="hand-over-address">{plainAddress(address)}</strong>
        </li>
        <li>
          {t('handOver.code')}
          <strong className="invite-code" role="status">
            {inGroups(code)}
          </strong>
        </li>
      </ol>
      <svg
        className="invite-square"
        role="img"
        aria-label={t('handOver.square')}
        viewBox={`-4 -4 ${squares + 8} ${squares + 8}`}
        shapeRendering="crispEdges"
      >
        <path d={path} />
      </svg>
      <p>{t('handOver.until', { time: until })}</p>
      <p className="hint">{t('handOver.same')}</p>
    </div>
  )
}

/** As short as a browser takes it: without a port it finds the safe way by itself. */
function plainAddress(address: string): string {
  const { protocol, port, host } = new URL(address)
  return protocol === 'https:' && port === '' ? host : address
}
