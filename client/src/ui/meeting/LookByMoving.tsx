// On a tablet or phone: look around by moving it. Offered where the device can tell how it is held; asked for by a press.

import { useState } from 'react'
import { useMeetingSession } from '../../app/MeetingSession.ts'
import { useWords } from '../../i18n/useWords.ts'
import { Button } from '../Button.tsx'

const CAN_TILT = 'DeviceOrientationEvent' in globalThis && matchMedia('(pointer: coarse)').matches

export function LookByMoving() {
  const { t } = useWords()
  const { view } = useMeetingSession()
  const [on, setOn] = useState(false)
  if (!CAN_TILT) return null
  return (
    <Button
      icon="eye"
      aria-pressed={on}
      onClick={() => {
        view.wish('lookByMoving')
        setOn(!on)
      }}
    >
      {t('controls.lookByMoving')}
    </Button>
  )
}
