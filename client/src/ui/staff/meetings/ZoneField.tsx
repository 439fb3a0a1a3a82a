// In which place's time a meeting is told: the usual places first, then every other that the browser knows.

import { useMemo } from 'react'
import { useWords } from '../../../i18n/useWords.ts'
import { cityOf } from '../../sayWhen.ts'
import { ChoiceField } from './ChoiceField.tsx'

const USUAL = [
  'Europe/Amsterdam',
  'Europe/Brussels',
  'Europe/London',
  'Europe/Dublin',
  'Europe/Berlin',
  'Europe/Copenhagen',
  'Europe/Oslo',
  'Europe/Stockholm',
]

type Props = {
  readonly timeZone: string
  readonly trouble: string | undefined
  readonly onChange: (timeZone: string) => void
}

export function ZoneField({ timeZone, trouble, onChange }: Props) {
  const { t } = useWords()
  const zones = useMemo(() => [...new Set([...USUAL, timeZone, ...Intl.supportedValuesOf('timeZone')])], [timeZone])
  return (
    <ChoiceField
      id="zone"
      label={t('plan.timeZone')}
      trouble={trouble}
      value={timeZone}
      choices={zones.map((zone) => [zone, USUAL.includes(zone) ? cityOf(zone) : zone.replaceAll('_', ' ')])}
      onChange={onChange}
    />
  )
}
