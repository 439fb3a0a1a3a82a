// A new secret for a link: what is handed out, and what the database knows of it.

import { hashInvitation, makeLinkSecret } from './invitationSecret.ts'
import { seal } from './seal.ts'

export type SealedLink = { readonly secretHash: string; readonly sealed: string }

export function newLink(secret: string): { readonly value: string; readonly link: SealedLink } {
  const value = makeLinkSecret()
  return { value, link: { secretHash: hashInvitation({ kind: 'link', value }, secret), sealed: seal(secret, value) } }
}
