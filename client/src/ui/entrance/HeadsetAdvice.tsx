// For whom a headset is not good, in words that come before the first use on a device; and which button to press in there.
// The choice stays on this device and can be made again in the settings.

import { useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import type { StoreApi } from 'zustand/vanilla'
import { useWords } from '../../i18n/useWords.ts'
import type { Settings } from '../../state/settings.ts'
import { Button } from '../Button.tsx'
import { Message } from '../Message.tsx'

const NOT_FOR = ['seizures', 'dizzy', 'recent', 'implant', 'infection', 'confused'] as const

type Props = { readonly settings: StoreApi<Settings>; readonly onChosen?: () => void }

export function HeadsetAdvice({ settings, onChosen }: Props) {
  const { t } = useWords()
  const chosen = useStore(settings, ({ headset }) => headset)
  function choose(headset: Settings['headset']) {
    settings.setState({ headset })
    onChosen?.()
  }
  return (
    <div className="stack advice">
      <p>{t('headset.notForEveryone')}</p>
      <ul>
        {NOT_FOR.map((reason) => (
          <li key={reason}>{t(`headset.${reason}`)}</li>
        ))}
      </ul>
      <p>{t('headset.page')}</p>
      <p>{t('headset.anyTime')}</p>
      <p className="hint">{t('headset.maker')}</p>
      <div className="row">
        <Button kind={chosen === 'page' ? 'calm' : 'primary'} icon="headset" onClick={() => choose('wear')}>
          {t('headset.wear')}
        </Button>
        <Button onClick={() => choose('page')}>{t('headset.stay')}</Button>
      </div>
    </div>
  )
}

/** On the way in: in full until somebody chose, then what they chose, with the words still at hand. */
export function HeadsetChoice({ settings }: { readonly settings: StoreApi<Settings> }) {
  const { t } = useWords()
  const chosen = useStore(settings, ({ headset }) => headset)
  const card = useRef<HTMLElement>(null)
  const shown = useRef(chosen)
  useEffect(() => {
    // What was pressed is gone now: whoever reads with the keyboard or the ears stays at these words.
    if (shown.current !== chosen) card.current?.focus()
    shown.current = chosen
  }, [chosen])
  return (
    <section ref={card} tabIndex={-1} className="card advice-chosen" aria-labelledby="advice-title">
      <h2 id="advice-title">{t('headset.title')}</h2>
      {chosen === 'unread' && <HeadsetAdvice settings={settings} />}
      {chosen !== 'unread' && (
        <>
          <Message kind="good" announced>
            {t(chosen === 'page' ? 'headset.chosePage' : 'headset.choseWear')}
          </Message>
          {chosen === 'wear' && <p>{t('headset.inside')}</p>}
          <Button kind="quiet" onClick={() => settings.setState({ headset: 'unread' })}>
            {t('headset.again')}
          </Button>
        </>
      )}
    </section>
  )
}
