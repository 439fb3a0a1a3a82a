// One line of the table of measurements: what, how much, how much was asked for, and whether that is kept.

export type Row = {
  readonly what: string
  readonly unit: string
  readonly measured: number
  readonly asked: number
  readonly kept: boolean
  /** The same of a plain Colyseus room, or of two pages without a server, in the same run. */
  readonly peer?: number
}

/** Times and processor shares of a shared machine may be over by this much; bytes may not be over at all. */
const SLACK = 1.25

const rounded = (value: number) => Number(value.toPrecision(4))

export function row(
  what: string,
  unit: string,
  measured: number,
  asked: number,
  kind: 'exact' | 'timed',
  peer?: number,
): Row {
  const limit = kind === 'timed' ? asked * SLACK : asked
  const kept = measured <= limit
  return {
    what,
    unit,
    measured: rounded(measured),
    asked: rounded(asked),
    kept,
    ...(peer !== undefined && { peer: rounded(peer) }),
  }
}

export function asLine({ what, unit, measured, asked, kept, peer }: Row): string {
  const beside = peer === undefined ? '' : `   peer ${peer}`
  return `${kept ? ' ' : '!'} ${what.padEnd(46)} ${String(measured).padStart(9)} ${unit.padEnd(8)} asked ${String(asked).padEnd(8)}${beside}`
}
