// Has a paper drawn on a thread of its own: laying out letters takes a tenth of a second, in which no pose would be passed on.
// Each paper gets a new thread, so that nothing of one invitation is left when the next is drawn.

import { Worker } from 'node:worker_threads'
import type { Card } from './invitationCards.ts'
import type { Letter } from './invitationLetter.ts'
import type { PaperLanguage } from './paperWords.ts'

export type PaperOrder =
  | { readonly paper: 'letters'; readonly letters: readonly [Letter, ...Letter[]] }
  | { readonly paper: 'cards'; readonly cards: readonly Card[]; readonly language: PaperLanguage }

/** A PDF. */
export function drawPaper(order: PaperOrder): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./paperWorker.ts', import.meta.url), { workerData: order })
    worker.once('message', resolve)
    worker.once('error', reject)
    // After a message this rejects what is resolved already, which means nothing.
    worker.once('exit', (code) => reject(new Error(`the paper thread ended with ${code}`)))
  })
}
