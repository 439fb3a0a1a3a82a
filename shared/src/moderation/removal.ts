// Why somebody was removed, as the host chose it and for the organisation alone: it is never told to anybody in the meeting.

export const REMOVAL_REASONS = ['unkind', 'disturbing', 'money', 'stranger', 'other'] as const
export type RemovalReason = (typeof REMOVAL_REASONS)[number]

export type Removal = {
  /** No new link of the same invitation lets them in either. */
  readonly forGood: boolean
  readonly reason: RemovalReason
  readonly sentence: string
  /** The host. */
  readonly by: { readonly personId: string; readonly name: string }
  readonly atMs: number
}
