// Name, figure and whether somebody helps, as this device came in last, so that nobody is asked twice. Kept here only.

export type Me = {
  readonly name: string
  readonly figure: string
  /** Somebody sits beside them and helps. */
  readonly companion: boolean
}

const KEY = 'towpath.me'

export function keepMe(me: Me): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(me))
  } catch {
    // Then the name is asked again next time.
  }
}

export function keptMe(): Me | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null')
    const isMe = typeof kept === 'object' && kept !== null && 'name' in kept && 'figure' in kept
    return isMe && typeof kept.name === 'string' && typeof kept.figure === 'string'
      ? { name: kept.name, figure: kept.figure, companion: 'companion' in kept && kept.companion === true }
      : undefined
  } catch {
    return undefined
  }
}
