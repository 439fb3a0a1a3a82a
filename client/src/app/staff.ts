// What the pages of staff ask. A line that does not answer is a value, as everywhere.

import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser'
import type { Concern } from '@towpath/shared/privacy/concern'
import type { RetentionKind } from '@towpath/shared/privacy/retention'
import type {
  StaffDeskAnswer,
  StaffDone,
  StaffLinkAnswer,
  StaffLinkRequest,
  StaffMeAnswer,
  StaffMembersAnswer,
  StaffNewLinkAnswer,
  StaffRecordAnswer,
  StaffRole,
} from '@towpath/shared/protocol/staff'
import type {
  StaffAccountAnswer,
  StaffNewKeyAnswer,
  StaffPasswordRequest,
  StaffRecoveryAnswer,
} from '@towpath/shared/protocol/staffAccount'
import type {
  StaffConcernAnswer,
  StaffConcernSentAnswer,
  StaffConcernsAnswer,
  StaffContactAnswer,
  StaffOwnConcernsAnswer,
} from '@towpath/shared/protocol/staffConcerns'
import type {
  StaffLinkByMailAnswer,
  StaffMailAnswer,
  StaffMailRequest,
  StaffOutboxAnswer,
} from '@towpath/shared/protocol/staffMail'
import type {
  NewPasskeyRequest,
  PasskeyOptionsAnswer,
  PasskeySignInRequest,
} from '@towpath/shared/protocol/staffPasskeys'
import type {
  StaffEraseRequest,
  StaffPeopleAnswer,
  StaffPersonFileAnswer,
  StaffRetentionAnswer,
  StaffRetentionRequest,
} from '@towpath/shared/protocol/staffPrivacy'
import { ask, type Unreachable } from './joining.ts'

type Asking<Answer> = Promise<Answer | Unreachable>

const get = <Answer>(path: string): Asking<Answer> => ask<Answer>(`/api/staff/${path}`, {})

function send<Answer>(method: 'POST' | 'DELETE', path: string, body: object = {}): Asking<Answer> {
  const headers = { 'content-type': 'application/json' }
  return ask<Answer>(`/api/staff/${path}`, { method, headers, body: JSON.stringify(body) })
}

const ofLink = (link: string) => `links/${encodeURIComponent(link)}`
const ofMember = (id: string) => `members/${encodeURIComponent(id)}`

export const staff = {
  me: () => get<StaffMeAnswer>('me'),
  signIn: (email: string, password: string) => send<StaffDone>('POST', 'auth/sign-in', { email, password }),
  signOut: () => send<StaffDone>('POST', 'auth/sign-out'),
  signOutEverywhere: () => send<StaffDone>('POST', 'auth/sign-out-everywhere'),
  readLink: (link: string) => get<StaffLinkAnswer>(ofLink(link)),
  openLink: (link: string, request: StaffLinkRequest) => send<StaffDone>('POST', ofLink(link), request),
  desk: () => send<StaffDeskAnswer>('POST', 'desk'),
  members: () => get<StaffMembersAnswer>('members'),
  invite: (role: StaffRole) => send<StaffNewLinkAnswer>('POST', 'invitations', { role }),
  signInLink: (id: string) => send<StaffNewLinkAnswer>('POST', `${ofMember(id)}/sign-in-link`),
  changeRole: (id: string, role: StaffRole) => send<StaffDone>('POST', `${ofMember(id)}/role`, { role }),
  remove: (id: string) => send<StaffDone>('DELETE', ofMember(id)),
  resetSecondFactor: (id: string) => send<StaffDone>('POST', `${ofMember(id)}/second-factor/reset`),
  account: () => get<StaffAccountAnswer>('account'),
  changePassword: (request: StaffPasswordRequest) => send<StaffDone>('POST', 'account/password', request),
  newKey: () => send<StaffNewKeyAnswer>('POST', 'second-factor'),
  confirmKey: (code: string) => send<StaffRecoveryAnswer>('POST', 'second-factor/confirm', { code }),
  checkCode: (code: string) => send<StaffDone>('POST', 'second-factor/check', { code }),
  passkeyOptions: () => send<PasskeyOptionsAnswer<PublicKeyCredentialCreationOptionsJSON>>('POST', 'passkeys/options'),
  addPasskey: (request: NewPasskeyRequest) => send<StaffDone>('POST', 'passkeys', request),
  removePasskey: (id: string) => send<StaffDone>('DELETE', `passkeys/${encodeURIComponent(id)}`),
  signInOptions: () =>
    send<PasskeyOptionsAnswer<PublicKeyCredentialRequestOptionsJSON>>('POST', 'auth/passkey/options'),
  signInByPasskey: (request: PasskeySignInRequest) => send<StaffDone>('POST', 'auth/passkey', request),
  outbox: () => get<StaffOutboxAnswer>('mail'),
  sendByMail: (request: StaffMailRequest) => send<StaffMailAnswer>('POST', 'mail', request),
  askForLink: (email: string, language: string) =>
    send<StaffLinkByMailAnswer>('POST', 'auth/sign-in-link', { email, language }),
  sendConcern: (concern: Concern) => send<StaffConcernSentAnswer>('POST', 'concerns', concern),
  ownConcerns: () => get<StaffOwnConcernsAnswer>('concerns/mine'),
  concerns: () => get<StaffConcernsAnswer>('concerns'),
  readConcern: (id: string) => send<StaffConcernAnswer>('POST', `concerns/${encodeURIComponent(id)}/read`),
  concernDealtWith: (id: string) => send<StaffDone>('POST', `concerns/${encodeURIComponent(id)}/dealt-with`),
  contact: () => get<StaffContactAnswer>('safeguarding'),
  nameContact: (userId: string) => send<StaffDone>('POST', 'safeguarding', { userId }),
  people: (name: string) => get<StaffPeopleAnswer>(`people?name=${encodeURIComponent(name)}`),
  personFile: (id: string) => send<StaffPersonFileAnswer>('POST', `people/${encodeURIComponent(id)}/file`),
  erasePerson: (id: string, request: StaffEraseRequest) =>
    send<StaffDone>('POST', `people/${encodeURIComponent(id)}/erase`, request),
  retention: () => get<StaffRetentionAnswer>('retention'),
  keepFor: (kind: RetentionKind, request: StaffRetentionRequest) =>
    send<StaffDone>('POST', `retention/${kind}`, request),
  record: () => get<StaffRecordAnswer>('record'),
}
