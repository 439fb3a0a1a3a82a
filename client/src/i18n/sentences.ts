// Sentences for what the meeting answers in codes: what happened, then what to do.

import type { CloseReason } from '@towpath/shared/protocol/closeReason'
import type { Refusal } from '@towpath/shared/protocol/refusal'
import type { Words } from './useWords.ts'

export type Explained = { readonly what: string; readonly toDo: string }

export function explainRefusal(t: Words, { code, params }: Refusal): Explained {
  return {
    what: t(`meeting:refusal.${code}.what`, { ...params }),
    toDo: t(`meeting:refusal.${code}.do`, { ...params }),
  }
}

export function explainClose(t: Words, reason: CloseReason): Explained {
  return { what: t(`meeting:closed.${reason}.what`), toDo: t(`meeting:closed.${reason}.do`) }
}

export function sentenceOf({ what, toDo }: Explained): string {
  return `${what} ${toDo}`
}
