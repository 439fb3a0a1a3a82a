// The notes that were sent, for the safeguarding contact alone. Each is opened by a press, and that is written down.

import { CONCERN_PARTS, type Concern } from '@towpath/shared/privacy/concern'
import type { ListedConcern } from '@towpath/shared/protocol/staffConcerns'
import { useCallback, useEffect, useState } from 'react'
import type { StoreApi } from 'zustand/vanilla'
import { staff } from '../../app/staff.ts'
import { useWords } from '../../i18n/useWords.ts'
import type { Settings } from '../../state/settings.ts'
import { Button } from '../Button.tsx'
import { EntranceFrame } from '../frame/EntranceFrame.tsx'
import { Message } from '../Message.tsx'
import { useStaffAsk } from './useStaffAsk.ts'

type Props = { readonly settings: StoreApi<Settings>; readonly onBack: () => void }
type Opened = { readonly id: string; readonly author: string; readonly concern: Concern }

export function ConcernsScreen({ settings, onBack }: Props) {
  const { t, language } = useWords()
  const [concerns, setConcerns] = useState<readonly ListedConcern[] | null>(null)
  const [opened, setOpened] = useState<Opened | null>(null)
  const { ask, sentence } = useStaffAsk()
  const load = useCallback(async () => {
    const answer = await staff.concerns()
    if (answer.ok) setConcerns(answer.concerns)
  }, [])
  useEffect(() => {
    void load()
  }, [load])
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'medium',
    timeStyle: 'short',
  })
  const moment = (at: string) => format.format(new Date(at))

  async function read(id: string) {
    const answer = await ask(() => staff.readConcern(id))
    if (answer) setOpened({ id, author: answer.author, concern: answer.concern })
  }
  async function dealtWith(id: string) {
    if (await ask(() => staff.concernDealtWith(id))) await load()
  }

  return (
    <EntranceFrame settings={settings} title={t('concern.list')} takesFocus>
      <p>{t('concern.listWhat')}</p>
      {sentence && (
        <Message kind="error" announced>
          {sentence}
        </Message>
      )}
      {concerns?.length === 0 && <p>{t('concern.none')}</p>}
      <ul className="members" aria-label={t('concern.list')}>
        {concerns?.map(({ id, at, dealtWithAt }) => (
          <li key={id} className="card">
            <p>
              <strong>{t('concern.at', { when: moment(at) })}</strong>
              {dealtWithAt !== null && (
                <>
                  <br />
                  {t('concern.dealtWithAt', { when: moment(dealtWithAt) })}
                </>
              )}
            </p>
            {opened?.id === id && <Note opened={opened} />}
            <div className="row">
              {opened?.id !== id && (
                <Button aria-label={t('concern.readOf', { when: moment(at) })} onClick={() => read(id)}>
                  {t('concern.read')}
                </Button>
              )}
              {dealtWithAt === null && (
                <Button
                  aria-label={t('concern.dealtWithOf', { when: moment(at) })}
                  autoFocus={opened?.id === id}
                  onClick={() => dealtWith(id)}
                >
                  {t('concern.dealtWith')}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      <Button kind="quiet" onClick={onBack}>
        {t('staff.back')}
      </Button>
    </EntranceFrame>
  )
}

function Note({ opened: { author, concern } }: { readonly opened: Opened }) {
  const { t } = useWords()
  return (
    <div className="stack" role="status">
      <p>{t('concern.by', { author })}</p>
      <dl className="note">
        {CONCERN_PARTS.filter((part) => concern[part] !== '').map((part) => (
          <div key={part}>
            <dt>{t(`concern.part.${part}`)}</dt>
            <dd>{concern[part]}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
