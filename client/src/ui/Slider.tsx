// From silent to full, in steps that a shaky hand can hit; the number is said as well as shown.

import { useId } from 'react'

type Props = {
  readonly label: string
  /** 0 to 1. */
  readonly value: number
  readonly onChange: (value: number) => void
}

export function Slider({ label, value, onChange }: Props) {
  const id = useId()
  const percent = Math.round(value * 100)
  return (
    <div className="slider">
      <label htmlFor={id}>{label}</label>
      <div className="slider-line">
        <input
          id={id}
          type="range"
          min={0}
          max={100}
          step={10}
          value={percent}
          aria-valuetext={`${percent} %`}
          onChange={(event) => onChange(Number(event.target.value) / 100)}
        />
        <output htmlFor={id}>{percent} %</output>
      </div>
    </div>
  )
}
