// Gives the desk the room of the place, for a host who wants to see everybody at once, and gives it back.

import { useEffect, useState } from 'react'
import { useWords } from '../../../i18n/useWords.ts'
import { Button } from '../../Button.tsx'
import './desk.css'

export function DeskSize() {
  const { t } = useWords()
  const [large, setLarge] = useState(false)
  useEffect(() => {
    const meeting = document.querySelector<HTMLElement>('.meeting')
    if (meeting) meeting.dataset.desk = large ? 'large' : ''
    return () => {
      if (meeting) meeting.dataset.desk = ''
    }
  }, [large])
  return (
    <Button icon="people" onClick={() => setLarge(!large)}>
      {t(large ? 'tools.smallDesk' : 'tools.largeDesk')}
    </Button>
  )
}
