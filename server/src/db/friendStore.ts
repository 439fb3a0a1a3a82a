// Links for friends in SQL: one row for each personal invitation at most, whatever happens at once.

import { randomUUID } from 'node:crypto'
import type { FriendStore } from '../identity/friendLink.ts'
import type { Sql } from './connect.ts'
import { eq } from './drizzle.ts'
import { invitations } from './schema.ts'

export function createFriendStore(sql: Sql): FriendStore {
  return {
    async friendOf(personalId) {
      const [row] = await sql.select().from(invitations).where(eq(invitations.friendOf, personalId))
      return row && { sealed: row.sealed, shut: row.closed || row.revoked }
    },
    async keepFriend({ personalId, meetingId, secretHash, sealed }) {
      await sql
        .insert(invitations)
        .values({
          id: randomUUID(),
          meetingId,
          kind: 'friend',
          role: 'resident',
          friendOf: personalId,
          secretHash,
          sealed,
        })
        .onConflictDoUpdate({ target: invitations.friendOf, set: { secretHash, sealed, usedBy: null } })
    },
  }
}
