// That everybody is about to go to another place, where nobody overlooks it, and how a host calls it off.
// Fetched when it is so.

import { useStore } from 'zustand'
import { useMeetingSession } from '../../app/MeetingSession.ts'
import { useWords } from '../../i18n/useWords.ts'
import { Button } from '../Button.tsx'
import { Icon } from '../Icon.tsx'
import { useModeration } from './useModeration.ts'
import './reach.css'

export function MoveBar() {
  const { t } = useWords()
  const { facts } = useMeetingSession()
  const { movingTo, movingFrom } = useStore(facts, ({ meeting }) => meeting)
  const { may, moderate } = useModeration()
  if (!movingTo) return null
  const place = t(`scenes:${movingTo as 'canal-walk'}.name`)
  return (
    <div className="reach" role="alert">
      <div className="reach-line">
        <Icon name="place" />
        <p>{t(movingFrom ? 'moving.some' : 'moving.all', { place })}</p>
        {may('stayHere') && <Button onClick={() => moderate('stayHere')}>{t('moving.stay')}</Button>}
      </div>
    </div>
  )
}
