// What stands on a board, large and at ease: opened by pressing the board or its button, in whatever way somebody presses.
// In the headset a panel shows it instead. Fetched with the meeting's extras.

import { MANIFESTS, type SceneId } from '@towpath/scenes/manifests'
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { useMeetingSession } from '../../app/MeetingSession.ts'
import { useWords } from '../../i18n/useWords.ts'
import { myScene } from '../../state/whereabouts.ts'
import { Button } from '../Button.tsx'
import { Dialog } from '../Dialog.tsx'

export function BoardReader() {
  const { t, language } = useWords()
  const { view, facts, headset } = useMeetingSession()
  const scene = useStore(facts, myScene) as SceneId
  const worn = useStore(headset, ({ mode }) => mode !== 'page')
  const [read, setRead] = useState<string | null>(null)
  useEffect(() => view.onRead(setRead), [view])
  const stop = MANIFESTS[scene]?.stops.find(({ id }) => id === read)
  if (!stop || worn) return null
  const words = t(`scenes:${scene as 'canal-walk'}.stops.${stop.id as 'lock'}.text`)
  const readAloud = () =>
    import('../../app/speakAloud.ts').then(({ speakAloud }) => speakAloud(words, language)).catch(() => undefined)
  return (
    <Dialog title={t(`scenes:${scene as 'canal-walk'}.stops.${stop.id as 'lock'}.name`)} onClose={() => setRead(null)}>
      <p className="board-words">{words}</p>
      <div className="row">
        <Button kind="primary" onClick={() => setRead(null)}>
          {t('board.close')}
        </Button>
        <Button icon="sound" onClick={readAloud}>
          {t('board.aloud')}
        </Button>
      </div>
    </Dialog>
  )
}
