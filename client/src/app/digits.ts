// The six digits of a code as people see and press them: two groups, one digit after the other. Pure.

export const DIGITS = 6

export function digitsOf(typed: string): string {
  return typed.replace(/\D/g, '').slice(0, DIGITS)
}

/** `482913` is `482 913`, and `48` is still `48`. */
export function inGroups(digits: string): string {
  return digits.replace(/^(\d{3})(?=\d)/, '$1 ')
}

/** Only digits and the gaps between them, as they come while a code is typed by hand. */
export function isDigits(typed: string): boolean {
  return /^[\d\s]*$/.test(typed)
}
