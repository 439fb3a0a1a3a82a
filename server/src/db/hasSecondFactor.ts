// Whether a member has a second step: an authenticator app, or a passkey. For queries that join `staff_factors`.

import { rawSql } from './drizzle.ts'
import { staffFactors, staffPasskeys } from './factorSchema.ts'
import { members } from './staffSchema.ts'

export const HAS_SECOND_FACTOR = rawSql<boolean>`(${staffFactors.sealed} is not null or exists (
  select 1 from ${staffPasskeys} where ${staffPasskeys.userId} = ${members.userId}))`
