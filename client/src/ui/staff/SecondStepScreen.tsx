// Sets up the second step: a square or a key for the app, a code of it for proof, then ten codes on paper, shown once.

import type { StaffNewKeyAnswer } from '@towpath/shared/protocol/staffAccount'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { StoreApi } from 'zustand/vanilla'
import { staff } from '../../app/staff.ts'
import { useWords } from '../../i18n/useWords.ts'
import type { Settings } from '../../state/settings.ts'
import { Button } from '../Button.tsx'
import { CopyButton } from '../CopyButton.tsx'
import { EntranceFrame } from '../frame/EntranceFrame.tsx'
import { StaffField } from './StaffField.tsx'
import { useStaffAsk } from './useStaffAsk.ts'

type Props = { readonly settings: StoreApi<Settings>; readonly onDone: () => void; readonly onBack: () => void }
type Proposed = Extract<StaffNewKeyAnswer, { ok: true }>

/** Light squares that a camera needs around it. */
const QUIET = 4

export function SecondStepScreen({ settings, onDone, onBack }: Props) {
  const { t } = useWords()
  const [proposed, setProposed] = useState<Proposed | null>(null)
  const [code, setCode] = useState('')
  const [onPaper, setOnPaper] = useState<readonly string[] | null>(null)
  const { ask, busy, sentence } = useStaffAsk()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    let gone = false
    void staff.newKey().then((answer) => {
      if (answer.ok && !gone) setProposed(answer)
    })
    return () => {
      gone = true
    }
  }, [])
  useEffect(() => {
    if (sentence) field.current?.focus()
  }, [sentence])

  async function confirm(event: FormEvent) {
    event.preventDefault()
    const answer = await ask(() => staff.confirmKey(code))
    if (answer) setOnPaper(answer.recoveryCodes)
  }
  if (onPaper)
    return (
      <EntranceFrame key="paper" settings={settings} title={t('account.paperTitle')} takesFocus>
        <p className="lead">{t('account.paperWhat')}</p>
        <ol className="paper-codes">
          {onPaper.map((one) => (
            <li key={one}>
              <code>{one}</code>
            </li>
          ))}
        </ol>
        <CopyButton text={onPaper.join('\n')}>{t('account.copyCodes')}</CopyButton>
        <Button kind="primary" onClick={onDone}>
          {t('account.kept')}
        </Button>
      </EntranceFrame>
    )
  const side = (proposed?.square.squares ?? 0) + 2 * QUIET
  return (
    <EntranceFrame settings={settings} title={t('account.stepTitle')} takesFocus>
      <p className="lead">{t('account.stepWhat')}</p>
      {proposed && (
        <>
          <p>{t('account.stepScan')}</p>
          <svg className="key-square" viewBox={`${-QUIET} ${-QUIET} ${side} ${side}`} role="img">
            <title>{t('account.square')}</title>
            <rect x={-QUIET} y={-QUIET} width={side} height={side} fill="#fff" />
            <path d={proposed.square.path} fill="#000" shapeRendering="crispEdges" />
          </svg>
          <p>
            {t('account.stepKey')}
            <br />
            <code className="key-words">{proposed.key.replace(/(.{4})(?!$)/g, '$1 ')}</code>
          </p>
        </>
      )}
      <form onSubmit={confirm} noValidate className="stack">
        <StaffField
          ref={field}
          id="code"
          label={t('account.stepCode')}
          inputMode="numeric"
          autoComplete="one-time-code"
          trouble={sentence}
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
        <Button kind="primary" type="submit" aria-disabled={busy}>
          {t('account.stepGo')}
        </Button>
      </form>
      <Button kind="quiet" onClick={onBack}>
        {t('account.later')}
      </Button>
    </EntranceFrame>
  )
}
