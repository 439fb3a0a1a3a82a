// What somebody who means harm asks a trusting person for, or sends them to. Lines that hold it are not delivered:
// the server asks here before it says them. Pure.

import { addressIn } from './addressIn.ts'
import { hasIban } from './ibanIn.ts'
import { numberIn } from './numberIn.ts'
import { plainReading } from './plainReading.ts'

export const HELD_BACK_KINDS = ['webAddress', 'mailAddress', 'iban', 'cardNumber', 'telephone'] as const
export type HeldBackKind = (typeof HELD_BACK_KINDS)[number]

/** @param text of at most as many characters as a line may have @returns why it is held back, or undefined */
export function heldBack(text: string): HeldBackKind | undefined {
  const plain = plainReading(text)
  return addressIn(plain) ?? (hasIban(plain) ? 'iban' : numberIn(plain))
}
