// Asks the server for a paper and hands it to the browser to keep. The name goes along in the body and stays nowhere.

import type { Refusal } from '@towpath/shared/protocol/refusal'

/** What the clock on the wall says, as `<input type="datetime-local">` has it. */
type WallTime = { readonly start: string; readonly timeZone: string }

export type PaperWish =
  | { readonly paper: 'letter'; readonly language: string; readonly name?: string; readonly time?: WallTime }
  | { readonly paper: 'cards'; readonly language: string }
  | { readonly paper: 'calendar'; readonly language: string; readonly time: WallTime; readonly lengthMinutes: number }

export type PaperAnswer =
  | { readonly ok: true; readonly fileName: string; readonly content: Blob }
  | { readonly ok: false; readonly refusal?: Refusal }

const PATIENCE_MS = 20_000
const KEPT_MS = 60_000

export async function askPaper({ paper, ...wish }: PaperWish): Promise<PaperAnswer> {
  try {
    const response = await fetch(`/api/host/${paper}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(wish),
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    if (!response.ok) return (await response.json()) as PaperAnswer
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
