// Going on with another device: POST /api/hand-over, asked by the device that somebody has in front of them.

import type { Refusal } from './refusal.ts'

export const HAND_OVER_MS = 5 * 60_000

/** `name` and `figure` are what was chosen so far by somebody who has not come in yet. */
export type HandOverRequest = { readonly invitation: string; readonly name?: string; readonly figure?: string }

export type HandOver = {
  /** Six digits, good once. */
  readonly code: string
  readonly validMs: number
}

export type HandOverAnswer =
  | ({
      readonly ok: true
      /** Where the digits are typed, as people read it, and a square that leads there with the digits. */
      readonly address: string
      readonly square: { readonly squares: number; readonly path: string }
    } & HandOver)
  | { readonly ok: false; readonly refusal: Refusal }
