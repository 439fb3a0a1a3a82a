// An organisation at a product in this process that invites people: its host signed in, its meeting, and others who have no
// business there.

import { hashInvitation, makeLinkSecret } from '@towpath/server/src/identity/invitationSecret.ts'
import type { StaffInvitationsAnswer, StaffInvited } from '@towpath/shared/protocol/invitations'
import { askToJoin } from './comeInAs.ts'
import { setUpSecondStep } from './secondStep.ts'
import { openWholeProduct, type Walker, type WholeProduct } from './wholeProduct.ts'

const PASSWORD = 'four words by the canal'

type Read = Extract<StaffInvitationsAnswer, { ok: true }>

export const secretOf = (link: unknown) => String(link).split('/').at(-1)!

export class InvitingHouse {
  readonly product: WholeProduct
  readonly host: Walker
  /** Somebody without a cookie, and the organiser of another organisation. */
  readonly strangers: readonly Walker[]
  /** Of the meeting that people are invited to. */
  readonly path: string

  private constructor(product: WholeProduct, host: Walker, strangers: readonly Walker[], meetingId: string) {
    this.product = product
    this.host = host
    this.strangers = strangers
    this.path = `/api/staff/meetings/${meetingId}`
  }

  static async open(): Promise<InvitingHouse> {
    const product = await openWholeProduct()
    const organiser = await found(product, 'Buurthuis', 'olga@buurthuis.test')
    const { body } = await organiser.ask('POST', '/api/staff/invitations', { role: 'host' })
    const host = product.walker()
    const hanna = { name: 'Hanna', email: 'hanna@buurthuis.test', password: PASSWORD }
    await host.ask('POST', `/api/staff/links/${secretOf(body.link)}`, hanna)
    const strangers = [product.walker(), await found(product, 'Stadshuis', 'sara@stadshuis.test')]
    const [meeting] = await product.deps.identity.openMeetings()
    return new InvitingHouse(product, host, strangers, meeting!.id)
  }

  get hostCookie(): string {
    return [...this.host.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  /** @returns the secret of the link */
  async invite(name: string, language = 'nl'): Promise<string> {
    const { body } = await this.host.ask('POST', `${this.path}/invitations`, { name, language })
    if (!body.ok) throw new Error(`${name} was not invited: ${body.refusal?.code}`)
    return secretOf(body.link)
  }

  async read(): Promise<Read> {
    return (await this.host.ask('GET', `${this.path}/invitations`)).body as Read
  }

  async entryOf(name: string): Promise<StaffInvited> {
    return (await this.read()).people.find((one) => one.name === name)!
  }

  async toOne(name: string, action: string, body: object = {}) {
    const { id } = await this.entryOf(name)
    return (await this.host.ask('POST', `${this.path}/invitations/${id}/${action}`, body)).body
  }

  join(invitation: string, name: string, cookie?: string) {
    return askToJoin(this.product, { invitation, name, ...(cookie ? { cookie } : {}) })
  }

  /** As somebody on a new device and another network each time. */
  async look(invitation: string) {
    return (await this.product.walker().ask('GET', `/api/invitations/${invitation}`)).body
  }

  stop(): Promise<void> {
    return this.product.stop()
  }
}

async function found(product: WholeProduct, organisation: string, email: string): Promise<Walker> {
  const value = makeLinkSecret()
  await product.deps.staff.replaceFirstLink({ secretHash: hashInvitation({ kind: 'link', value }, ''), sealed: '' })
  const walker = product.walker()
  await walker.ask('POST', `/api/staff/links/${value}`, { organisation, name: organisation, email, password: PASSWORD })
  await setUpSecondStep((method, path, body) => walker.ask(method, `/api/staff${path}`, body))
  return walker
}
