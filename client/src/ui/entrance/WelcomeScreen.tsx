// The front door for those who have a code on paper. A link needs none of this.

import type { Refusal } from '@towpath/shared/protocol/refusal'
import { type FormEvent, useRef, useState } from 'react'
import type { StoreApi } from 'zustand/vanilla'
import { digitsOf, inGroups, isDigits } from '../../app/digits.ts'
import { askInvitation } from '../../app/joining.ts'
import { readCode } from '../../app/route.ts'
import { explainRefusal, sentenceOf } from '../../i18n/sentences.ts'
import { useWords } from '../../i18n/useWords.ts'
import type { Settings } from '../../state/settings.ts'
import { Button } from '../Button.tsx'
import { EntranceFrame } from '../frame/EntranceFrame.tsx'
import { Message } from '../Message.tsx'
import { useHeadsetBrowser } from '../useHeadsetBrowser.ts'
import { NumberPad } from './NumberPad.tsx'

type Trouble = { readonly refusal: Refusal; readonly contactPhone?: string } | 'notSix' | 'offline'

type Props = {
  readonly settings: StoreApi<Settings>
  /** Somebody came to `/m`, and this tab knows no invitation. */
  readonly lost: boolean
  /** With the code, or with the pass that the digits of a hand-over were worth. */
  readonly onOpen: (invitation: string) => void
}

export function WelcomeScreen({ settings, lost, onOpen }: Props) {
  const { t } = useWords()
  const [typed, setTyped] = useState('')
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const [busy, setBusy] = useState(false)
  const { inHeadset } = useHeadsetBrowser()
  const [padWished, setPadWished] = useState<boolean | null>(null)
  const padShown = padWished ?? inHeadset
  const field = useRef<HTMLInputElement>(null)

  async function open(event: FormEvent) {
    event.preventDefault()
    if (busy) return
    const code = readCode(typed)
    if (!code) return fail('notSix')
    setBusy(true)
    setTrouble(null)
    const answer = await askInvitation(code)
    setBusy(false)
    if (answer.ok) onOpen(answer.pass ?? code)
    else fail('unreachable' in answer ? 'offline' : answer)
  }

  function type(now: string) {
    setTyped(padShown && isDigits(now) ? inGroups(digitsOf(now)) : now)
  }

  function fail(why: Trouble) {
    setTrouble(why)
    field.current?.focus()
  }

  return (
    <EntranceFrame settings={settings} title={t('welcome.title')} wide={padShown}>
      {!padShown && <p className="lead">{t('welcome.what')}</p>}
      {lost && <Message kind="hint">{t('welcome.again')}</Message>}
      <form onSubmit={open} noValidate className={padShown ? 'stack with-pad' : 'stack'}>
        <div className="field">
          <label htmlFor="code">{t('welcome.code')}</label>
          <p id="code-hint" className="hint">
            {t('welcome.codeHint')}
          </p>
          <input
            ref={field}
            id="code"
            className="code-input"
            // The buttons take the place of a keyboard on the screen, which would cover them.
            inputMode={padShown ? 'none' : 'numeric'}
            autoComplete="off"
            maxLength={32}
            value={typed}
            aria-describedby={trouble ? 'code-trouble code-hint' : 'code-hint'}
            aria-invalid={trouble !== null}
            onChange={(event) => type(event.target.value)}
          />
          {trouble && (
            <Message kind="error" id="code-trouble" announced>
              <TroubleWords trouble={trouble} />
            </Message>
          )}
        </div>
        {padShown && <NumberPad digits={digitsOf(typed)} onChange={(digits) => setTyped(inGroups(digits))} />}
        <Button kind="primary" type="submit" aria-disabled={busy}>
          {busy ? t('welcome.opening') : t('welcome.open')}
        </Button>
      </form>
      <Button kind="quiet" aria-expanded={padShown} onClick={() => setPadWished(!padShown)}>
        {t(padShown ? 'pad.hide' : 'pad.show')}
      </Button>
      <p className="hint">{t('welcome.link')}</p>
    </EntranceFrame>
  )
}

function TroubleWords({ trouble }: { readonly trouble: Trouble }) {
  const { t } = useWords()
  if (trouble === 'notSix') return t('welcome.notSix')
  if (trouble === 'offline') return t('trouble.offline')
  const sentence = sentenceOf(explainRefusal(t, trouble.refusal))
  return trouble.contactPhone ? `${sentence} ${t('trouble.phone', { phone: trouble.contactPhone })}` : sentence
}
