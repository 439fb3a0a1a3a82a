// The way to tell the hosts about somebody, on that person's row; a host has other means. The form is fetched when it is wanted.

import { lazy, Suspense, useState } from 'react'
import { useStore } from 'zustand'
import { useMeetingSession } from '../../app/MeetingSession.ts'
import { useWords } from '../../i18n/useWords.ts'
import type { PersonFacts } from '../../state/facts.ts'
import { Button } from '../Button.tsx'

const ReportDialog = lazy(async () => ({ default: (await import('./ReportDialog.tsx')).ReportDialog }))

export function ReportChoice({ person }: { readonly person: PersonFacts }) {
  const { t } = useWords()
  const { facts } = useMeetingSession()
  const isHost = useStore(facts, ({ byId, meId }) => byId[meId]?.role === 'host')
  const [open, setOpen] = useState(false)
  if (isHost) return null
  return (
    <div className="row">
      <Button icon="help" className="compact" onClick={() => setOpen(true)}>
        {t('report.open', { name: person.name })}
      </Button>
      <Suspense>{open && <ReportDialog person={person} onClose={() => setOpen(false)} />}</Suspense>
    </div>
  )
}
