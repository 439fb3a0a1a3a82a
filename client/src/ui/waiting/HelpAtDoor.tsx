// Help at the door: one press tells the hosts, and the page says, and says aloud, where the call stands.

import type { WaitingView } from '@towpath/shared/protocol/waiting'
import { type ReactNode, useEffect, useState } from 'react'
import { useWords } from '../../i18n/useWords.ts'
import { Button } from '../Button.tsx'
import { Message } from '../Message.tsx'

type Props = {
  readonly view: WaitingView | null
  readonly onHelp: (called: boolean) => void
  /** What stands beside it. */
  readonly children: ReactNode
}

/** What those who called read and hear; empty for everybody else. */
function useHelpWords(view: WaitingView | null, called: boolean): string {
  const { t } = useWords()
  if (!called || !view?.helpCalled) return ''
  if (view.helpSeenBy !== null) return t('waiting.helpSeen', { host: view.helpSeenBy })
  return view.host === null ? t('waiting.helpKept') : t('waiting.helpTold', { host: view.host })
}

export function HelpAtDoor({ view, onHelp, children }: Props) {
  const { t, language } = useWords()
  const [called, setCalled] = useState(false)
  const said = useHelpWords(view, called)

  useEffect(() => {
    if (said === '') return
    // Whoever needs help may not see well enough to read that it comes.
    import('../../app/speakAloud.ts').then(({ speakAloud }) => speakAloud(said, language)).catch(() => undefined)
  }, [said, language])

  function call(wanted: boolean) {
    setCalled(wanted)
    onHelp(wanted)
  }
  return (
    <>
      <div className="row">
        <Button icon="help" className={called ? 'called' : ''} onClick={() => call(!called)}>
          {t(called ? 'help.stop' : 'controls.help')}
        </Button>
        {children}
      </div>
      {called && (
        <Message kind={view?.helpSeenBy ? 'good' : 'hint'} announced>
          {said === '' ? t('waiting.helpGoing') : said}
        </Message>
      )}
    </>
  )
}
