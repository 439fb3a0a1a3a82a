// What hosts did in a meeting, into the record of the organisation whose meeting it is. Whoever came with the desk's link is
// named as the member of staff that they are; of anybody else the record says that they came with a host link.

import { BY_LINK } from '../identity/staff/recordSeal.ts'
import type { HostDeed } from '../meeting/MeetingStore.ts'
import type { Sql } from './connect.ts'
import { eq } from './drizzle.ts'
import { invitations, meetings, people } from './schema.ts'
import { writeDown } from './staffRecord.ts'
import { staffUsers } from './staffSchema.ts'

export async function writeHostDeed(sql: Sql, key: Buffer, meetingId: string, deed: HostDeed): Promise<void> {
  const { action, by, subjectName, detail } = deed
  await sql.transaction(async (tx) => {
    const [meeting] = await tx
      .select({ title: meetings.title, organisationId: meetings.organisationId })
      .from(meetings)
      .where(eq(meetings.id, meetingId))
    if (!meeting?.organisationId) return
    const [member] = await tx
      .select({ userId: staffUsers.id, name: staffUsers.name })
      .from(people)
      .innerJoin(invitations, eq(invitations.id, people.invitationId))
      .innerJoin(staffUsers, eq(staffUsers.id, invitations.staffId))
      .where(eq(people.id, by.id))
    await writeDown(tx, key, meeting.organisationId, {
      action,
      actor: member ?? { userId: `${BY_LINK}${by.id}`, name: by.name },
      ...(subjectName === null ? {} : { subjectName }),
      meetingTitle: meeting.title,
      ...(detail === undefined ? {} : { detail }),
    })
  })
}
