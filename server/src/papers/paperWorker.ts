// The thread that draws one file and ends; see `drawPaper.ts`.

import '../ops/dropProto.ts'
import { parentPort, workerData } from 'node:worker_threads'
import type { PaperOrder } from './drawPaper.ts'
import { invitationCards } from './invitationCards.ts'
import { invitationLetters } from './invitationLetter.ts'

function draw(order: PaperOrder): Promise<Uint8Array> {
  return order.paper === 'letters' ? invitationLetters(order.letters) : invitationCards(order.cards, order.language)
}

parentPort?.postMessage(await draw(workerData as PaperOrder))
