// The frame of every screen before and after a meeting: name of the place, language, a picture of the canal, one column of words.

import { type ReactNode, useEffect, useRef } from 'react'
import type { StoreApi } from 'zustand/vanilla'
import { useWords } from '../../i18n/useWords.ts'
import type { Settings } from '../../state/settings.ts'
import { LanguageChoice } from '../LanguageChoice.tsx'
import canal from '../pictures/canal.svg'
import mark from '../pictures/towpath.svg'
import { useHeadsetBrowser } from '../useHeadsetBrowser.ts'

type Props = {
  readonly settings: StoreApi<Settings>
  readonly title: string
  readonly children: ReactNode
  /** A screen that took the place of another moves focus to its heading, so that it is read out. */
  readonly takesFocus?: boolean
  /** What the screen holds needs the room of the picture. */
  readonly wide?: boolean
}

export function EntranceFrame({ settings, title, children, takesFocus, wide = false }: Props) {
  const { t } = useWords()
  const { inHeadset } = useHeadsetBrowser()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} – ${t('product')}`
    if (takesFocus) heading.current?.focus()
  }, [title, takesFocus, t])
  return (
    <div className={wide ? 'entrance entrance-wide' : 'entrance'}>
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <header className="entrance-head">
        <p className="wordmark">
          <img src={mark} alt="" width="44" height="44" />
          {t('product')}
        </p>
        <LanguageChoice settings={settings} />
      </header>
      <div className="entrance-picture">
        <img src={canal} alt="" />
      </div>
      <main id="main" tabIndex={-1} className="entrance-main">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {inHeadset && <p className="how-to-press">{t('headset.press')}</p>}
        {children}
      </main>
      <footer className="entrance-foot">
        <p>{t('footer.recording')}</p>
        <p>{t('footer.bank')}</p>
      </footer>
    </div>
  )
}
