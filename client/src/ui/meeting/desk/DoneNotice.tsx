// What the host's last press came to, at the foot of the panel, with the way back. It stays until the next one or until it
// is closed: nobody has to be quick.

import { createPortal } from 'react-dom'
import { useStore } from 'zustand'
import { useMeetingSession } from '../../../app/MeetingSession.ts'
import { useWords } from '../../../i18n/useWords.ts'
import { Button } from '../../Button.tsx'
import { Icon } from '../../Icon.tsx'
import { useModeration } from '../useModeration.ts'
import { TAKE_BACK } from './takeBack.ts'

export function DoneNotice() {
  const { t } = useWords()
  const { done } = useMeetingSession()
  const last = useStore(done, (now) => now.last)
  const { may, moderate } = useModeration()
  const foot = document.getElementById('panel')
  if (!foot) return null
  const back = last && !last.wasSo ? TAKE_BACK[last.action] : undefined
  const target = back?.aimed ? last?.target : undefined
  return createPortal(
    <div className="done" role="status" aria-label={t('done.title')}>
      {last && (
        <>
          <p>{last.wasSo ? t('done.wasSo') : t(`done.did.${last.action}`, { name: last.name })}</p>
          {back && may(back.action, target) && (
            <Button onClick={() => moderate(back.action, target)}>
              {t(last.action === 'silence' ? 'people.askMicrophoneShort' : 'done.undo')}
            </Button>
          )}
          <button
            type="button"
            className="notice-close"
            aria-label={t('meeting.closeNotice')}
            onClick={() => done.setState({ last: null })}
          >
            <Icon name="close" />
          </button>
        </>
      )}
    </div>,
    foot,
  )
}
