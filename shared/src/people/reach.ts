// To whom somebody speaks just now. One of these at a time, so that nobody is in a private line and before everyone at once.

/** Whoever is near; having the word; a host to everyone; the other end of a private line alone. */
export type Reach = 'near' | 'word' | 'everyone' | 'line'

/** Heard by the whole meeting, wherever they stand. */
export function isHeardByAll(reach: Reach): boolean {
  return reach === 'word' || reach === 'everyone'
}
