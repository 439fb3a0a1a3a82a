// Why somebody was removed, as the host chose it and for the organisation alone: it is never told to anybody in the meeting.

export const REMOVAL_REASONS = ['unkind', 'disturbing', 'money', 'stranger', 'other'] as const
export type RemovalReason = (typeof REMOVAL_REASONS)[number]

/** As the detail of an entry of the record. The host's own words stay with the person, and go with them. */
export const writeReason = (reason: RemovalReason): string => `removed:${reason}`

export function readReason(detail: string): RemovalReason | undefined {
  return REMOVAL_REASONS.find((reason) => detail === writeReason(reason))
}

export type Removal = {
  /** No new link of the same invitation lets them in either. */
  readonly forGood: boolean
  readonly reason: RemovalReason
  readonly sentence: string
  /** The host. */
  readonly by: { readonly personId: string; readonly name: string }
  readonly atMs: number
}
