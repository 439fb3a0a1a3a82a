// Choosing a figure by pictures. Nobody has to: the first one offered is pleasant, and one press offers another.

import { EXTRAS, FIGURE_CHOICES, type Figure, type FigurePart } from '@towpath/shared/people/figure'
import { useId } from 'react'
import { suggestFigure } from '../../app/suggestFigure.ts'
import { GARMENT_COLOURS, GARMENT_NAMES, HAIR_COLOURS, HAIR_NAMES, SKIN_COLOURS } from '../../avatars/figurePalette.ts'
import { useWords } from '../../i18n/useWords.ts'
import { Button } from '../Button.tsx'
import { FigurePortrait } from './FigurePortrait.tsx'
import { POSTURE_OUTLINES } from './portraitShapes.ts'

type Props = { readonly figure: Figure; readonly onChange: (figure: Figure) => void }

export function FigureChooser({ figure, onChange }: Props) {
  const { t } = useWords()
  const change = (part: FigurePart, value: number) => onChange({ ...figure, [part]: value })
  return (
    <div className="figure">
      <div className="figure-now">
        <FigurePortrait figure={figure} label={t('figure.portrait')} />
        <Button icon="figure" onClick={() => onChange({ ...suggestFigure(Math.random()), posture: figure.posture })}>
          {t('join.anotherFigure')}
        </Button>
      </div>
      <details className="disclosure">
        <summary>{t('join.chooseFigure')}</summary>
        <div className="stack">
          <Swatches
            title={t('figure.skin')}
            colours={SKIN_COLOURS}
            chosen={figure.skin}
            nameOf={(number) => t('figure.skinOption', { number: number + 1 })}
            onChoose={(value) => change('skin', value)}
          />
          <Portraits part="hair" figure={figure} onChange={onChange} />
          <Swatches
            title={t('figure.hairColour')}
            colours={HAIR_COLOURS}
            chosen={figure.hairColour}
            nameOf={(number) => t(`figure.hairColourOption.${number as 0}`)}
            onChoose={(value) => change('hairColour', value)}
          />
          <Portraits part="garment" figure={figure} onChange={onChange} />
          <Swatches
            title={t('figure.garmentColour')}
            colours={GARMENT_COLOURS}
            chosen={figure.garmentColour}
            nameOf={(number) => t(`figure.garmentColourOption.${number as 0}`)}
            onChoose={(value) => change('garmentColour', value)}
          />
          <Postures figure={figure} onChange={onChange} />
          <fieldset className="extras">
            <legend>{t('figure.extras')}</legend>
            {(Object.keys(EXTRAS) as (keyof typeof EXTRAS)[]).map((extra) => (
              <label key={extra} className="tick">
                <input
                  type="checkbox"
                  checked={(figure.extras & EXTRAS[extra]) !== 0}
                  onChange={() => change('extras', figure.extras ^ EXTRAS[extra])}
                />
                {t(`figure.${extra}`)}
              </label>
            ))}
          </fieldset>
        </div>
      </details>
    </div>
  )
}

function Postures({ figure, onChange }: Props) {
  const { t } = useWords()
  const group = useId()
  return (
    <fieldset className="pictures">
      <legend>
        {t('figure.posture')}: {t(`figure.postureOption.${figure.posture as 0}`)}
      </legend>
      {POSTURE_OUTLINES.map((outline, posture) => (
        <label key={outline} className="picture-choice">
          <input
            type="radio"
            name={group}
            aria-label={t(`figure.postureOption.${posture as 0}`)}
            checked={posture === figure.posture}
            onChange={() => onChange({ ...figure, posture })}
          />
          <svg className="portrait" viewBox="0 0 120 120" aria-hidden="true">
            <rect width="120" height="120" fill="#e4dcc6" />
            <path
              d={outline}
              fill="none"
              stroke="#33302b"
              strokeWidth="7"
              strokeLinecap="round"
              strokeLinejoin="round"
            />
          </svg>
        </label>
      ))}
    </fieldset>
  )
}

type SwatchProps = {
  readonly title: string
  readonly colours: readonly string[]
  readonly chosen: number
  readonly nameOf: (number: number) => string
  readonly onChoose: (number: number) => void
}

function Swatches({ title, colours, chosen, nameOf, onChoose }: SwatchProps) {
  const group = useId()
  return (
    <fieldset className="pictures">
      <legend>
        {title}: {nameOf(chosen)}
      </legend>
      {colours.map((colour, number) => (
        <label key={colour} className="picture-choice">
          <input
            type="radio"
            name={group}
            aria-label={nameOf(number)}
            checked={number === chosen}
            onChange={() => onChoose(number)}
          />
          <svg className="swatch" viewBox="0 0 10 10" aria-hidden="true">
            <rect width="10" height="10" rx="5" fill={colour} />
          </svg>
        </label>
      ))}
    </fieldset>
  )
}

function Portraits({ part, figure, onChange }: Props & { readonly part: 'hair' | 'garment' }) {
  const { t } = useWords()
  const group = useId()
  const nameOf = (number: number) =>
    part === 'hair'
      ? t(`figure.hairOption.${HAIR_NAMES[number] ?? 'short'}`)
      : t(`figure.garmentOption.${GARMENT_NAMES[number] ?? 'jumper'}`)
  return (
    <fieldset className="pictures">
      <legend>
        {t(`figure.${part}`)}: {nameOf(figure[part])}
      </legend>
      {Array.from({ length: FIGURE_CHOICES[part] }, (_, number) => (
        <label key={nameOf(number)} className="picture-choice">
          <input
            type="radio"
            name={group}
            aria-label={nameOf(number)}
            checked={number === figure[part]}
            onChange={() => onChange({ ...figure, [part]: number })}
          />
          <FigurePortrait figure={{ ...figure, [part]: number }} />
        </label>
      ))}
    </fieldset>
  )
}
