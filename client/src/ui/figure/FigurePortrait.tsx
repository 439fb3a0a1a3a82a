// A figure as a small picture, drawn from the same choices and colours as the one in the world. A drawing, not a likeness.

import { EXTRAS, type Figure } from '@towpath/shared/people/figure'
import { GARMENT_COLOURS, GARMENT_NAMES, HAIR_COLOURS, HAIR_NAMES, SKIN_COLOURS } from '../../avatars/figurePalette.ts'
import { GARMENT_DETAIL, HAIR_BACK, HAIR_FRONT, HEADWEAR } from './portraitShapes.ts'

type Props = {
  readonly figure: Figure
  /** Absent when words beside the picture say it already. */
  readonly label?: string
}

const INK = '#33302b'
const SHADE = 'rgb(40 24 12 / 18%)'

export function FigurePortrait({ figure, label }: Props) {
  const skin = SKIN_COLOURS[figure.skin]
  const garment = GARMENT_COLOURS[figure.garmentColour]
  const kind = HAIR_NAMES[figure.hair] ?? 'short'
  const hair = HEADWEAR.has(kind) ? garment : HAIR_COLOURS[figure.hairColour]
  const beard = HAIR_COLOURS[figure.hairColour]
  const has = (extra: keyof typeof EXTRAS) => (figure.extras & EXTRAS[extra]) !== 0
  return (
    <svg
      className="portrait"
      viewBox="0 0 120 120"
      role="img"
      aria-label={label}
      aria-hidden={!label}
      focusable="false"
    >
      <rect width="120" height="120" fill="#e4dcc6" />
      <path d="M0 78q30-9 60-4t60-2v48H0Z" fill="#c9d2b4" />
      {HAIR_BACK[kind] && <path d={HAIR_BACK[kind]} fill={hair} />}
      {HAIR_BACK[kind] && <path d={HAIR_BACK[kind]} fill={SHADE} />}
      <path d="M50 72h20v18q-10 8-20 0Z" fill={skin} />
      <path d="M50 78q10 9 20 0v6q-10 8-20 0Z" fill={SHADE} />
      <path d="M16 124q1-29 24-34l10-3q10 8 20 0l10 3q23 5 24 34Z" fill={garment} />
      <path d={GARMENT_DETAIL[GARMENT_NAMES[figure.garment] ?? 'jumper']} fill={SHADE} />
      <ellipse cx="37.5" cy="56" rx="4" ry="6" fill={skin} />
      <ellipse cx="82.5" cy="56" rx="4" ry="6" fill={skin} />
      <path d="M38 50q0-25 22-25t22 25v8q-2 22-22 24-20-2-22-24Z" fill={skin} />
      <path d="M47 49q4-3 8-1M65 48q4-2 8 1" fill="none" stroke={INK} strokeWidth="2" strokeLinecap="round" />
      <path d="M47.5 55.8q3.5-4.2 7 0-3.5 3.4-7 0ZM65.5 55.8q3.5-4.2 7 0-3.5 3.4-7 0Z" fill="#fbf6ec" />
      <circle cx="51" cy="55.5" r="2" fill={INK} />
      <circle cx="69" cy="55.5" r="2" fill={INK} />
      <path d="M60 56q-3 7 1 8" fill="none" stroke={SHADE} strokeWidth="2.5" strokeLinecap="round" />
      {has('beard') && <path d="M38 58q3 8 12 7 10-4 20 0 9 1 12-7 1 26-22 28-23-2-22-28Z" fill={beard} />}
      <path d="M53 71q7 4 14 0" fill="none" stroke="#7c3a34" strokeWidth="2.5" strokeLinecap="round" />
      {HAIR_FRONT[kind] && <path d={HAIR_FRONT[kind]} fill={hair} />}
      {has('glasses') && (
        <g fill="rgb(255 255 255 / 25%)" stroke={INK} strokeWidth="2">
          <circle cx="51" cy="56" r="7.5" />
          <circle cx="69" cy="56" r="7.5" />
          <path d="M58.5 55q1.5-1.5 3 0M43.5 55l-5-1M76.5 55l5-1" fill="none" />
        </g>
      )}
      {has('hearingAid') && (
        <path d="M85 48q5 4 2 12" fill="none" stroke="#f4efe4" strokeWidth="4" strokeLinecap="round" />
      )}
    </svg>
  )
}
