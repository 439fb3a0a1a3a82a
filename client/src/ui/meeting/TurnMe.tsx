// To a host's wish that everybody looks at somebody: where they are, in words that follow one's own turning, and the press
// that turns the view. Nothing else ever does.

import { useEffect, useState } from 'react'
import { useMeetingSession } from '../../app/MeetingSession.ts'
import { type Side, sideOf, wayTo } from '../../app/wayTo.ts'
import { useWords } from '../../i18n/useWords.ts'
import { Button } from '../Button.tsx'

const LOOK_EVERY_MS = 300

export function TurnMe({ personId, done }: { readonly personId: string; readonly done: () => void }) {
  const { t } = useWords()
  const session = useMeetingSession()
  const [side, setSide] = useState<Side | undefined>(() => sideOf(wayTo(session, personId)))
  useEffect(() => {
    const timer = setInterval(() => setSide(sideOf(wayTo(session, personId))), LOOK_EVERY_MS)
    return () => clearInterval(timer)
  }, [session, personId])
  function turn() {
    const turnBy = wayTo(session, personId)
    if (turnBy !== undefined) session.view.wish({ turnBy })
    done()
  }
  if (!side) return null
  return (
    <>
      <p>{t(`look.${side}`)}</p>
      {side !== 'ahead' && (
        <Button kind="primary" icon={side === 'right' ? 'turnRight' : 'turnLeft'} onClick={turn}>
          {t('look.turnMe')}
        </Button>
      )}
    </>
  )
}
