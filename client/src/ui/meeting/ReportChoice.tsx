// The way to tell the hosts about somebody, on that person's row. The form is fetched when it is wanted.

import { lazy, Suspense, useState } from 'react'
import { useWords } from '../../i18n/useWords.ts'
import type { PersonFacts } from '../../state/facts.ts'
import { Button } from '../Button.tsx'

const ReportDialog = lazy(async () => ({ default: (await import('./ReportDialog.tsx')).ReportDialog }))

export function ReportChoice({ person }: { readonly person: PersonFacts }) {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  return (
    <div className="row">
      <Button icon="help" className="compact" onClick={() => setOpen(true)}>
        {t('report.open', { name: person.name })}
      </Button>
      <Suspense>{open && <ReportDialog person={person} onClose={() => setOpen(false)} />}</Suspense>
    </div>
  )
}
