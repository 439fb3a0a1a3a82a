// A spot to practise while one waits: the same words and buttons as in the meeting, on a picture of the canal, with nobody
// there. Every press is answered in words. Nothing of it leaves the page.

import { parseFigure } from '@towpath/shared/people/figure'
import type { ParseKeys } from 'i18next'
import { useState } from 'react'
import { useWords } from '../../i18n/useWords.ts'
import { Button } from '../Button.tsx'
import { FigurePortrait } from '../figure/FigurePortrait.tsx'
import { Message } from '../Message.tsx'
import canal from '../pictures/canal.svg'

type Done = 'went' | 'raised' | 'turned'

const STEP_PERCENT = 25

export function PracticeSpot({ name, figure }: { readonly name: string; readonly figure: string }) {
  const { t } = useWords()
  const [looking, setLooking] = useState(50)
  const [isAtBench, setAtBench] = useState(false)
  const [isRaised, setRaised] = useState(false)
  const [said, setSaid] = useState<ParseKeys<'page'>>('practice.alone')
  const [done, setDone] = useState<ReadonlySet<Done>>(new Set())

  function answer(what: Done, words: ParseKeys<'page'>) {
    setDone(new Set([...done, what]))
    setSaid(words)
  }
  function turn(percent: number) {
    setLooking(Math.min(100, Math.max(0, looking + percent)))
    answer('turned', 'practice.turned')
  }

  return (
    <div className="practice">
      <div
        className="practice-view"
        style={{ backgroundImage: `url(${canal})`, backgroundPosition: `${looking}% 70%` }}
      >
        <div className="practice-me" data-place={isAtBench ? 'bench' : 'bridge'}>
          <FigurePortrait figure={parseFigure(figure)} />
          <p>
            {name}
            {isRaised && `, ${t('people.handRaised')}`}
          </p>
        </div>
      </div>
      <Message kind={done.size > 0 ? 'good' : 'hint'} announced>
        {t(said)} {done.size === 3 && t('practice.done')}
      </Message>
      <div className="row">
        <Button icon="turnLeft" onClick={() => turn(-STEP_PERCENT)}>
          {t('controls.turnLeft')}
        </Button>
        <Button icon="turnRight" onClick={() => turn(STEP_PERCENT)}>
          {t('controls.turnRight')}
        </Button>
        <Button
          icon="place"
          onClick={() => {
            setAtBench(!isAtBench)
            answer('went', isAtBench ? 'practice.wentBack' : 'practice.went')
          }}
        >
          {t(isAtBench ? 'practice.back' : 'practice.spot')}
        </Button>
        <Button
          icon="hand"
          onClick={() => {
            setRaised(!isRaised)
            answer('raised', isRaised ? 'practice.lowered' : 'practice.raised')
          }}
        >
          {t(isRaised ? 'controls.lowerHand' : 'controls.raiseHand')}
        </Button>
      </div>
    </div>
  )
}
