// Calls the host. The call stays until it is answered or taken back, and the page always says where it stands.

import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { useMeetingSession } from '../../app/MeetingSession.ts'
import { useWords } from '../../i18n/useWords.ts'
import { Button } from '../Button.tsx'
import { Dialog } from '../Dialog.tsx'

type Call = 'none' | 'told' | 'nobodyHere' | 'failed'

export function HelpButton() {
  const { t } = useWords()
  const { facts, send } = useMeetingSession()
  const called = useStore(facts, ({ byId, meId }) => byId[meId]?.helpCalled ?? false)
  const [call, setCall] = useState<Call>('none')

  // Answered: what comes now is in front, not behind a dialog.
  useEffect(() => {
    if (!called) setCall('none')
  }, [called])

  async function callHelp() {
    const answer = await send('help.set', { called: true })
    if (!answer.ok) setCall('failed')
    else setCall(answer.value.hostHere ? 'told' : 'nobodyHere')
  }

  async function takeBack() {
    setCall('none')
    await send('help.set', { called: false })
  }

  return (
    <>
      <Button icon="help" className={called ? 'called' : ''} aria-pressed={called} onClick={callHelp}>
        {t('controls.help')}
      </Button>
      {call !== 'none' && (
        <Dialog title={t('help.title')} onClose={() => setCall('none')}>
          <p role="status">
            {t(call === 'told' ? 'help.called' : call === 'nobodyHere' ? 'help.calledNoHost' : 'help.failed')}
          </p>
          <div className="row">
            <Button kind="primary" onClick={() => setCall('none')}>
              {t('help.close')}
            </Button>
            {call !== 'failed' && <Button onClick={takeBack}>{t('help.stop')}</Button>}
          </div>
        </Dialog>
      )}
    </>
  )
}
