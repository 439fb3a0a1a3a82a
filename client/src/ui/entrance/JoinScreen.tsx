// Coming in: a name, a figure, a look at the microphone, one button. Whoever was here before on this device presses once.

import { type Figure, formatFigure, parseFigure } from '@towpath/shared/people/figure'
import type { InvitationAnswer, TicketAnswer } from '@towpath/shared/protocol/joining'
import type { Refusal } from '@towpath/shared/protocol/refusal'
import { type FormEvent, lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react'
import type { StoreApi } from 'zustand/vanilla'
import { askToJoin } from '../../app/joining.ts'
import { keepMe, keptMe } from '../../app/keptMe.ts'
import type { Wanted } from '../../app/startWaiting.ts'
import { suggestFigure } from '../../app/suggestFigure.ts'
import { explainRefusal, sentenceOf } from '../../i18n/sentences.ts'
import { useWords } from '../../i18n/useWords.ts'
import type { Ending } from '../../state/facts.ts'
import type { Settings } from '../../state/settings.ts'
import { Button } from '../Button.tsx'
import { FigureChooser } from '../figure/FigureChooser.tsx'
import { EntranceFrame } from '../frame/EntranceFrame.tsx'
import { Message } from '../Message.tsx'
import { sayWhen } from '../sayWhen.ts'
import { useHeadsetBrowser } from '../useHeadsetBrowser.ts'
import { HeadsetChoice } from './HeadsetAdvice.tsx'
import { MicrophoneCheck } from './MicrophoneCheck.tsx'

const HandOverDialog = lazy(async () => ({ default: (await import('./HandOverDialog.tsx')).HandOverDialog }))

export type Admitted = Wanted & { readonly answer: TicketAnswer }

type Props = {
  readonly settings: StoreApi<Settings>
  readonly invitation: string
  readonly known: Extract<InvitationAnswer, { ok: true }>
  /** What the host sees besides: how to invite. */
  readonly beside?: ReactNode
  readonly onAdmitted: (admitted: Admitted) => void
  /** Not straight in: there is a place at the door. */
  readonly onWaiting: (wanted: Wanted, token: string) => void
  readonly onRefused: (trouble: Extract<Ending, { refusal: Refusal }>) => void
  readonly onOtherInvitation: () => void
  /** Somebody is busy here: what comes next can be fetched. */
  readonly onBusy: () => void
}

export function JoinScreen({
  settings,
  invitation,
  known,
  beside,
  onAdmitted,
  onWaiting,
  onRefused,
  onOtherInvitation,
  onBusy,
}: Props) {
  const { t, language } = useWords()
  // Whoever is invited by name is not who was at this device before.
  const [kept] = useState(() => (known.invited ? undefined : keptMe()))
  const before = known.before ?? known.chosen ?? kept
  const [companion, setCompanion] = useState(known.role !== 'host' && (kept?.companion ?? false))
  const [name, setName] = useState(before?.name ?? known.invited?.name ?? '')
  const [figure, setFigure] = useState<Figure>(() =>
    before ? parseFigure(before.figure) : suggestFigure(Math.random()),
  )
  const [trouble, setTrouble] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [handingOver, setHandingOver] = useState(false)
  const { inHeadset, canWear } = useHeadsetBrowser()
  const field = useRef<HTMLInputElement>(null)
  const oneMorePress = before !== undefined

  useEffect(() => {
    if (oneMorePress) onBusy()
  }, [oneMorePress, onBusy])

  async function comeIn(event: FormEvent) {
    event.preventDefault()
    if (busy) return
    if (name.trim() === '') return fail(sentenceOf(explainRefusal(t, { code: 'name.empty' })))
    setBusy(true)
    setTrouble(null)
    const chosen = formatFigure(figure)
    const answer = await askToJoin({ invitation, name, figure: chosen, companion })
    if (answer.ok) {
      keepMe({ name: answer.name, figure: chosen, companion })
      const { title, scene } = known
      const wasHere = known.before !== undefined
      const wanted = { invitation, name: answer.name, figure: chosen, companion, title, scene, wasHere }
      return 'waiting' in answer ? onWaiting(wanted, answer.waiting) : onAdmitted({ ...wanted, answer })
    }
    setBusy(false)
    if ('unreachable' in answer) return fail(t('trouble.offline'))
    if (answer.refusal.code.startsWith('join.') && answer.refusal.code !== 'join.ticket') return onRefused(answer)
    fail(sentenceOf(explainRefusal(t, answer.refusal)))
  }

  function fail(sentence: string) {
    setTrouble(sentence)
    field.current?.focus()
  }

  const title = known.before
    ? t('join.titleBack', { name: known.before.name })
    : known.invited
      ? t('join.titleInvited', { name: known.invited.name })
      : known.title
  return (
    <EntranceFrame settings={settings} title={title}>
      <p className="lead">
        {known.role === 'host' && <strong>{t('join.titleHost')}. </strong>}
        {title !== known.title && <strong>{known.title}. </strong>}
        {known.planned && (
          <>
            {sayWhen(t, language, known.planned)}
            <br />
          </>
        )}
        {known.peopleHere === 0 ? t('join.nobodyHere') : t('join.here', { count: known.peopleHere })}
      </p>
      {canWear && <HeadsetChoice settings={settings} />}
      <form onSubmit={comeIn} onFocus={onBusy} noValidate className="stack">
        <div className="field">
          <label htmlFor="name">{t('join.name')}</label>
          <p id="name-hint" className="hint">
            {t('join.nameHint')}
          </p>
          <input
            ref={field}
            id="name"
            autoComplete="given-name"
            value={name}
            aria-required="true"
            aria-describedby={trouble ? 'name-trouble name-hint' : 'name-hint'}
            aria-invalid={trouble !== null}
            onChange={(event) => setName(event.target.value)}
          />
          {trouble && (
            <Message kind="error" id="name-trouble" announced>
              {trouble}
            </Message>
          )}
        </div>
        {beside}
        <section className="card" aria-labelledby="figure-title">
          <h2 id="figure-title">{t('join.figure')}</h2>
          <FigureChooser figure={figure} onChange={setFigure} />
        </section>
        {known.role !== 'host' && (
          <label className="tick">
            <input type="checkbox" checked={companion} onChange={(event) => setCompanion(event.target.checked)} />
            {t('join.companion')}
          </label>
        )}
        <section className="card" aria-labelledby="microphone-title">
          <h2 id="microphone-title">{t('join.microphone')}</h2>
          <p className="hint">{t('join.microphoneHint')}</p>
          <MicrophoneCheck settings={settings} />
        </section>
        <p id="permission" className="hint">
          {t('join.permission')}
        </p>
        <div className="come-in">
          <Button kind="primary" type="submit" aria-disabled={busy} aria-describedby="permission">
            {busy ? t('join.comingIn') : t('join.comeIn')}
          </Button>
        </div>
      </form>
      {known.role !== 'host' && !inHeadset && (
        <Button kind="quiet" icon="headset" onClick={() => setHandingOver(true)}>
          {t('handOver.title')}
        </Button>
      )}
      <Suspense>
        {handingOver && (
          <HandOverDialog
            invitation={invitation}
            chosen={{ name: name.trim(), figure: formatFigure(figure) }}
            onClose={() => setHandingOver(false)}
          />
        )}
      </Suspense>
      <Button kind="quiet" onClick={onOtherInvitation}>
        {t('join.otherInvitation')}
      </Button>
    </EntranceFrame>
  )
}
