// How long things are kept, for organisers to read and to change. One thing is changed at a time.

import type { RetentionRule } from '@towpath/shared/privacy/retention'
import { useCallback, useEffect, useState } from 'react'
import type { StoreApi } from 'zustand/vanilla'
import { staff } from '../../app/staff.ts'
import { useWords } from '../../i18n/useWords.ts'
import type { Settings } from '../../state/settings.ts'
import { Button } from '../Button.tsx'
import { EntranceFrame } from '../frame/EntranceFrame.tsx'
import { Message } from '../Message.tsx'
import { RetentionRow } from './RetentionRow.tsx'
import { useStaffAsk } from './useStaffAsk.ts'

type Props = { readonly settings: StoreApi<Settings>; readonly onBack: () => void }

export function RetentionScreen({ settings, onBack }: Props) {
  const { t } = useWords()
  const [rules, setRules] = useState<readonly RetentionRule[]>([])
  const [changing, setChanging] = useState<RetentionRule['kind'] | null>(null)
  const [changed, setChanged] = useState<RetentionRule['kind'] | null>(null)
  const { ask, busy, sentence } = useStaffAsk()
  const load = useCallback(async () => {
    const answer = await staff.retention()
    if (answer.ok) setRules(answer.rules)
  }, [])
  useEffect(() => {
    void load()
  }, [load])

  async function keep({ kind, hours, reason }: RetentionRule) {
    if (!(await ask(() => staff.keepFor(kind, { hours, reason })))) return
    setChanging(null)
    setChanged(kind)
    await load()
  }

  return (
    <EntranceFrame settings={settings} title={t('privacy.retention')} takesFocus>
      <p>{t('privacy.retentionWhat')}</p>
      <ul className="members" aria-label={t('privacy.retention')}>
        {rules.map((rule) => (
          <RetentionRow
            key={rule.kind}
            rule={rule}
            busy={busy}
            isOpen={changing === rule.kind}
            hasChanged={changed === rule.kind}
            trouble={changing === rule.kind ? sentence : undefined}
            onOpen={() => setChanging(rule.kind)}
            onClose={() => setChanging(null)}
            onKeep={keep}
          />
        ))}
      </ul>
      {sentence && changing === null && (
        <Message kind="error" announced>
          {sentence}
        </Message>
      )}
      <Button kind="quiet" onClick={onBack}>
        {t('staff.back')}
      </Button>
    </EntranceFrame>
  )
}
