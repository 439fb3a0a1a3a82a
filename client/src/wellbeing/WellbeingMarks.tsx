// On a person's row, for hosts alone: their last answer, and how long they have worn a headset. Gone with the person.

import { useStore } from 'zustand'
import { useMeetingSession } from '../app/MeetingSession.ts'
import { useWords } from '../i18n/useWords.ts'
import { Icon } from '../ui/Icon.tsx'

export function WellbeingMarks({ personId }: { readonly personId: string }) {
  const { t } = useWords()
  const { wellbeing } = useMeetingSession()
  const known = useStore(wellbeing, ({ people }) => people.find((one) => one.personId === personId))
  if (!known) return null
  return (
    <p className="person-marks">
      {known.feeling && (
        <span className="mark">
          <Icon name={known.feeling === 'fine' ? 'check' : 'help'} />
          {t(`people.feels.${known.feeling}`)}{' '}
        </span>
      )}
      {known.headsetMinutes > 0 && (
        <span className="mark">
          <Icon name="headset" />
          {t('people.headsetMinutes', { count: known.headsetMinutes })}
        </span>
      )}
    </p>
  )
}
