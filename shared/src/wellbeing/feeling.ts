// How somebody feels, in three answers. What is kept of it is only how often each was given in a meeting.

export const FEELINGS = ['fine', 'unwell', 'stop'] as const
export type Feeling = (typeof FEELINGS)[number]

/** What hosts, and nobody else, are told of somebody who is here. */
export type Wellbeing = {
  readonly personId: string
  /** The last answer; null as long as there is none. */
  readonly feeling: Feeling | null
  /** In one go, without a break. 0 for somebody who wears none. */
  readonly headsetMinutes: number
}

/** POST /api/feelings, from somebody who has just left. */
export type FeelingRequest = { readonly invitation: string; readonly feeling: Feeling }
