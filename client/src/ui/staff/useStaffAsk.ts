// Asks once at a time, and keeps what was refused as a code and as a sentence in the language of the moment.

import type { RefusalCode } from '@towpath/shared/protocol/refusal'
import type { StaffRefused } from '@towpath/shared/protocol/staff'
import { useRef, useState } from 'react'
import type { Unreachable } from '../../app/joining.ts'
import { explainRefusal, sentenceOf } from '../../i18n/sentences.ts'
import { useWords } from '../../i18n/useWords.ts'

type Trouble = StaffRefused | Unreachable

export type StaffAsk = {
  readonly busy: boolean
  readonly code: RefusalCode | 'unreachable' | null
  readonly sentence: string | undefined
  /** @returns the answer when it was yes */
  ask<Yes extends { readonly ok: true }>(asking: () => Promise<Yes | Trouble>): Promise<Yes | undefined>
}

export function useStaffAsk(): StaffAsk {
  const { t } = useWords()
  const [busy, setBusy] = useState(false)
  // What is drawn may lag behind: whoever asks again right after an answer is not to be turned away.
  const asking = useRef(false)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const unreachable = trouble !== null && 'unreachable' in trouble
  return {
    busy,
    code: trouble && ('unreachable' in trouble ? 'unreachable' : trouble.refusal.code),
    sentence: unreachable
      ? t('trouble.offline')
      : trouble
        ? sentenceOf(explainRefusal(t, (trouble as StaffRefused).refusal))
        : undefined,
    async ask(question) {
      if (asking.current) return undefined
      asking.current = true
      setBusy(true)
      setTrouble(null)
      const answer = await question().finally(() => {
        asking.current = false
        setBusy(false)
      })
      if (answer.ok) return answer
      setTrouble(answer)
      return undefined
    },
  }
}
