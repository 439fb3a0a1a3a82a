// For hosts: what they were told about people and have not dealt with, with what was around it.

import type { Report } from '@towpath/shared/people/report'
import { useStore } from 'zustand'
import { useMeetingSession } from '../../app/MeetingSession.ts'
import { useWords } from '../../i18n/useWords.ts'
import { Button } from '../Button.tsx'
import { useAsk } from './useAsk.ts'

export function ReportsList() {
  const { t } = useWords()
  const { reports } = useMeetingSession()
  const open = useStore(reports, (now) => now.open)
  return (
    <>
      <h3>{t('report.list')}</h3>
      {open.length === 0 && <p className="hint">{t('report.none')}</p>}
      {open.map((report) => (
        <OneReport key={report.id} report={report} />
      ))}
    </>
  )
}

function OneReport({ report: { id, by, about, kind, sentence, atMs, near, lines } }: { readonly report: Report }) {
  const { t, language } = useWords()
  const ask = useAsk()
  const at = (ms: number) => new Date(ms).toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' })
  return (
    <article className="card">
      <p>
        <strong>{t('report.who', { time: at(atMs), name: by.name, about: about.name })}</strong>{' '}
        {t(`report.kind.${kind}`)}
      </p>
      {sentence !== '' && <blockquote>{sentence}</blockquote>}
      {near.length > 0 && (
        <p className="hint">{t('report.near', { names: near.map(({ name }) => name).join(', ') })}</p>
      )}
      {lines.length > 0 && (
        <details className="disclosure small">
          <summary>{t('report.lines')}</summary>
          {lines.map((line, index) => (
            <p key={index} className="line">
              {at(line.atMs)} <span className="line-name">{line.name}:</span> {line.text}
            </p>
          ))}
        </details>
      )}
      <Button
        icon="check"
        aria-label={t('report.dealtWithOf', { name: by.name, about: about.name })}
        onClick={() => ask('report.close', { report: id })}
      >
        {t('report.dealtWith')}
      </Button>
    </article>
  )
}
