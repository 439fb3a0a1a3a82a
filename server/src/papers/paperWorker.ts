// The thread that draws one paper and ends; see `drawPaper.ts`.

import { parentPort, workerData } from 'node:worker_threads'
import type { PaperOrder } from './drawPaper.ts'
import { invitationCards } from './invitationCards.ts'
import { invitationLetter } from './invitationLetter.ts'

function draw(order: PaperOrder): Promise<Uint8Array> {
  return order.paper === 'letter'
    ? invitationLetter(order.invitation, order.wish)
    : invitationCards(order.invitation, order.language)
}

parentPort?.postMessage(await draw(workerData as PaperOrder))
