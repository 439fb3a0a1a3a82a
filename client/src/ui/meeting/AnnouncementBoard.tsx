// What a host told everybody: over everything else, read out at once, and there until the person closes it.

import { useStore } from 'zustand'
import { useMeetingSession } from '../../app/MeetingSession.ts'
import { useWords } from '../../i18n/useWords.ts'
import { dropAnnouncement } from '../../state/notices.ts'
import { Button } from '../Button.tsx'
import './announcement.css'

export function AnnouncementBoard() {
  const { t } = useWords()
  const { notices } = useMeetingSession()
  const announced = useStore(notices, (now) => now.announced)
  return (
    <div className="announcements">
      {announced.map(({ id, name, text }) => (
        <section key={id} className="announcement" aria-label={t('announcement.title')}>
          <div role="alert">
            <p className="announcement-by">{t('meeting:notice.announcement', { name })}</p>
            <p className="announcement-text">{text}</p>
          </div>
          <Button kind="primary" icon="check" onClick={() => dropAnnouncement(notices, id)}>
            {t('announcement.read')}
          </Button>
        </section>
      ))}
    </div>
  )
}
