// Has papers made, one after the other, hands them to the browser to keep, and says how that went.

import { type ReactNode, useState } from 'react'
import { askPaper, keepFile } from '../app/papers.ts'
import { explainRefusal, sentenceOf } from '../i18n/sentences.ts'
import { useWords } from '../i18n/useWords.ts'
import { Message } from './Message.tsx'

type Papers = {
  /** @param path where the paper is made */
  make(path: string, wish: object): Promise<void>
  readonly busy: boolean
  readonly said: ReactNode
}

export function usePapers(): Papers {
  const { t } = useWords()
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<{ readonly kind: 'error' | 'good'; readonly words: string } | null>(null)
  return {
    busy,
    said: said && (
      <Message kind={said.kind} announced>
        {said.words}
      </Message>
    ),
    async make(path, wish) {
      if (busy) return
      setBusy(true)
      setSaid(null)
      const answer = await askPaper(path, wish)
      setBusy(false)
      if (answer.ok) {
        keepFile(answer.fileName, answer.content)
        setSaid({ kind: 'good', words: t('papers.made', { file: answer.fileName }) })
      } else {
        const { refusal } = answer
        setSaid({ kind: 'error', words: refusal ? sentenceOf(explainRefusal(t, refusal)) : t('papers.unreachable') })
      }
    },
  }
}
