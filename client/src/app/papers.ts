// Asks the server for a paper and hands it to the browser to keep. The name goes along in the body and stays nowhere.

import type { Refusal } from '@towpath/shared/protocol/refusal'

/** What the clock on the wall says, as `<input type="datetime-local">` has it. */
type WallTime = { readonly start: string; readonly timeZone: string }

/** Of the host's desk. The papers of a meeting's page know their hour, and need the language alone. */
export type PaperWish =
  | { readonly paper: 'letter'; readonly language: string; readonly name?: string; readonly time?: WallTime }
  | { readonly paper: 'cards'; readonly language: string }
  | { readonly paper: 'calendar'; readonly language: string; readonly time?: WallTime; readonly lengthMinutes?: number }

export type PaperAnswer =
  | { readonly ok: true; readonly fileName: string; readonly content: Blob }
  | { readonly ok: false; readonly refusal?: Refusal }

/** Letters for everybody take their time. */
const PATIENCE_MS = 60_000
const KEPT_MS = 60_000

/** @param path where it is made */
export async function askPaper(path: string, wish: object): Promise<PaperAnswer> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(wish),
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    const isPaper = response.ok && !/json/.test(response.headers.get('content-type') ?? '')
    if (!isPaper) return (await response.json()) as PaperAnswer
    const named = response.headers.get('content-disposition')?.match(/filename="?([^";]+)/)?.[1]
    return { ok: true, fileName: named ?? 'towpath', content: await response.blob() }
  } catch {
    return { ok: false }
  }
}

export function keepFile(fileName: string, content: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = fileName
  link.click()
  // Older tablets read the file only after the click is over.
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS)
}
