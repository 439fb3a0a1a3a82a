// Who may do what rests on these three words. On screen a resident is a "participant".

export const ROLES = ['resident', 'helper', 'host'] as const
export type Role = (typeof ROLES)[number]

/** Higher outranks lower; equals do not outrank each other. */
export const RANK: Readonly<Record<Role, number>> = { resident: 0, helper: 1, host: 2 }
