// The way back for an organiser who has lost password, app, codes and passkeys, when nobody else could reset them: whoever
// runs the server has a link printed.

import { StartError } from '../../ops/StartError.ts'
import { newStaffLink } from './openStaffLink.ts'
import type { StaffStore } from './StaffStore.ts'

const TROUBLE = {
  nobody: 'No organiser signs in with that address. Give the address of one: npm start -- --organiser-link=ADDRESS',
  several: 'There are several organisers. Say which one: npm start -- --organiser-link=ADDRESS',
}

/** @param email of the organiser; empty when there is only one. */
export async function openWayBack(staff: StaffStore, email: string): Promise<string> {
  const { value, link } = newStaffLink('wayBack')
  const made = await staff.makeWayBack(email.trim().toLowerCase() || undefined, link)
  if (made !== 'made') throw new StartError(TROUBLE[made])
  return value
}
