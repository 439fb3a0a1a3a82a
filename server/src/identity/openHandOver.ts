// Handing a meeting over to another device of the same person, usually a headset: six digits that are good once and for five
// minutes, for whoever may come in with the device that asks.

import { ok, type Result, refused } from '@towpath/shared/lib/result'
import { HAND_OVER_MS, type HandOver, type HandOverRequest } from '@towpath/shared/protocol/handOver'
import { type Refusal, refusal } from '@towpath/shared/protocol/refusal'
import { findInvitation, type InvitationDeps, type Visitor } from './findInvitation.ts'
import { isShut } from './invitationRules.ts'
import { hashInvitation, makeCode } from './invitationSecret.ts'

export async function openHandOver(
  deps: InvitationDeps,
  { invitation: typed, ...me }: HandOverRequest,
  visitor: Visitor,
): Promise<Result<HandOver, Refusal>> {
  const found = await findInvitation(deps, typed, visitor)
  if (!found.ok) return found
  const { invitation, person, deviceHash } = found.value
  // A host's link belongs to one device. Digits that somebody else could type first must not hand out a host's powers.
  if (invitation.role === 'host') return refused(refusal('handOver.host'))
  if (isShut(invitation, person)) return refused(refusal('join.removed'))
  for (;;) {
    const code = makeCode()
    const kept = await deps.handOvers.open({
      invitationId: invitation.id,
      deviceHash,
      codeHash: hashInvitation({ kind: 'code', value: code }, deps.secret),
      me: person || !me.name ? null : { name: me.name, figure: me.figure ?? '' },
      expiresAt: new Date(deps.clock.wallMs() + HAND_OVER_MS),
    })
    if (kept) return ok({ code, validMs: HAND_OVER_MS })
  }
}
