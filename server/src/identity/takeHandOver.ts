// The other side of handing over: whoever types the digits gets a pass, and with it stands where the first device stands.
// No record of a person changes, so the place, the hand and what hosts decided stay as they are.

import type { Clock } from '@towpath/shared/lib/clock'
import type { HandedOver, HandOverStore } from './HandOverStore.ts'
import { hashInvitation, makeLinkSecret } from './invitationSecret.ts'

/** Longer than any afternoon, shorter than the headset's next borrower. */
const PASS_MS = 24 * 3600 * 1000

type Deps = { readonly handOvers: HandOverStore; readonly secret: string; readonly clock: Clock }

export type Taken = HandedOver & { readonly pass: string }

/** Uses digits up. The pass takes their place: it can be asked with again, by this device alone. */
export async function takeHandOver(
  { handOvers, secret, clock }: Deps,
  codeHash: string,
  deviceHash: string,
): Promise<Taken | undefined> {
  const pass = makeLinkSecret()
  const nowMs = clock.wallMs()
  const taken = await handOvers.take(codeHash, {
    deviceHash,
    passHash: hashInvitation({ kind: 'link', value: pass }, secret),
    now: new Date(nowMs),
    expiresAt: new Date(nowMs + PASS_MS),
  })
  return taken && { ...taken, pass }
}
