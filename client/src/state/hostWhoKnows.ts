// Who of the hosts has been told that this person is in the quiet place. Pure.

import type { Facts } from './facts.ts'

/** Empty while the meeting does not know yet, or no host is here. */
export function hostWhoKnows({ byId, meId, people, connection }: Facts): string {
  if (connection !== 'joined' || !byId[meId]?.quietPlace) return ''
  return people.find(({ id, role, reconnecting }) => role === 'host' && id !== meId && !reconnecting)?.name ?? ''
}
