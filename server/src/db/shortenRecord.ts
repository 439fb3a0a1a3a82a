// Cuts the old end off an organisation's record. The number and seal of the last entry that went stay, proven by the key that
// is not in the database: what is left goes on fitting, and nobody else can move the cut.

import { proveCut } from '../identity/staff/recordSeal.ts'
import type { Sql } from './connect.ts'
import { and, desc, eq, lt, lte } from './drizzle.ts'
import { lockOrganisation } from './staffRecord.ts'
import { organisations, staffRecord } from './staffSchema.ts'

/** @returns how many entries went */
export function shortenRecord(sql: Sql, key: Buffer, organisationId: string, before: string): Promise<number> {
  const ofOurs = eq(staffRecord.organisationId, organisationId)
  return sql.transaction(async (tx) => {
    await lockOrganisation(tx, organisationId)
    const [last] = await tx
      .select({ number: staffRecord.number, seal: staffRecord.seal })
      .from(staffRecord)
      .where(and(ofOurs, lt(staffRecord.at, new Date(before))))
      .orderBy(desc(staffRecord.number))
      .limit(1)
    if (!last) return 0
    const gone = await tx.delete(staffRecord).where(and(ofOurs, lte(staffRecord.number, last.number)))
    await tx
      .update(organisations)
      .set({
        recordCut: last.number,
        recordCutSeal: last.seal,
        recordCutProof: proveCut(key, organisationId, last),
      })
      .where(eq(organisations.id, organisationId))
    return gone.rowCount ?? 0
  })
}
