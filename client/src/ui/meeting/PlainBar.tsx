// That the place could not be loaded, and how to try again. Fetched when it is so.

import { useMeetingSession } from '../../app/MeetingSession.ts'
import { useWords } from '../../i18n/useWords.ts'
import { Button } from '../Button.tsx'
import './reach.css'

export function PlainBar() {
  const { t } = useWords()
  const { shown } = useMeetingSession().scene
  return (
    <div className="reach" role="status">
      <div className="reach-line">
        <p>{t('plain.text')}</p>
        <Button
          kind="primary"
          onClick={() => shown.setState(({ tries }) => ({ plain: false, seen: false, tries: tries + 1 }))}
        >
          {t('plain.again')}
        </Button>
      </div>
    </div>
  )
}
