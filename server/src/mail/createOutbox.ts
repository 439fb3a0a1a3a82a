// Mails are kept before they are sent, and tried again with growing pauses until they are gone or their link is too old.
// Owned by `deps.ts`. Never logs whom a mail is for or what it says.

import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { StaffMailKind, StaffMailState, StaffMailTrouble, WaitingMail } from '@towpath/shared/protocol/staffMail'
import { seal, unseal } from '../identity/seal.ts'
import type { Mail, MailCarrier } from './MailCarrier.ts'
import type { KeptMail, OutboxStore } from './OutboxStore.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND
/** After the first try, the second and so on; the last one again and again. */
const PAUSES_MS = [30 * SECOND, MINUTE, 2 * MINUTE, 5 * MINUTE, 15 * MINUTE, 60 * MINUTE]
/** An answer to somebody at a screen does not wait longer for the first try. */
const PATIENCE_MS = 4 * SECOND
/** Long enough to be read by an organiser. */
const GIVEN_UP_KEPT_MS = 24 * 60 * MINUTE

export type NewMail = Omit<Mail, 'id'> & {
  readonly organisationId: string
  readonly kind: StaffMailKind
  readonly expiresAt: Date
}

export type Outbox = {
  readonly folder: string | undefined
  /** Kept when this resolves, and usually tried once. */
  post(mail: NewMail): Promise<StaffMailState>
  /** Tries everything whose time has come. */
  sendDue(): Promise<void>
  waitingOf(organisationId: string): Promise<readonly WaitingMail[]>
}

export type OutboxDeps = {
  readonly store: OutboxStore
  readonly carrier: MailCarrier
  readonly secret: string
  readonly log: { warn(what: object, message: string): void }
  readonly wallMs?: () => number
}

export function createOutbox({ store, carrier, secret, log, wallMs = Date.now }: OutboxDeps): Outbox {
  const sent = (): StaffMailState => ({ state: carrier.folder === undefined ? 'sent' : 'inFolder' })

  async function giveUp(id: string, trouble: StaffMailTrouble): Promise<StaffMailState> {
    await store.note(id, trouble, null)
    log.warn({ trouble }, 'a mail was given up')
    return { state: 'waiting', nextTryAt: null, trouble }
  }

  function nextTryOf({ attempts, expiresAt }: KeptMail, nowMs: number): Date | null {
    const nextMs = nowMs + (PAUSES_MS[Math.min(attempts, PAUSES_MS.length) - 1] ?? MINUTE)
    return nextMs < expiresAt.getTime() ? new Date(nextMs) : null
  }

  async function send(id: string): Promise<StaffMailState | undefined> {
    const nowMs = wallMs()
    // Another process, or this one after a crash, takes it up again if nothing comes of this try.
    const mail = await store.take(id, new Date(nowMs), new Date(nowMs + PAUSES_MS[0]!))
    if (!mail) return undefined
    if (mail.expiresAt.getTime() <= nowMs) return giveUp(id, 'tooOld')
    const content = unseal(secret, mail.sealed)
    // Sealed with a SECRET that is gone, and so is the key of the link in it.
    if (content === undefined) return giveUp(id, 'tooOld')
    const trouble = await carrier.carry({ ...JSON.parse(content), id, to: mail.recipient })
    if (trouble === undefined) {
      await store.remove(id)
      return sent()
    }
    if (trouble === 'refused') return giveUp(id, trouble)
    const nextTryAt = nextTryOf(mail, wallMs())
    if (nextTryAt === null) return giveUp(id, 'tooOld')
    await store.note(id, trouble, nextTryAt)
    log.warn({ trouble, attempts: mail.attempts }, 'a mail could not be sent yet')
    return { state: 'waiting', nextTryAt: nextTryAt.toISOString(), trouble }
  }

  return {
    folder: carrier.folder,
    async post({ organisationId, kind, expiresAt, to, subject, text, html }) {
      const id = randomUUID()
      const now = new Date(wallMs())
      await store.add({
        id,
        organisationId,
        kind,
        recipient: to,
        sealed: seal(secret, JSON.stringify({ subject, text, html })),
        createdAt: now,
        expiresAt,
        attempts: 0,
        nextTryAt: now,
        trouble: null,
      })
      const first = send(id).catch(() => undefined)
      const nextTryAt = new Date(now.getTime() + PAUSES_MS[0]!).toISOString()
      const later: StaffMailState = { state: 'waiting', nextTryAt, trouble: 'unreachable' }
      return (await Promise.race([first, pause(PATIENCE_MS, later, { ref: false })])) ?? later
    },
    async sendDue() {
      const now = new Date(wallMs())
      await store.forgetBefore(new Date(now.getTime() - GIVEN_UP_KEPT_MS))
      for (const id of await store.dueIds(now)) await send(id)
    },
    async waitingOf(organisationId) {
      const waiting = await store.waitingOf(organisationId)
      return waiting.map(({ id, recipient, kind, createdAt, nextTryAt, trouble }) => ({
        id,
        to: recipient,
        kind,
        since: createdAt.toISOString(),
        nextTryAt: nextTryAt?.toISOString() ?? null,
        trouble,
      }))
    },
  }
}
